package vn.toancanh.alert.ruleform;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Everything that can be written about a rule, in the order of the form. */
public enum RuleField {
    NAME(Section.WHAT, Kind.TEXT, "name.vi"),
    NAME_EN(Section.WHAT, Kind.TEXT, "name.en"),
    PAUSED(Section.WHAT, Kind.WORD, "paused", "no", "yes"),
    INDICATOR(Section.WHAT, Kind.WORD, "indicator"),
    SCOPE(Section.WHAT, Kind.WORD, "scope", "units", "territory"),
    DIMENSIONS(Section.WHAT, Kind.TEXT, "dimensions"),
    LEAST_COUNT(Section.WHAT, Kind.NUMBER, "leastCount"),
    REST_DAYS(Section.WHAT, Kind.WORD, "restDays", "yes", "no"),
    SIGNAL(
            Section.WHEN,
            Kind.WORD,
            "signal.kind",
            "threshold",
            "change",
            "usual",
            "counts",
            "outlook",
            "hot-spot",
            "twin",
            "silence",
            "together"),
    LIMIT(Section.WHEN, Kind.NUMBER, "signal.limit"),
    BELOW(Section.WHEN, Kind.WORD, "signal.below", "no", "yes"),
    DEADBAND(Section.WHEN, Kind.NUMBER, "signal.deadband"),
    AGAINST(Section.WHEN, Kind.WORD, "signal.against", "previous", "year-ago"),
    FALL(Section.WHEN, Kind.WORD, "signal.fall", "no", "yes"),
    PERCENT(Section.WHEN, Kind.NUMBER, "signal.percent"),
    FLOOR(Section.WHEN, Kind.NUMBER, "signal.floor"),
    WAY(Section.WHEN, Kind.WORD, "signal.way", "up", "down", "both"),
    METHOD(
            Section.WHEN,
            Kind.WORD,
            "signal.method",
            "ears-c1",
            "ears-c2",
            "ears-c3",
            "farrington",
            "noufaily"),
    ALPHA(Section.WHEN, Kind.NUMBER, "signal.alpha"),
    AHEAD(Section.WHEN, Kind.COUNT, "signal.ahead"),
    LEVEL(Section.WHEN, Kind.NUMBER, "signal.level"),
    FALSE_DISCOVERY(Section.WHEN, Kind.NUMBER, "signal.falseDiscovery"),
    SHARE(Section.WHEN, Kind.NUMBER, "signal.share"),
    EXCEPT(Section.WHEN, Kind.NAMES, "signal.except"),
    RULES(Section.WHEN, Kind.NAMES, "signal.rules"),
    LEAST(Section.WHEN, Kind.COUNT, "signal.least"),
    BASE(Section.HOW_BAD, Kind.WORD, "severity.base", "low", "medium", "high"),
    MEDIUM_FROM(Section.HOW_BAD, Kind.NUMBER, "severity.mediumFrom"),
    HIGH_FROM(Section.HOW_BAD, Kind.NUMBER, "severity.highFrom"),
    FOR(Section.PACE, Kind.TIME, "for"),
    RISES(Section.PACE, Kind.COUNT, "rises"),
    KEEP_FIRING(Section.PACE, Kind.TIME, "keepFiring"),
    MISSING(Section.PACE, Kind.WORD, "missing", "keep-last", "alert", "calm"),
    PERSONA(Section.WHO, Kind.WORD, "persona"),
    LATCHES(Section.WHO, Kind.WORD, "latches", "yes", "no"),
    ESCALATE(Section.WHO, Kind.LINES, "escalate"),
    ACK_LOW(Section.WHO, Kind.TIME, "ackHolds.low"),
    ACK_MEDIUM(Section.WHO, Kind.TIME, "ackHolds.medium"),
    ACK_HIGH(Section.WHO, Kind.TIME, "ackHolds.high"),
    GUIDANCE(Section.ADVICE, Kind.LINES, "guidance.vi"),
    GUIDANCE_EN(Section.ADVICE, Kind.LINES, "guidance.en"),
    STEPS(Section.ADVICE, Kind.LINES, "steps"),
    DRIVER(Section.ADVICE, Kind.TEXT, "driver"),
    INHIBITORS(Section.ADVICE, Kind.NAMES, "inhibitors"),
    LEGAL_BASIS(Section.ADVICE, Kind.TEXT, "legalBasis");

    /** What belongs together on the form. */
    public enum Section {
        WHAT,
        WHEN,
        HOW_BAD,
        PACE,
        WHO,
        ADVICE
    }

    /** How it is written. */
    public enum Kind {
        TEXT,
        /** Several lines. */
        LINES,
        /** Codes with a comma or a space between them. */
        NAMES,
        NUMBER,
        /** A whole number. */
        COUNT,
        TIME,
        /** One of a list. */
        WORD
    }

    private static final Set<RuleField> WITHOUT_INDICATOR =
            Set.of(INDICATOR, SCOPE, DIMENSIONS, LEAST_COUNT, REST_DAYS);

    private final Section section;
    private final Kind kind;
    private final String place;
    private final String words;

    RuleField(Section section, Kind kind, String place, String... words) {
        this.section = section;
        this.kind = kind;
        this.place = place;
        this.words = String.join(" ", words);
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** What can be chosen, as files have it; empty where the list is of the territory. */
    public List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /**
     * Whether rules of this signal have it.
     *
     * @param signal as files have it
     */
    public boolean isOf(String signal) {
        return switch (this) {
            case LIMIT -> Set.of("threshold", "outlook", "twin").contains(signal);
            case BELOW -> signal.equals("threshold") || signal.equals("outlook");
            case DEADBAND -> signal.equals("threshold");
            case AGAINST, FALL, PERCENT, FLOOR -> signal.equals("change");
            case WAY -> signal.equals("usual") || signal.equals("twin");
            case METHOD, ALPHA -> signal.equals("counts");
            case AHEAD, LEVEL -> signal.equals("outlook");
            case FALSE_DISCOVERY -> signal.equals("hot-spot");
            case SHARE, EXCEPT -> signal.equals("silence");
            case RULES, LEAST -> signal.equals("together");
            default ->
                    !WITHOUT_INDICATOR.contains(this)
                            || !(signal.equals("silence") || signal.equals("together"));
        };
    }

    /** Where a fault of a file belongs on the form; the name where nothing fits. */
    static RuleField at(String where) {
        return Arrays.stream(values())
                .filter(field -> where.startsWith(field.place))
                .findFirst()
                .orElse(where.startsWith("guidance") ? GUIDANCE : NAME);
    }
}
