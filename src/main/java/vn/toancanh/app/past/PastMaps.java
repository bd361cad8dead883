package vn.toancanh.app.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.content.Shades;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.history.Chronicle;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.Shading;

/**
 * The maps of a page at every step of the history that is stored. Steps are as long as the
 * indicator's periods, a day at least, and end with the one that contains the present. A step shows
 * what is <em>now</em> known about it, not what was known then. Classes are the same for all steps,
 * so that a colour says the same in each. Immutable; any thread.
 */
public final class PastMaps {
    /** Numbers kept of an indicator: some 200 MB. Of a longer history the newest part is played. */
    private static final int MOST_NUMBERS = 2_500_000;

    private final Asked asked;
    private final PastGrounds grounds;
    private final Texts texts;
    private final String byUnit;
    private final Shades shades;
    private final Instant now;
    private final List<Shown> shown = new ArrayList<>();
    private final List<Period> steps;

    /**
     * What is to be played.
     *
     * @param second a second indicator, in one map with the first or in a map of its own
     * @param live the ground of now
     */
    public record Asked(
            SeriesKey first,
            @Nullable SeriesKey second,
            boolean apart,
            @Nullable ClassMethod classes,
            MapContent live) {}

    private record Shown(PastSeries series, Indicator indicator, Shades.Scale scale) {}

    private PastMaps(Session session, Asked asked, Instant now, Texts texts) {
        byUnit = session.territory().byUnit(texts);
        this.asked = asked;
        this.now = now;
        this.texts = texts;
        shades = new Shades(texts);
        grounds = new PastGrounds(session, asked.first().area(), asked.live(), now);
        var keys = new ArrayList<>(List.of(asked.first()));
        if (asked.second() != null) {
            keys.add(asked.second());
        }
        var grain = keys.stream().map(key -> grain(session, key)).min(Comparator.naturalOrder());
        var series = new ArrayList<PastSeries>();
        keys.forEach(key -> series.add(series(session, key, grain.orElseThrow())));
        steps = steps(series, grain.orElseThrow());
        series.forEach(each -> shown.add(shown(session, each)));
    }

    /** Blocks on disk; a second for a country's year of days. */
    public static PastMaps read(Session session, Asked asked, Instant now, Texts texts) {
        return new PastMaps(session, asked, now, texts);
    }

    private static Grain grain(Session session, SeriesKey key) {
        var defined =
                session.territory()
                        .catalogue()
                        .find(key.indicator())
                        .map(known -> known.publication().calendar().frequency().grain());
        var grain = defined.orElseGet(() -> grainOfNewest(session, key));
        return grain.compareTo(Grain.DAY) < 0 ? Grain.DAY : grain;
    }

    private static Grain grainOfNewest(Session session, SeriesKey key) {
        return session
                .copy()
                .observations()
                .latest(key.indicator(), key.dimensions(), Instant.MAX)
                .values()
                .stream()
                .map(row -> row.period().grain())
                .min(Comparator.naturalOrder())
                .orElse(Grain.YEAR);
    }

    private PastSeries series(Session session, SeriesKey key, Grain grain) {
        var local = LocalDateTime.ofInstant(now, Period.ZONE);
        int units = Math.max(1, session.territory().tree().all().size());
        var from = grain.plus(grain.floor(local), -MOST_NUMBERS / units);
        var intake = new Chronicle.Intake(grain, now, from);
        session.copy().observations().each(key.indicator(), key.dimensions(), intake);
        return new PastSeries(key, intake.done(), session.readings());
    }

    private List<Period> steps(List<PastSeries> series, Grain grain) {
        var last = new Period(grain, grain.floor(LocalDateTime.ofInstant(now, Period.ZONE)));
        var first =
                series.stream()
                        .flatMap(each -> each.chronicle().earliest(grain).stream())
                        .min(Period::compareTo)
                        .orElse(last);
        var steps = new ArrayList<Period>();
        for (var step = first; step.compareTo(last) <= 0; step = step.plus(1)) {
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    private Shown shown(Session session, PastSeries series) {
        var key = series.within();
        var last = series.latest(steps.getLast(), unitsAt(steps.getLast()));
        var unit = last.values().stream().findFirst().map(o -> o.quantity().unit()).orElse("");
        var known = session.territory().catalogue().orUndefined(key.indicator(), unit);
        var indicator = PartNames.of(known, key.dimensions(), texts);
        var values = series.sample(steps, this::unitsAt);
        var times = new Times(texts);
        var common =
                steps.size() == 1
                        ? ""
                        : texts.get(
                                "app.past.common",
                                times.period(steps.getFirst()),
                                times.period(steps.getLast()));
        boolean together = asked.second() != null && !asked.apart();
        var scale =
                together
                        ? shades.sideScale(values, common)
                        : shades.scale(indicator, values, asked.classes(), common);
        return new Shown(series, indicator, scale);
    }

    public Asked asked() {
        return asked;
    }

    /** Oldest first; never empty. */
    public List<Period> steps() {
        return steps;
    }

    /** The step that contains a moment, or the one nearest to it. */
    public int stepAt(Instant at) {
        int found = 0;
        for (int i = 1; i < steps.size() && !steps.get(i).from().isAfter(at); i++) {
            found = i;
        }
        return found;
    }

    private Instant at(Period step) {
        var last = step.to().minusNanos(1);
        return last.isAfter(now) ? now : last;
    }

    private Instant unitsAt(Period step) {
        return grounds.unitsAt(at(step));
    }

    /** Blocks on disk where other units were valid that nobody has asked for yet. */
    public PastMap at(int index) {
        var step = steps.get(index);
        var unitsAt = unitsAt(step);
        var numbers =
                shown.stream()
                        .map(each ->
                                new PastMap.Numbers(
                                        each.indicator(), each.series().latest(step, unitsAt)))
                        .toList();
        var when = new Times(texts).period(step);
        var ground = grounds.on(LocalDate.ofInstant(at(step), Period.ZONE));
        Headline beside = null;
        Shading page;
        if (asked.second() != null && !asked.apart()) {
            page = new Bivariate(shade(0, numbers), shade(1, numbers));
        } else {
            page = shade(0, numbers);
            if (asked.second() != null) {
                beside =
                        new Headline(
                                asked.second(),
                                ground,
                                shade(1, numbers),
                                about(1, step),
                                backing(numbers.subList(1, 2)));
            }
        }
        var about = page instanceof Bivariate ? about(-1, step) : about(0, step);
        return new PastMap(
                step,
                at(step),
                when,
                first(ground, page, about, backing(beside, numbers)),
                beside,
                numbers);
    }

    private Headline first(
            MapContent ground, Shading page, String about, Headline.Backing backing) {
        return new Headline(asked.first(), ground, page, about, backing);
    }

    /** Of the first map, to which everything belongs unless there is a second. */
    private static Headline.Backing backing(
            @Nullable Headline beside, List<PastMap.Numbers> numbers) {
        return backing(beside == null ? numbers : numbers.subList(0, 1));
    }

    private static Headline.Backing backing(List<PastMap.Numbers> numbers) {
        return Headline.Backing.of(
                numbers.stream().flatMap(each -> each.latest().values().stream()).toList());
    }

    private Choropleth shade(int which, List<PastMap.Numbers> numbers) {
        var one = shown.get(which);
        return shades.in(one.scale(), one.indicator(), numbers.get(which).latest());
    }

    private String about(int which, Period step) {
        var when = new Times(texts).period(step);
        var mark = texts.get(step.equals(steps.getLast()) ? "app.past.latest" : "app.past.mark");
        var unit =
                which < 0
                        ? texts.get("app.map.two")
                        : Units.in(texts, shown.get(which).indicator().measure().unit());
        return texts.get("app.past.about", mark, unit, byUnit, when);
    }
}
