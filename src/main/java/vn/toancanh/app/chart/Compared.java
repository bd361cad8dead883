package vn.toancanh.app.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;

/**
 * The units a board compares: those under its own one, or its neighbours when there are none.
 *
 * @param whole the unit they all lie in
 * @param own the one among them the board is about, null when it is about the whole
 */
public record Compared(AreaCode whole, @Nullable AreaCode own, List<Area> units) {
    public Compared {
        units = List.copyOf(units);
    }

    public static Compared of(AreaTree tree, AreaCode area, Instant at) {
        var day = LocalDate.ofInstant(at, Period.ZONE);
        var children = tree.children(area, day);
        var parent = tree.find(area).map(Area::parent).orElse(null);
        return !children.isEmpty() || parent == null
                ? new Compared(area, null, children)
                : new Compared(parent, area, new ArrayList<>(tree.children(parent, day)));
    }

    boolean isOwn(Area unit) {
        return unit.code().equals(own);
    }
}
