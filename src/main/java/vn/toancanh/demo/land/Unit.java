package vn.toancanh.demo.land;

import java.util.List;
import vn.toancanh.area.Area;

/**
 * A commune of one time: of today, or one that was merged away. Made of one or more cells, which
 * never change, so that what is simulated by cell adds up on any day.
 */
public record Unit(Area area, List<Integer> cells) {
    public Unit {
        cells = List.copyOf(cells);
    }
}
