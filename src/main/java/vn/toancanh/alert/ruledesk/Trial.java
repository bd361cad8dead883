package vn.toancanh.alert.ruledesk;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;

/**
 * What a rule would have found in the past, beside what the version in force would have found.
 *
 * @param inForce null for a rule that is not in force
 */
public record Trial(Instant from, Instant to, Side draft, @Nullable Side inForce, Hints hints) {
    /** What one version would have found, in the order of event time. */
    public record Side(List<Firing> firings) {
        public Side {
            firings = List.copyOf(firings);
        }

        public int count() {
            return firings.size();
        }

        public int useful() {
            return (int) firings.stream().filter(Firing::isUseful).count();
        }

        int in(YearMonth month) {
            return (int)
                    firings.stream()
                            .filter(each ->
                                    YearMonth.from(each.from().atZone(Period.ZONE)).equals(month))
                            .count();
        }
    }

    /** How often each would have fired in one month. */
    public record Month(YearMonth month, int draft, int inForce) {}

    /** Every month the trial touches, also those without any. */
    public List<Month> months() {
        var all = new ArrayList<Month>();
        var last = YearMonth.from(to.atZone(Period.ZONE));
        for (var month = YearMonth.from(from.atZone(Period.ZONE));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            all.add(new Month(month, draft.in(month), inForce == null ? 0 : inForce.in(month)));
        }
        return all;
    }
}
