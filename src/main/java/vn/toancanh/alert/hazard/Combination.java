package vn.toancanh.alert.hazard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The level where several hazards meet (Decision 18/2021/QĐ-TTg, article 4): hazards at one time or
 * one after another in one area may raise the level by one, with the danger of serious damage by up
 * to two, to level 5 at most. The decision says "may": the raise is a person's, within {@link
 * Combined#highest}.
 */
public final class Combination {
    /** Matches either answer. */
    private enum When {
        YES,
        NO,
        EITHER;

        boolean matches(boolean answer) {
            return this == EITHER || answer == (this == YES);
        }
    }

    /**
     * How hazards meet.
     *
     * @param together at one time or one after another
     * @param oneArea in the same area
     * @param seriousDamage likely
     */
    public record Meeting(boolean together, boolean oneArea, boolean seriousDamage) {}

    /** One row of the decision table: the first that matches holds. */
    private record Row(When several, When together, When oneArea, When serious, int raise) {
        boolean matches(int hazards, Meeting meeting) {
            return several.matches(hazards > 1)
                    && together.matches(meeting.together())
                    && oneArea.matches(meeting.oneArea())
                    && serious.matches(meeting.seriousDamage());
        }
    }

    private static final List<Row> TABLE =
            List.of(
                    new Row(When.NO, When.EITHER, When.EITHER, When.EITHER, 0),
                    new Row(When.YES, When.NO, When.EITHER, When.EITHER, 0),
                    new Row(When.YES, When.YES, When.NO, When.EITHER, 0),
                    new Row(When.YES, When.YES, When.YES, When.NO, 1),
                    new Row(When.YES, When.YES, When.YES, When.YES, 2));

    private Combination() {}

    /**
     * What the hazards come to.
     *
     * @param base the highest level of any of them alone
     * @param highest that may be announced
     */
    public record Combined(HazardLevel base, HazardLevel highest) {
        public boolean allows(HazardLevel level) {
            return level.compareTo(base) >= 0 && level.compareTo(highest) <= 0;
        }
    }

    /**
     * @throws IllegalArgumentException without any hazard
     */
    public static Combined of(Collection<HazardLevel> hazards, Meeting meeting) {
        var base =
                hazards.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow(() -> new IllegalArgumentException("no hazard"));
        var row =
                TABLE.stream()
                        .filter(each -> each.matches(hazards.size(), meeting))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the table has a hole"));
        return new Combined(base, base.raisedBy(row.raise()));
    }
}
