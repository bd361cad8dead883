package vn.toancanh.alert.ruledesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.MemoryLedger;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.alert.watch.AlertEngine;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/**
 * Judges the past by one rule, as it would have been judged then, had nobody acted and no other
 * alert explained its alerts. A paused rule is tried as if it were not. Blocks on disk.
 */
public final class RuleTrial {
    private static final int SLICES = 12;

    private final Question question;
    private final Function<String, List<Happened>> happened;
    private final DoubleConsumer progress;
    private double done;

    /** Where and among which rules. */
    public record Question(
            Field field, RuleBook book, BiPredicate<AreaCode, AreaCode> within, Instant to) {
        Question read(Runnable before) {
            return new Question(new HeardField(field, before), book, within, to);
        }

        Instant from() {
            return to.atZone(Period.ZONE).minusYears(1).toInstant();
        }
    }

    /**
     * @param happened what is known to have happened of a driver
     * @param progress from 0 to 1, also again and again the same; ends the trial by throwing
     */
    public RuleTrial(
            Question question, Function<String, List<Happened>> happened, DoubleConsumer progress) {
        // Reading is where the time goes, most of it before the first month is judged.
        this.question = question.read(() -> tell(done));
        this.happened = happened;
        this.progress = progress;
    }

    private void tell(double next) {
        done = next;
        progress.accept(next);
    }

    /**
     * Twelve months of the rule, and of the version in force where there is one.
     *
     * @throws CancellationException when {@code progress} throws it
     */
    public Trial run(AlertRule draft, @Nullable AlertRule inForce) {
        var to = question.to();
        var from = question.from();
        var half = inForce == null ? 1 : 0.5;
        var found = new Firings(lines(draft, 0, half));
        var side = side(draft, found);
        var before =
                inForce == null ? null : side(inForce, new Firings(lines(inForce, half, half)));
        return new Trial(from, to, side, before, hints(draft, found));
    }

    private List<AlertEvent> lines(AlertRule rule, double begun, double share) {
        var book = alone(rule, question.book());
        var ledger = new MemoryLedger();
        var from = question.from();
        var desk =
                new AlertDesk(
                        ledger,
                        id -> book.find(id).map(AlertRule::policy).orElse(null),
                        Clock.fixed(question.to(), ZoneOffset.UTC));
        tell(begun);
        var engine = new AlertEngine(question.field(), book, desk, question.within(), from);
        var slice = Duration.between(from, question.to()).dividedBy(SLICES);
        for (var i = 1; i <= SLICES; i++) {
            engine.sweep(i == SLICES ? question.to() : from.plus(slice.multipliedBy(i)));
            tell(begun + share * i / SLICES);
        }
        return ledger.lines().stream().filter(line -> line.key().rule().equals(rule.id())).toList();
    }

    /** With the rules it combines, and without those that explain it. */
    static RuleBook alone(AlertRule rule, RuleBook book) {
        var needed = new LinkedHashMap<String, AlertRule>();
        collect(rule, book, needed);
        return new RuleBook(List.copyOf(needed.values()), book.daysOff(), book.daysWorked());
    }

    private static void collect(AlertRule rule, RuleBook book, Map<String, AlertRule> into) {
        if (into.putIfAbsent(rule.id(), bare(rule)) == null
                && rule.signal() instanceof Signal.Together together) {
            for (var id : together.rules()) {
                book.find(id).ifPresent(other -> collect(other, book, into));
            }
        }
    }

    private static AlertRule bare(AlertRule rule) {
        var advice = rule.advice();
        return new AlertRule(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.subject(),
                rule.signal(),
                rule.levels(),
                rule.pace(),
                rule.attendance(),
                new AlertRule.Advice(
                        advice.guidance(),
                        advice.steps(),
                        advice.driver(),
                        List.of(),
                        advice.legalBasis()),
                false);
    }

    private Trial.Side side(AlertRule rule, Firings found) {
        var known = happened.apply(rule.advice().driver());
        var series = new HashMap<AreaCode, List<Observation>>();
        var firings = new ArrayList<Firing>();
        for (var firing : found.all()) {
            var key = firing.key();
            var event =
                    known.stream()
                            .filter(each -> each.explains(key, firing.from(), question.within()))
                            .map(Happened::name)
                            .findFirst()
                            .orElse("");
            var values = series.computeIfAbsent(key.area(), unit -> values(rule, unit));
            firings.add(firing.with(peak(rule, firing, values), event));
        }
        return new Trial.Side(firings);
    }

    private List<Observation> values(AlertRule rule, AreaCode unit) {
        var subject = rule.subject();
        if (subject.indicator().isEmpty()) {
            return List.of();
        }
        var key = new SeriesKey(subject.indicator(), unit, subject.dimensions());
        return question.field().series(key, question.to());
    }

    private double peak(AlertRule rule, Firing firing, List<Observation> values) {
        var end = firing.to() == null ? question.to() : firing.to();
        var within =
                values.stream()
                        .filter(each -> !each.period().from().isAfter(end))
                        .filter(each -> !each.observedAt().isBefore(firing.from()))
                        .mapToDouble(Observation::value);
        return (isLow(rule.signal()) ? within.min() : within.max()).orElse(Double.NaN);
    }

    /** Whether the low values are the bad ones. */
    static boolean isLow(Signal signal) {
        return switch (signal) {
            case Signal.Threshold(_, _, var below) -> below;
            case Signal.Outlook(_, var below, _, _) -> below;
            case Signal.Change(_, _, _, var fall) -> fall;
            case Signal.Twin(var way, _) -> way == Signal.Way.DOWN;
            case Signal.Usual(var way) -> way == Signal.Way.DOWN;
            case Signal.Counts _, Signal.HotSpot _, Signal.Silence _, Signal.Together _ -> false;
        };
    }

    private Hints hints(AlertRule rule, Firings found) {
        var series = new ArrayList<List<Double>>();
        if (rule.signal() instanceof Signal.Threshold) {
            for (var unit : question.field().units(rule)) {
                series.add(
                        values(rule, unit).stream()
                                .filter(each -> each.period().to().isAfter(question.from()))
                                .map(Observation::value)
                                .toList());
            }
        }
        return Hints.of(rule.signal(), series, found.pauses(), period(rule));
    }

    private Duration period(AlertRule rule) {
        var any = LocalDateTime.ofInstant(question.to(), Period.ZONE);
        return question.field()
                .indicator(rule.subject().indicator())
                .map(each -> each.publication().calendar().frequency())
                .map(each -> Duration.between(any, each.plus(any, 1)))
                .orElse(Duration.ofDays(1));
    }
}
