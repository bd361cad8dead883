package vn.toancanh.proposal.catalogue;

import java.util.List;

/** What can be said about an indicator, in the order of the form. */
public enum Field {
    NAME_VI,
    NAME_EN,
    MEANING,
    NUMERATOR,
    DENOMINATOR,
    FORMULA,
    UNIT,
    DECIMALS,
    DIRECTION("up", "down", "band"),
    BASIS(
            "value",
            "plan-difference",
            "plan-percent",
            "year-ago-change-percent",
            "history-sigma",
            "history-percentile",
            "per-commune",
            "rank-percent"),
    OK,
    WATCH,
    ACT,
    TARGET,
    PLAN,
    FREQUENCY(
            "realtime",
            "minutes-10",
            "minutes-15",
            "hour",
            "day",
            "week",
            "month",
            "quarter",
            "year"),
    DAYS,
    TOLERANCE,
    OWNER,
    SOURCE,
    CLASSIFICATION("public", "internal", "secret"),
    LEGAL_BASIS,
    VALID_FROM,
    VALID_TO;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Field(String... words) {
        this.words = List.of(words);
    }

    /** The words one can choose from; none for what is typed. */
    public List<String> words() {
        return words;
    }

    /** True for running text of more than a line. */
    public boolean isLong() {
        return this == MEANING || this == FORMULA;
    }
}
