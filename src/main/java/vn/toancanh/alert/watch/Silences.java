package vn.toancanh.alert.watch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Observation;

/**
 * Which sources no longer send. A source has one alert, however many series fall silent with it;
 * its moment is that at which the share of late series was reached, by the publishing calendars
 * alone, so that everybody finds the same one.
 */
final class Silences {
    private final AlertRule rule;
    private final Signal.Silence signal;
    private final AreaCode home;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /** One source: when its series last sent, by indicator. */
    private static final class Source {
        final Map<String, PublishingCalendar> calendars = new LinkedHashMap<>();
        final Map<String, Instant> seen = new TreeMap<>();
        boolean silent;
        boolean heard = true;
        @Nullable Instant moment;
    }

    Silences(AlertRule rule, Signal.Silence signal, Field field) {
        this.rule = rule;
        this.signal = signal;
        this.home = field.home();
        for (var indicator : field.indicators()) {
            if (signal.except().contains(indicator.code())) {
                continue;
            }
            var publication = indicator.publication();
            sources.computeIfAbsent(publication.source(), _ -> new Source())
                    .calendars
                    .put(indicator.code(), publication.calendar());
        }
    }

    AlertKey key(String source) {
        return new AlertKey(rule.id(), home, "source=" + source);
    }

    /** Something of an indicator came in. */
    void hear(String source, Observation observation) {
        var indicator = observation.series().indicator();
        var known = sources.get(source);
        var calendar = known == null ? null : known.calendars.get(indicator);
        if (known == null || calendar == null) {
            return;
        }
        var period = observation.period();
        // A day in place of its minutes is late like a day: by two whole ones.
        var isDigest = period.grain().compareTo(calendar.frequency().grain()) > 0;
        var seen = isDigest ? period.plus(2).to() : observation.observedAt();
        if (known.seen.merge(indicator, seen, Silences::later).equals(seen)) {
            known.heard = true;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Which sources were silent when the journal was left. */
    void recall(String source, boolean silent) {
        var known = sources.get(source);
        if (known != null) {
            known.silent = silent;
        }
    }

    /** What follows for the alert of a source. */
    record Fallen(String source, Happening happening) {}

    /** Sources that fell silent by {@code now}, each at its own moment and in their order. */
    List<Fallen> fallen(Instant now) {
        var found = new ArrayList<Fallen>();
        sources.forEach((name, source) -> {
            var moment = source.silent ? null : moment(source);
            if (moment != null && !moment.isAfter(now)) {
                source.silent = true;
                var severity = rule.levels().of(1 - signal.share());
                var judged = judged(name, source, moment, new Outcome.True(severity));
                found.add(new Fallen(name, judged));
            }
        });
        found.sort(Comparator.comparing(each -> each.happening().stimulus().at()));
        return found;
    }

    /** Sources that send again. */
    List<Happening> back(Instant now) {
        var found = new ArrayList<Happening>();
        sources.forEach((name, source) -> {
            var moment = source.silent ? moment(source) : null;
            if (source.silent && (moment == null || moment.isAfter(now))) {
                source.silent = false;
                found.add(judged(name, source, now, new Outcome.False()));
            }
        });
        return found;
    }

    /** When enough of its series were late; null for a source that never sent. */
    private @Nullable Instant moment(Source source) {
        if (source.heard) {
            source.moment = source.seen.isEmpty() ? null : reached(source);
            source.heard = false;
        }
        return source.moment;
    }

    private Instant reached(Source source) {
        var stale =
                source.seen.entrySet().stream()
                        .map(each -> calendar(source, each.getKey()).staleAt(each.getValue()))
                        .sorted()
                        .toList();
        var needed = (int) Math.ceil(signal.share() * stale.size());
        return stale.get(Math.max(1, needed) - 1);
    }

    private static PublishingCalendar calendar(Source source, String indicator) {
        var calendar = source.calendars.get(indicator);
        if (calendar == null) {
            throw new IllegalStateException(indicator + " is not of this source");
        }
        return calendar;
    }

    private Happening judged(String name, Source source, Instant at, Outcome outcome) {
        var late =
                source.seen.entrySet().stream()
                        .filter(each ->
                                !calendar(source, each.getKey())
                                        .staleAt(each.getValue())
                                        .isAfter(at))
                        .count();
        var last = source.seen.values().stream().max(Instant::compareTo).orElse(at);
        var day = Grain.MINUTE.floor(LocalDateTime.ofInstant(last, Period.ZONE));
        var unknown = Double.NaN;
        var why =
                new Explanation(
                        "silence",
                        new Period(Grain.MINUTE, day),
                        (double) late / source.seen.size(),
                        "",
                        unknown,
                        unknown,
                        signal.share(),
                        late,
                        source.seen.size(),
                        source.seen.size(),
                        null,
                        Explanation.Calendar.ORDINARY,
                        null);
        return new Happening(
                key(name), new Stimulus.Judged(at, outcome, ExplanationJson.text(why)));
    }
}
