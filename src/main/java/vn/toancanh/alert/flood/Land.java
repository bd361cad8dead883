package vn.toancanh.alert.flood;

import java.util.List;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;

/** How units lie within each other, as far as grouping needs it. */
public interface Land {
    /** The unit whose alerts of one cause are one group. */
    AreaCode territory(AreaCode area);

    /** The unit itself, and every one it lies in. */
    List<AreaCode> around(AreaCode area);

    /** Groups by province; a unit that is not in the tree is a territory of its own. */
    static Land of(AreaTree tree) {
        return new Land() {
            @Override
            public AreaCode territory(AreaCode area) {
                return tree.pathTo(area).stream()
                        .filter(each -> each.level() == AreaLevel.PROVINCE)
                        .findFirst()
                        .map(Area::code)
                        .orElse(area);
            }

            @Override
            public List<AreaCode> around(AreaCode area) {
                var path = tree.pathTo(area).stream().map(Area::code).toList();
                return path.isEmpty() ? List.of(area) : path;
            }
        };
    }
}
