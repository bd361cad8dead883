package vn.toancanh.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.demo.PageCursor.Place;
import vn.toancanh.demo.PageCursor.Window;
import vn.toancanh.demo.land.Land;
import vn.toancanh.demo.series.Release;
import vn.toancanh.demo.series.Schedule;
import vn.toancanh.demo.series.Series;
import vn.toancanh.demo.series.Sheet;
import vn.toancanh.indicator.Observation;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;

/**
 * Reads observations page by page in the order they were recorded. A reading ends at the moment it
 * began, whatever is recorded meanwhile; its resume cursor goes on from there. Any thread.
 */
final class Pages {
    /** In place of the end of a reading that has not begun. */
    private static final long NOT_YET = -1;

    private final String province;
    private final Land land;
    private final LocalDate mergedOn;
    private final Schedule schedule;

    Pages(DemoSettings settings, String province, Land land, Schedule schedule) {
        this.province = province;
        this.land = land;
        this.schedule = schedule;
        mergedOn = settings.mergedOn();
    }

    ObservationPage read(ObservationQuery query, @Nullable String text, int limit, Instant now) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least one row");
        }
        var beginning = new Window(Long.MIN_VALUE, NOT_YET);
        var cursor =
                text == null
                        ? new PageCursor(province, query, beginning, new Place(0, 0, 0))
                        : PageCursor.parse(text, province);
        return new Reading(cursor.window().upTo() == NOT_YET ? begin(cursor, now) : cursor, limit)
                .page();
    }

    private PageCursor begin(PageCursor cursor, Instant now) {
        var after = cursor.window().after();
        var first =
                Math.max(schedule.from().toEpochDay(), after == Long.MIN_VALUE ? 0 : day(after));
        var place = new Place(cursor.query().span().latestOnly() ? 0 : first, 0, 0);
        var window = new Window(after, Math.max(after, now.getEpochSecond()));
        return new PageCursor(province, cursor.query(), window, place);
    }

    private static long day(long second) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), Period.ZONE).toEpochDay();
    }

    /** A release and which units of it are asked for. */
    private record Part(Release release, Predicate<AreaCode> wanted) {}

    private final class Reading {
        private final PageCursor cursor;
        private final ObservationQuery query;
        private final int limit;
        private final Predicate<AreaCode> wanted;
        private final List<Observation> rows = new ArrayList<>();
        private @Nullable Place next;

        Reading(PageCursor cursor, int limit) {
            this.cursor = cursor;
            this.limit = limit;
            query = cursor.query();
            wanted = wanted(query.within());
        }

        ObservationPage page() {
            var place = cursor.place();
            if (query.span().latestOnly()) {
                take(latest(), place.day());
            } else {
                var last = day(cursor.window().upTo());
                for (var day = place.day(); day <= last && next == null; day++) {
                    take(recorded(LocalDate.ofEpochDay(day)), day);
                }
            }
            var upTo = cursor.window().upTo();
            var resume =
                    new PageCursor(province, query, new Window(upTo, NOT_YET), new Place(0, 0, 0));
            return new ObservationPage(rows, next == null ? null : at(next).text(), resume.text());
        }

        private PageCursor at(Place place) {
            return new PageCursor(province, query, cursor.window(), place);
        }

        private List<Part> recorded(LocalDate day) {
            return schedule.on(day).stream().map(release -> new Part(release, wanted)).toList();
        }

        private void take(List<Part> parts, long day) {
            var place = cursor.place();
            var resumes = day == place.day();
            for (var k = resumes ? place.release() : 0; k < parts.size() && next == null; k++) {
                if (isAsked(parts.get(k).release)) {
                    var from = resumes && k == place.release() ? place.row() : 0;
                    take(parts.get(k), from, day, k);
                }
            }
        }

        private void take(Part part, int from, long day, int index) {
            var sheet = Sheet.of(part.release, land, part.wanted);
            var begin = Math.min(from, sheet.size());
            var end = Math.min(sheet.size(), begin + limit - rows.size());
            rows.addAll(sheet.subList(begin, end));
            if (end < sheet.size()) {
                next = new Place(day, index, end);
            }
        }

        private boolean isAsked(Release release) {
            var second = release.recordedAt().getEpochSecond();
            var span = query.span();
            return second > cursor.window().after()
                    && second <= cursor.window().upTo()
                    && isAsked(release.series())
                    && (span.from() == null || release.period().to().isAfter(span.from()))
                    && (span.to() == null || release.period().from().isBefore(span.to()));
        }

        private boolean isAsked(Series series) {
            return query.indicators().isEmpty()
                    || query.indicators().contains(series.indicator().code());
        }

        /**
         * The newest period of each indicator, and the last one of the communes that are no more.
         */
        private List<Part> latest() {
            var parts = new ArrayList<Part>();
            for (var series : schedule.all()) {
                if (isAsked(series)) {
                    addLatest(series, parts);
                }
            }
            parts.sort(Comparator.comparing(Part::release));
            return parts;
        }

        private void addLatest(Series series, List<Part> parts) {
            var known = Instant.ofEpochSecond(cursor.window().upTo());
            var before = LocalDateTime.ofInstant(known, Period.ZONE);
            var to = query.span().to();
            if (to != null) {
                before =
                        earlier(
                                before,
                                schedule.endBefore(
                                        series, LocalDateTime.ofInstant(to, Period.ZONE)));
            }
            var merger = mergedOn.atStartOfDay();
            add(series, schedule.newest(series, before, known), wanted, parts);
            if (before.isAfter(merger)) {
                Predicate<AreaCode> gone = area -> wanted.test(area) && isGone(area);
                var last = schedule.newest(series, merger, known);
                var newest = schedule.newest(series, before, known);
                if (newest != null && !newest.equals(last)) {
                    add(series, last, gone, parts);
                }
            }
        }

        private void add(
                Series series, @Nullable Period period, Predicate<AreaCode> who, List<Part> parts) {
            if (period != null) {
                schedule.releases(series, period)
                        .forEach(release -> parts.add(new Part(release, who)));
            }
        }
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private boolean isGone(AreaCode area) {
        return land.unitsToday().stream().noneMatch(unit -> unit.area().code().equals(area))
                && !area.equals(land.root());
    }

    private Predicate<AreaCode> wanted(ObservationQuery.@Nullable Within within) {
        if (within == null || (within.subtree() && within.area().equals(land.root()))) {
            return _ -> true;
        }
        return within.area()::equals;
    }
}
