package vn.toancanh.server.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.server.proposal.ManualRows.Row;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationPage;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ServedUnit;
import vn.toancanh.warehouse.ServedWarning;
import vn.toancanh.warehouse.WarehouseIdentity;

/**
 * Any holdings, with what people changed about them laid over: published definitions in the
 * catalogue, numbers typed by hand after those of the systems. Any thread.
 */
public final class GovernedHoldings implements Holdings {
    /** {@code ~r} resumes, {@code ~b} goes on in the base, {@code ~h} among the typed numbers. */
    private static final Pattern CURSOR =
            Pattern.compile("~([rbh])(\\d+)\\.(\\d+)\\.(\\d+)~(.*)", Pattern.DOTALL);

    private final Holdings base;
    private final ProposalBook book;
    private final Published published;
    private final ManualRows rows;
    private final Governance governance;

    public GovernedHoldings(Holdings base, ProposalBook book) {
        this.base = base;
        this.book = book;
        this.published = new Published(book);
        this.rows = new ManualRows(base, book);
        this.governance = new Governance(base, book, published, rows);
    }

    public Governance governance() {
        return governance;
    }

    @Override
    public List<Proposal> proposals() {
        governance.publishDue();
        return book.all();
    }

    @Override
    public List<Indicator> indicators() {
        return published.indicators(base.indicators());
    }

    /**
     * Where a reading stands.
     *
     * @param kind {@code b} in the base, {@code h} among the typed numbers
     * @param after typed numbers recorded later are asked for
     * @param upto but none recorded later than this
     * @param skip typed numbers given before
     * @param inner cursor of the base, blank for its beginning
     */
    private record Cursor(char kind, long after, long upto, int skip, String inner) {
        String text() {
            return "~" + kind + after + "." + upto + "." + skip + "~" + inner;
        }
    }

    private Cursor cursor(@Nullable String text, List<Row> typed) {
        var newest = typed.isEmpty() ? 0 : typed.getLast().seq();
        if (text == null) {
            return new Cursor('b', 0, newest, 0, "");
        }
        var parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            return new Cursor('b', 0, newest, 0, text);
        }
        var after = Long.parseLong(parts.group(2));
        var resumes = parts.group(1).equals("r");
        return new Cursor(
                resumes ? 'b' : parts.group(1).charAt(0),
                after,
                resumes ? Math.max(after, newest) : Long.parseLong(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                parts.group(5));
    }

    @Override
    public ObservationPage observations(
            ObservationQuery query, @Nullable String cursor, int limit) {
        var typed = rows.all();
        var at = cursor(cursor, typed);
        return at.kind() == 'b'
                ? systems(query, at, limit, typed)
                : typed(query, at, typed, new ObservationPage(List.of(), null, at.inner()), limit);
    }

    private ObservationPage systems(ObservationQuery query, Cursor at, int limit, List<Row> typed) {
        var inner = at.inner().isEmpty() ? null : at.inner();
        var page = base.observations(query, inner, limit);
        var times = times(typed);
        var newer =
                query.span().latestOnly()
                        ? newest(rows.asked(typed, query))
                        : Map.<SeriesKey, Period>of();
        var counted =
                page.rows().stream()
                        .filter(row -> !isOutdated(row, newer))
                        .map(row -> ManualRows.renumbered(row, times))
                        .toList();
        var next = page.next();
        var from = new ObservationPage(counted, next, page.resume());
        if (next == null) {
            return typed(query, at, typed, from, limit);
        }
        var going = new Cursor('b', at.after(), at.upto(), 0, next);
        return new ObservationPage(counted, going.text(), resume(at, page.resume()));
    }

    private static Map<SeriesKey, Period> newest(List<Row> typed) {
        var newest = new HashMap<SeriesKey, Period>();
        for (var row : typed) {
            var observation = row.observation();
            newest.merge(
                    observation.series(),
                    observation.period(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return newest;
    }

    private static boolean isOutdated(Observation row, Map<SeriesKey, Period> newer) {
        var period = newer.get(row.series());
        return period != null && period.compareTo(row.period()) > 0;
    }

    /** The last page of the base takes in as many typed numbers as have room on it. */
    private ObservationPage typed(
            ObservationQuery query, Cursor at, List<Row> typed, ObservationPage base, int limit) {
        var due =
                typed.stream()
                        .filter(row -> row.seq() > at.after() && row.seq() <= at.upto())
                        .toList();
        var asked = rows.asked(due, query);
        var begin = Math.min(at.skip(), asked.size());
        var end = Math.min(asked.size(), begin + limit - base.rows().size());
        var all = new ArrayList<>(base.rows());
        asked.subList(begin, end).forEach(row -> all.add(row.observation()));
        var next =
                end < asked.size()
                        ? new Cursor('h', at.after(), at.upto(), end, base.resume()).text()
                        : null;
        return new ObservationPage(all, next, resume(at, base.resume()));
    }

    private static String resume(Cursor at, String inner) {
        return new Cursor('r', at.upto(), at.upto(), 0, inner).text();
    }

    private static Map<String, List<Instant>> times(List<Row> typed) {
        var times = new HashMap<String, List<Instant>>();
        for (var row : typed) {
            Observation observation = row.observation();
            times.computeIfAbsent(ManualRows.place(observation), _ -> new ArrayList<>())
                    .add(observation.provenance().recordedAt());
        }
        return times;
    }

    @Override
    public String version(Resource resource) {
        var own = base.version(resource);
        return switch (resource) {
            case PROPOSALS -> {
                governance.publishDue();
                yield own + "-" + book.version();
            }
            case INDICATORS, OBSERVATIONS -> own + "-" + book.published();
            case AREAS,
                    AREA_CHANGES,
                    BOUNDARIES,
                    BASE_MAP,
                    PLACES,
                    EVENTS,
                    SOURCES,
                    WARNINGS,
                    ALERTS,
                    TASKS ->
                    own;
        };
    }

    @Override
    public WarehouseIdentity identity() {
        return base.identity();
    }

    @Override
    public List<Area> areas() {
        return base.areas();
    }

    @Override
    public List<AreaChange> areaChanges() {
        return base.areaChanges();
    }

    @Override
    public List<ServedWarning> warnings() {
        return base.warnings();
    }

    @Override
    public List<Boundary> boundaries() {
        return base.boundaries();
    }

    @Override
    public List<BaseLine> baseMap() {
        return base.baseMap();
    }

    @Override
    public List<Place> places() {
        return base.places();
    }

    @Override
    public List<TerritoryEvent> events() {
        return base.events();
    }

    @Override
    public List<DataSource> sources() {
        return base.sources();
    }

    @Override
    public List<ServedUnit> departments() {
        return base.departments();
    }
}
