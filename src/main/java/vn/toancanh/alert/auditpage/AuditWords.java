package vn.toancanh.alert.auditpage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.audit.Audit;
import vn.toancanh.alert.audit.Audit.NoisyRule;
import vn.toancanh.alert.audit.Figure;
import vn.toancanh.alert.audit.Measure;
import vn.toancanh.alert.audit.Verdict;
import vn.toancanh.alert.auditpage.AuditContent.Noise;
import vn.toancanh.alert.auditpage.AuditContent.Part;
import vn.toancanh.alert.auditpage.AuditContent.Row;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.Status;

/** Puts an audit into the words of the reader. */
record AuditWords(Texts texts) {
    private static final double ALL = 100;

    /** ISA-18.2: of a hundred, eighty low, fifteen medium, five high. */
    private static double target(Severity severity) {
        return switch (severity) {
            case LOW -> 0.80;
            case MEDIUM -> 0.15;
            case HIGH -> 0.05;
        };
    }

    AuditContent of(Audit audit, UnaryOperator<String> ruleName) {
        var times = new Times(texts);
        return new AuditContent(
                texts.get("alert.audit.span", times.exact(audit.from()), times.exact(audit.to())),
                texts.get("alert.audit.sum", number(audit.raw(), 0), number(audit.told(), 0)),
                audit.figures().stream()
                        .sorted(Comparator.comparing(Figure::verdict))
                        .map(this::row)
                        .toList(),
                mix(audit.mix()),
                audit.noisy().stream().map(rule -> noise(rule, audit, ruleName)).toList());
    }

    private Row row(Figure figure) {
        var measure = figure.measure();
        var verdict = figure.verdict();
        var bad = verdict == Verdict.ACT || verdict == Verdict.WATCH;
        return new Row(
                measure,
                status(verdict),
                word(figure),
                texts.get("alert.audit.name." + measure.name()),
                texts.get("alert.audit.meaning." + measure.name()),
                bad ? texts.get("alert.audit.advice." + measure.name()) : "",
                amount(figure.value(), measure),
                bound(measure.target(), measure.isBetterHigh() ? "≥" : "≤", measure),
                bound(measure.limit(), measure.isBetterHigh() ? "<" : ">", measure));
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case ACT -> Status.ACT;
            case WATCH -> Status.WATCH;
            case GOOD -> Status.OK;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private String word(Figure figure) {
        return switch (figure.verdict()) {
            case ACT -> texts.get("alert.audit.verdict.ACT");
            case WATCH -> texts.get("alert.audit.verdict.WATCH");
            case GOOD -> texts.get("alert.audit.verdict.GOOD");
            case UNKNOWN ->
                    texts.get(
                            figure.value() == null
                                    ? "alert.audit.verdict.UNKNOWN"
                                    : "alert.audit.verdict.NO_TARGET");
        };
    }

    private String bound(@Nullable Double bound, String sign, Measure measure) {
        if (bound == null) {
            return "";
        }
        var number = number(bound, 0) + (measure.unit() == Measure.Unit.PERCENT ? " %" : "");
        return bound == 0 && sign.equals("≤") ? number : sign + " " + number;
    }

    private String amount(@Nullable Double value, Measure measure) {
        if (value == null) {
            return "—";
        }
        if (measure == Measure.MINUTES_TO_ACKNOWLEDGE) {
            return new Times(texts).span(Duration.ofMinutes(Math.round(value)));
        }
        return switch (measure.unit()) {
            case WHOLE -> number(value, 0);
            case COUNT -> number(value, 1);
            case PERCENT -> number(value, 1) + " %";
        };
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }

    private List<Part> mix(Audit.Mix mix) {
        var parts = new ArrayList<Part>();
        if (mix.all() > 0) {
            parts.add(part(Severity.LOW, mix.low(), mix.all()));
            parts.add(part(Severity.MEDIUM, mix.medium(), mix.all()));
            parts.add(part(Severity.HIGH, mix.high(), mix.all()));
        }
        return parts;
    }

    private Part part(Severity severity, int count, int all) {
        var share = (double) count / all;
        return new Part(
                severity,
                share,
                target(severity),
                texts.get(
                        "alert.audit.mix." + severity.name(),
                        number(count, 0),
                        number(ALL * share, 1),
                        number(ALL * target(severity), 0)));
    }

    private Noise noise(NoisyRule rule, Audit audit, UnaryOperator<String> ruleName) {
        var most = audit.noisy().getFirst().raw();
        var notes = new ArrayList<String>();
        if (rule.chattering() > 0) {
            notes.add(texts.get("alert.audit.noisy.chattering", number(rule.chattering(), 0)));
        }
        if (rule.wrong() > 0) {
            notes.add(texts.get("alert.audit.noisy.wrong", number(rule.wrong(), 0)));
        }
        return new Noise(
                ruleName.apply(rule.rule()),
                texts.get(
                        "alert.audit.noisy.count",
                        number(rule.raw(), 0),
                        number(ALL * rule.share(), 1)),
                (double) rule.raw() / most,
                String.join(" · ", notes));
    }
}
