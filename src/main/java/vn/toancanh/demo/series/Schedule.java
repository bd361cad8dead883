package vn.toancanh.demo.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.demo.model.Days;
import vn.toancanh.demo.model.Outages;
import vn.toancanh.demo.terrain.Noise;

/**
 * What is published for which period, and when it is recorded: after the period's end, later by a
 * part of what the calendar tolerates, on a publishing day, at a full five minutes. Any thread.
 */
public final class Schedule {
    /** How long before the start the fine grain of sub-daily indicators begins. */
    static final int FINE_DAYS = 7;

    private static final long ROUND_SECONDS = 300;
    private static final Duration REVISED_DAILY = Duration.ofDays(3);
    private static final Duration REVISED = Duration.ofDays(24);

    /**
     * Nothing is recorded later than this after its period, calendar, weekend and outage included.
     */
    private static final int LONGEST_DELAY_DAYS = 45;

    private final List<Series> all;
    private final LocalDate from;
    private final LocalDate fineFrom;
    private final Outages outages;
    private final Map<LocalDate, List<Release>> days = new ConcurrentHashMap<>();

    Schedule(List<Series> all, LocalDate from, LocalDate start, Outages outages) {
        this.all = List.copyOf(all);
        this.from = from;
        this.outages = outages;
        fineFrom = start.minusDays(FINE_DAYS);
    }

    public List<Series> all() {
        return all;
    }

    /** The first day on which anything is recorded. */
    public LocalDate from() {
        return from;
    }

    /** What is recorded on a day, in order, whether or not that day has come. */
    public List<Release> on(LocalDate day) {
        return days.computeIfAbsent(day, this::make);
    }

    private List<Release> make(LocalDate day) {
        var releases = new ArrayList<Release>();
        for (var series : all) {
            var earliest = day.minusDays(delayDays(series)).atStartOfDay();
            var period = last(series, day.plusDays(1).atStartOfDay());
            while (!end(period).isBefore(earliest)) {
                addOn(day, series, period, releases);
                period = before(series, period);
            }
        }
        releases.sort(null);
        return List.copyOf(releases);
    }

    private void addOn(LocalDate day, Series series, Period period, List<Release> into) {
        for (var release : releases(series, period)) {
            if (day.equals(LocalDate.ofInstant(release.recordedAt(), Period.ZONE))) {
                into.add(release);
            }
        }
    }

    /** The first word on a period and, for some, the final one; empty where nothing is measured. */
    public List<Release> releases(Series series, Period period) {
        if (end(period).isBefore(from.plusDays(1).atStartOfDay())
                || !series.existsAt(Days.endOf(period))) {
            return List.of();
        }
        var first = recorded(series, period);
        if (!series.revised()) {
            return List.of(new Release(series, period, 1, first));
        }
        var later = period.grain() == Grain.DAY ? REVISED_DAILY : REVISED;
        return List.of(
                new Release(series, period, 1, first),
                new Release(series, period, 2, onPublishingDay(series, first.plus(later))));
    }

    private Instant recorded(Series series, Period period) {
        var tolerance = series.indicator().publication().calendar().tolerance().toSeconds();
        var part = 0.25 + 0.5 * Noise.unit(Noise.mix(series.index(), period.packed()));
        var sent = onPublishingDay(series, period.to().plusSeconds(Math.round(part * tolerance)));
        return rounded(outages.arrival(series.source(), sent));
    }

    private static Instant onPublishingDay(Series series, Instant at) {
        var days = series.indicator().publication().calendar().days();
        var local = LocalDateTime.ofInstant(at, Period.ZONE);
        while (!days.contains(local.getDayOfWeek())) {
            local = local.plusDays(1);
        }
        return rounded(local.atZone(Period.ZONE).toInstant());
    }

    private static Instant rounded(Instant at) {
        var steps = Math.ceilDiv(at.getEpochSecond(), ROUND_SECONDS);
        return Instant.ofEpochSecond(steps * ROUND_SECONDS);
    }

    private static long delayDays(Series series) {
        var tolerance = series.indicator().publication().calendar().tolerance().toDays();
        return isFine(series)
                ? 1
                : series.revised() || tolerance > 1 ? LONGEST_DELAY_DAYS + tolerance : 12;
    }

    private static boolean isFine(Series series) {
        var grain = series.indicator().publication().calendar().frequency().grain();
        return grain == Grain.MINUTE || grain == Grain.HOUR;
    }

    /** The last period that ends by {@code local}. */
    public Period last(Series series, LocalDateTime local) {
        var fine = isFine(series) && local.isAfter(fineFrom.atStartOfDay());
        var frequency = series.indicator().publication().calendar().frequency();
        var period =
                isFine(series) && !fine
                        ? new Period(Grain.DAY, Grain.DAY.floor(local))
                        : frequency.periodAt(local);
        while (end(period).isAfter(local)) {
            period = before(series, period);
        }
        return period;
    }

    /** The period before: fine ones are preceded by days, from a week before the start. */
    public Period before(Series series, Period period) {
        if (!isFine(series)) {
            return period.plus(-1);
        }
        if (period.grain() == Grain.DAY || !period.start().isAfter(fineFrom.atStartOfDay())) {
            return new Period(Grain.DAY, Grain.DAY.floor(period.start()).minusDays(1));
        }
        var frequency = series.indicator().publication().calendar().frequency();
        return new Period(period.grain(), frequency.plus(period.start(), -1));
    }

    /**
     * The newest period that ends by {@code before} and of which a word is recorded at {@code
     * known}, null if there is none.
     */
    public @Nullable Period newest(Series series, LocalDateTime before, Instant known) {
        var period = last(series, before);
        while (!end(period).isBefore(from.atStartOfDay())) {
            var releases = releases(series, period);
            if (!releases.isEmpty() && !releases.getFirst().recordedAt().isAfter(known)) {
                return period;
            }
            period = before(series, period);
        }
        return null;
    }

    /** The end of the last period that starts before {@code local}. */
    public LocalDateTime endBefore(Series series, LocalDateTime local) {
        var grain = series.indicator().publication().calendar().frequency().grain();
        var period = last(series, isFine(series) ? local.plusDays(1) : grain.plus(local, 1));
        while (!period.start().isBefore(local)) {
            period = before(series, period);
        }
        return end(period);
    }

    static LocalDateTime end(Period period) {
        return period.grain().plus(period.start(), 1);
    }
}
