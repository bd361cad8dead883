package vn.toancanh.proposal.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.proposal.Content.Range;
import vn.toancanh.proposal.Proposal.Kind;

/**
 * What a form about a number begins with.
 *
 * @param kind a dispute or a value
 * @param periods one can speak of, newest first; the first is proposed
 * @param shown the number on the screen, null where there is none
 * @param usual what the number usually is, null where too little is known
 */
public record NumberForm(
        Kind kind,
        Indicator indicator,
        Place place,
        List<Period> periods,
        @Nullable Double shown,
        @Nullable Range usual) {
    public NumberForm {
        periods = List.copyOf(periods);
    }

    /** A unit and its name. */
    public record Place(AreaCode area, String name) {}
}
