package vn.toancanh.task;

/** Why an act does not count. */
public enum Refusal {
    /** Not a step from the state the directive is in. */
    NO_SUCH_STEP,
    /** Somebody acted before, of whom the author did not know. */
    OVERTAKEN,
    ENDED,
    SUSPENDED,
    NO_RIGHT,
    OTHER_UNIT,
    NOT_THE_ISSUER,
    NO_WORDS,
    NO_NUMBER,
    NO_PHOTO,
    /** A deadline that is not after the day of issue. */
    DEADLINE_PAST,
    DEADLINE_ON_REST_DAY,
    /** More than a year ahead. */
    DEADLINE_TOO_FAR,
    /** Extended as often as is allowed. */
    TOO_OFTEN,
    NOT_LATER,
    NOTHING_ASKED,
    TARGET_IS_BASELINE,
    TARGET_WRONG_WAY,
    WINDOW_PAST,
    NO_REASON,
    UNIT_ABOLISHED
}
