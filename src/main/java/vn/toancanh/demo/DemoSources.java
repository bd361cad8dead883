package vn.toancanh.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.demo.model.Outages.Outage;
import vn.toancanh.demo.model.Simulation;
import vn.toancanh.demo.series.Release;
import vn.toancanh.demo.series.Schedule;
import vn.toancanh.demo.series.Series;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.DataSource.Health;
import vn.toancanh.indicator.DataSource.State;

/** The systems that feed the province. The id of each is the source its observations name. */
final class DemoSources {
    private static final Map<String, List<String>> TABLE = read();

    private final Schedule schedule;
    private final Simulation simulation;
    private final Instant now;

    private DemoSources(Schedule schedule, Simulation simulation, Instant now) {
        this.schedule = schedule;
        this.simulation = simulation;
        this.now = now;
    }

    static List<DataSource> at(Instant now, Schedule schedule, Simulation simulation) {
        var sources = new DemoSources(schedule, simulation, now);
        var groups =
                schedule.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DemoSources::idOf,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(e -> sources.source(e.getKey(), e.getValue()))
                .toList();
    }

    private static String idOf(Series series) {
        return series.indicator().publication().source();
    }

    static String english(String id) {
        return TABLE.getOrDefault(id, List.of(id, id, "")).get(1);
    }

    private DataSource source(String id, List<Series> series) {
        var officer = TABLE.getOrDefault(id, List.of(id, id, "")).get(2);
        var calendar =
                series.stream()
                        .map(one -> one.indicator().publication().calendar())
                        .min(Comparator.comparing(c -> c.frequency()))
                        .orElseThrow();
        return new DataSource(
                id, new Bilingual(id, english(id)), officer, calendar, health(id, series));
    }

    private Health health(String id, List<Series> series) {
        var outage =
                simulation.outages().all().stream()
                        .filter(one -> one.source().equals(id) && one.holds(now))
                        .findFirst();
        if (outage.isPresent()) {
            return new Health(State.DOWN, outage.get().from(), note(outage.get()));
        }
        var last =
                series.stream()
                        .map(this::newest)
                        .flatMap(List::stream)
                        .map(Release::recordedAt)
                        .max(Comparator.naturalOrder());
        var late = series.stream().anyMatch(this::isLate);
        return new Health(late ? State.LATE : State.UP, last.orElse(null), "");
    }

    private static String note(Outage outage) {
        var since = LocalDateTime.ofInstant(outage.from(), Period.ZONE);
        var time = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM", Locale.ROOT).format(since);
        return "Không nhận được dữ liệu từ " + time;
    }

    private boolean isLate(Series series) {
        var observed =
                newest(series).stream().map(r -> r.period().to()).max(Comparator.naturalOrder());
        return observed.map(
                        at -> Freshness.of(now, at, series.indicator().publication().calendar()))
                .filter(freshness -> freshness != Freshness.FRESH)
                .isPresent();
    }

    /** What is recorded of the newest period. */
    private List<Release> newest(Series series) {
        @Nullable Period period =
                schedule.newest(series, LocalDateTime.ofInstant(now, Period.ZONE), now);
        return period == null
                ? List.of()
                : schedule.releases(series, period).stream()
                        .filter(release -> !release.recordedAt().isAfter(now))
                        .toList();
    }

    private static Map<String, List<String>> read() {
        var file = DemoSources.class.getResourceAsStream("/vn/toancanh/demo/sources.csv");
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .collect(Collectors.toMap(List::getFirst, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
