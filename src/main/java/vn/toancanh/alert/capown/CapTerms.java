package vn.toancanh.alert.capown;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.cap.CapInfo.Category;
import vn.toancanh.alert.cap.CapInfo.Certainty;
import vn.toancanh.alert.cap.CapInfo.Response;
import vn.toancanh.alert.cap.CapInfo.Urgency;
import vn.toancanh.alert.capwrite.OwnWarning.Grade;
import vn.toancanh.alert.hazard.HazardLevel;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;

/** An alert in the words of the standard; the table is in the early warning guide. */
final class CapTerms {
    /** The indicator whose value is a level of hazard. */
    private static final String HAZARD = "TT-01";

    private CapTerms() {}

    static List<Category> categories(@Nullable AlertRule rule) {
        var driver = rule == null ? "" : rule.advice().driver();
        return List.of(
                switch (driver) {
                    case "storm" -> Category.MET;
                    case "dengue", "hfmd", "hospitals" -> Category.HEALTH;
                    case "air", "effluent" -> Category.ENV;
                    case "traffic" -> Category.TRANSPORT;
                    case "security" -> Category.SECURITY;
                    case "data" -> Category.INFRA;
                    default -> Category.OTHER;
                });
    }

    static List<Response> responses(Severity severity) {
        return List.of(severity == Severity.LOW ? Response.MONITOR : Response.PREPARE);
    }

    static Grade grade(
            @Nullable AlertRule rule,
            AlertState state,
            Severity severity,
            @Nullable Explanation finding) {
        var level = level(rule, finding).orElse(null);
        return new Grade(
                urgency(rule, state, severity),
                level == null ? severity(severity) : severity(level),
                certainty(rule, state),
                level);
    }

    private static Urgency urgency(@Nullable AlertRule rule, AlertState state, Severity severity) {
        if (!state.condition().isActive()) {
            return Urgency.PAST;
        }
        if (rule != null && rule.signal() instanceof Signal.Outlook) {
            return Urgency.FUTURE;
        }
        return state.condition() == Condition.FIRING && severity == Severity.HIGH
                ? Urgency.IMMEDIATE
                : Urgency.EXPECTED;
    }

    private static vn.toancanh.alert.cap.CapInfo.Severity severity(Severity severity) {
        return switch (severity) {
            case LOW -> vn.toancanh.alert.cap.CapInfo.Severity.MINOR;
            case MEDIUM -> vn.toancanh.alert.cap.CapInfo.Severity.MODERATE;
            case HIGH -> vn.toancanh.alert.cap.CapInfo.Severity.SEVERE;
        };
    }

    private static vn.toancanh.alert.cap.CapInfo.Severity severity(HazardLevel level) {
        return switch (level) {
            case ONE -> vn.toancanh.alert.cap.CapInfo.Severity.MINOR;
            case TWO -> vn.toancanh.alert.cap.CapInfo.Severity.MODERATE;
            case THREE -> vn.toancanh.alert.cap.CapInfo.Severity.SEVERE;
            case FOUR, FIVE -> vn.toancanh.alert.cap.CapInfo.Severity.EXTREME;
        };
    }

    /** What was measured is observed, what was reckoned is likely; without data now, possible. */
    private static Certainty certainty(@Nullable AlertRule rule, AlertState state) {
        if (rule == null || state.evidence() != Evidence.OK) {
            return Certainty.POSSIBLE;
        }
        return switch (rule.signal()) {
            case Signal.Threshold _, Signal.Change _, Signal.Silence _ -> Certainty.OBSERVED;
            case Signal.Usual _,
                    Signal.Counts _,
                    Signal.HotSpot _,
                    Signal.Twin _,
                    Signal.Together _ ->
                    Certainty.LIKELY;
            case Signal.Outlook _ -> Certainty.POSSIBLE;
        };
    }

    private static Optional<HazardLevel> level(
            @Nullable AlertRule rule, @Nullable Explanation finding) {
        return rule == null || finding == null || !rule.subject().indicator().equals(HAZARD)
                ? Optional.empty()
                : HazardLevel.of((int) Math.round(finding.value()));
    }
}
