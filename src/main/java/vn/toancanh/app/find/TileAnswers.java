package vn.toancanh.app.find;

import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.ask.Asked;
import vn.toancanh.analysis.ask.Asked.Comparison;
import vn.toancanh.analysis.ask.AskedTime;
import vn.toancanh.app.content.ArchiveUntil;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.SearchHit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading.Point;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.reading.ReadingService;

/** Turns what was understood into tiles with their numbers. Blocks on disk; any thread. */
final class TileAnswers {
    private static final int MOST_INDICATORS = 3;
    private static final int MOST_UNITS = 3;
    private static final int MOST_OF_ONE = 4;
    private static final int NEAR_THE_TOP = 12;

    private final Session session;
    private final Texts texts;
    private final AskedWords words;

    TileAnswers(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        words = new AskedWords(texts);
    }

    /** Best first; empty where no indicator was asked for. */
    List<SearchHit> of(Asked asked, FindIndex index, Instant now) {
        var hits = new ArrayList<SearchHit>();
        var codes = asked.indicators();
        for (var code : codes.subList(0, Math.min(codes.size(), MOST_INDICATORS))) {
            var indicator = index.of().catalogue().find(code);
            if (indicator.isPresent()) {
                var dimensions = part(asked, code);
                var ofOne = codes.size() == 1 ? MOST_OF_ONE : MOST_UNITS;
                for (var unit :
                        units(asked, new SeriesKey(code, home(asked, index), dimensions), now)) {
                    if (ofOne-- > 0) {
                        var key = new SeriesKey(code, unit, dimensions);
                        hits.add(hit(new Question(asked, indicator.get(), key, now), index));
                    }
                }
            }
        }
        return hits;
    }

    /** One number that is asked for. */
    private record Question(Asked asked, Indicator indicator, SeriesKey key, Instant now) {}

    /** The part asked for, if the indicator is broken down that way; else the whole. */
    Dimensions part(Asked asked, String code) {
        var known = session.copy().observations().dimensions(code);
        for (var part : asked.parts()) {
            for (var name : part.names()) {
                var dot = name.indexOf('.');
                var wanted = Dimensions.of(Map.of(name.substring(0, dot), name.substring(dot + 1)));
                if (known.contains(wanted)) {
                    return wanted;
                }
            }
        }
        return Dimensions.NONE;
    }

    private AreaCode home(Asked asked, FindIndex index) {
        if (!asked.units().isEmpty()) {
            return asked.units().getFirst();
        }
        var home = session.profile().known().home();
        return asked.scope() == Asked.Scope.COUNTRY
                ? index.of().tree().root().map(Area::code).orElse(home)
                : home;
    }

    private List<AreaCode> units(Asked asked, SeriesKey home, Instant now) {
        var ranked = ranked(asked, home, now);
        if (!ranked.isEmpty()) {
            return ranked;
        }
        return asked.units().isEmpty() ? List.of(home.area()) : asked.units();
    }

    /** The units below in the order that was asked for; none when no order was. */
    private List<AreaCode> ranked(Asked asked, SeriesKey home, Instant now) {
        var order = order(asked, home.indicator());
        if (order == null) {
            return List.of();
        }
        return readings(asked.time(), now).values(home, now).entrySet().stream()
                .sorted(comparingDouble(e -> order ? e.getValue() : -e.getValue()))
                .limit(NEAR_THE_TOP)
                .map(e -> new Ranked(e.getKey(), shown(asked, home, e, now)))
                .sorted(comparingDouble(unit -> order ? unit.value() : -unit.value()))
                .limit(MOST_OF_ONE)
                .map(Ranked::unit)
                .toList();
    }

    private record Ranked(AreaCode unit, double value) {}

    /** What the row will show: while history is still being read it can lag behind the newest. */
    private double shown(
            Asked asked, SeriesKey home, Map.Entry<AreaCode, Double> newest, Instant now) {
        var key = new SeriesKey(home.indicator(), newest.getKey(), home.dimensions());
        var line = line(key, asked.time(), now);
        var point = point(line, asked.time());
        return point == null ? newest.getValue() : point.value();
    }

    /** Of a stretch that has ended, the numbers of that stretch are put in order, not today's. */
    private ReadingService readings(@Nullable AskedTime time, Instant now) {
        return time == null || time.end().isAfter(now)
                ? session.readings()
                : session.readingsOf(
                        new ArchiveUntil(session.copy().observations(), time.end(), now));
    }

    /** Whether the smallest comes first; null when no order was asked for. */
    private @Nullable Boolean order(Asked asked, String code) {
        var asks = asked.comparisons();
        var up =
                session.territory()
                        .catalogue()
                        .find(code)
                        .filter(i -> i.measure().direction() == Direction.DOWN)
                        .isEmpty();
        if (asks.contains(Comparison.LOWEST)) {
            return true;
        }
        if (asks.contains(Comparison.HIGHEST)) {
            return false;
        }
        if (asks.contains(Comparison.WORST)) {
            return up;
        }
        return asks.contains(Comparison.BEST) ? !up : null;
    }

    private SearchHit hit(Question question, FindIndex index) {
        var asked = question.asked();
        var key = question.key();
        var time = asked.time();
        var line = line(key, time, question.now());
        var when = words.time(time);
        var point = point(line, time);
        var area = index.of().tree().find(key.area()).map(a -> a.name().in(texts.locale()));
        var named = PartNames.of(question.indicator(), key.dimensions(), texts);
        return new SearchHit(
                SearchHit.Kind.TILE,
                key.indicator(),
                named.name(texts.locale()),
                detail(area.orElse(key.area().value()), when, point),
                new SearchHit.Answer(key, time, when, value(question, line, point)));
    }

    /** Back to where the comparisons reach. */
    private List<Point> line(SeriesKey key, @Nullable AskedTime time, Instant now) {
        var day = time == null ? LocalDate.ofInstant(now, Period.ZONE) : time.from();
        var from = day.minusYears(1).minusMonths(2).atStartOfDay(Period.ZONE).toInstant();
        var line = session.readings().history(key, from, now);
        return line.isEmpty() ? session.readings().history(key, Instant.EPOCH, now) : line;
    }

    private static @Nullable Point point(List<Point> line, @Nullable AskedTime time) {
        if (time != null) {
            return Stretch.of(time).in(line);
        }
        return line.isEmpty() ? null : line.getLast();
    }

    private String detail(String area, String when, @Nullable Point point) {
        var period = point == null ? "" : new Times(texts).period(point.period());
        if (when.isEmpty()) {
            return period.isEmpty() ? area : texts.get("app.find.detail", area, period);
        }
        if (period.isEmpty() || when.endsWith(period)) {
            return texts.get("app.find.detail", area, when);
        }
        return texts.get("app.find.detail.last", area, when, period);
    }

    private String value(Question question, List<Point> line, @Nullable Point point) {
        if (point == null) {
            return texts.get("app.find.noValue");
        }
        var measure = question.indicator().measure();
        var number = Numbers.format(point.value(), measure.decimals(), texts.locale());
        var said = new StringBuilder(number + " " + Units.in(texts, measure.unit()));
        var time = question.asked().time();
        var here = time == null ? Stretch.of(point.period()) : Stretch.of(time);
        for (var comparison : question.asked().comparisons()) {
            var other =
                    switch (comparison) {
                        case YEAR_AGO -> here.yearBefore().in(line);
                        case PREVIOUS -> here.before().in(line);
                        case BEST, WORST, HIGHEST, LOWEST -> null;
                    };
            if (other != null) {
                var change = point.value() - other.value();
                var signed = Numbers.signed(change, measure.decimals(), texts.locale());
                said.append(" · ")
                        .append(texts.get("app.find.change." + comparison.name(), signed));
            }
        }
        return said.toString();
    }
}
