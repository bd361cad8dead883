package vn.toancanh.app.early;

import java.util.List;
import java.util.Map;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.point.LayerLegend;

/**
 * What a layer shows.
 *
 * @param state what to know of it, or why there is nothing; blank for nothing
 * @param notes what it says of units, in the card of a unit
 */
record Drawing(
        List<AreaMark> marks, LayerLegend legend, String state, Map<AreaCode, String> notes) {
    Drawing {
        marks = List.copyOf(marks);
        notes = Map.copyOf(notes);
    }

    static Drawing nothing(String why) {
        return new Drawing(List.of(), new LayerLegend(List.of()), why, Map.of());
    }

    /** Whether a picture of {@code other} looks and reads like one of this. */
    boolean saysTheSameAs(Drawing other) {
        return marks.equals(other.marks)
                && legend.words().equals(other.legend.words())
                && state.equals(other.state)
                && notes.equals(other.notes);
    }
}
