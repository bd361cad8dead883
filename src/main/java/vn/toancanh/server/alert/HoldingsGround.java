package vn.toancanh.server.alert;

import java.time.Instant;
import java.util.List;
import vn.toancanh.area.AreaTree;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.Holdings.Resource;

/** What a warehouse judges by that has nothing but its own numbers. */
record HoldingsGround(Holdings holdings) implements Ground {
    @Override
    public boolean isComplete() {
        return !holdings.areas().isEmpty();
    }

    /** What is being written now is seen by the next look. */
    @Override
    public Instant until() {
        return holdings.identity().now().minus(Watchman.LAG);
    }

    @Override
    public Object news() {
        return holdings.version(Resource.OBSERVATIONS);
    }

    @Override
    public Object version() {
        return List.of(
                holdings.version(Resource.AREAS),
                holdings.version(Resource.INDICATORS),
                holdings.version(Resource.BOUNDARIES));
    }

    @Override
    public Sight sight() {
        var tree = new AreaTree(holdings.areas());
        var field = new HoldingsField(holdings, tree);
        return new Sight(
                field, (inner, outer) -> inner.equals(outer) || tree.isWithin(inner, outer));
    }
}
