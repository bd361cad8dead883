package vn.toancanh.app.early;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.EarlyPanelViewModel.Warning;
import vn.toancanh.map.point.LayerLegend;

/**
 * What a layer shows.
 *
 * @param state what to know of it, or why there is nothing; blank for nothing
 * @param notes what it says of units, in the card of a unit
 * @param listed warnings, in the order of the list
 */
record Drawing(
        List<AreaMark> marks,
        LayerLegend legend,
        String state,
        Map<AreaCode, String> notes,
        List<Listed> listed) {
    /**
     * A line of the list of warnings.
     *
     * @param place in Mercator metres; empty for what is nowhere on the map
     */
    record Listed(Warning warning, Optional<Envelope> place) {}

    Drawing {
        marks = List.copyOf(marks);
        notes = Map.copyOf(notes);
        listed = List.copyOf(listed);
    }

    Drawing(List<AreaMark> marks, LayerLegend legend, String state, Map<AreaCode, String> notes) {
        this(marks, legend, state, notes, List.of());
    }

    static Drawing nothing(String why) {
        return new Drawing(List.of(), new LayerLegend(List.of()), why, Map.of());
    }

    /** Whether a picture of {@code other} looks and reads like one of this. */
    boolean saysTheSameAs(Drawing other) {
        return marks.equals(other.marks)
                && legend.words().equals(other.legend.words())
                && state.equals(other.state)
                && notes.equals(other.notes)
                && listed.equals(other.listed);
    }
}
