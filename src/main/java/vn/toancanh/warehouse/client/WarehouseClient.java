package vn.toancanh.warehouse.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.Posting;
import vn.toancanh.warehouse.ServedUnit;
import vn.toancanh.warehouse.WarehouseIdentity;
import vn.toancanh.warehouse.json.RowReader;
import vn.toancanh.warehouse.json.WarehouseAbout;
import vn.toancanh.warehouse.json.WarehouseCatalogue;
import vn.toancanh.warehouse.json.WarehouseList;
import vn.toancanh.warehouse.json.WarehouseProposals;
import vn.toancanh.warehouse.json.WarehouseTerritory;

/**
 * Reads one warehouse by the contract, and sends it what people do. Any thread; every method
 * blocks, ends within the deadlines of its {@link Limits} and throws a {@link WarehouseException}
 * when the answer as a whole cannot be used. The lists take the ETag of the last reading (null for
 * none) and the warehouse's clock.
 */
public final class WarehouseClient implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String GEOJSON = "application/geo+json";
    private static final String ATOM = "application/atom+xml";

    /** As many rows as the contract allows in a page of a list. */
    private static final String LIST_LIMIT = "10000";

    private static final String OUTLINE_LIMIT = "500";

    private final WarehouseHttp http;
    private final WarehouseReading reading;
    private final WarehouseActs acts;
    private final ExecutorService threads;

    public WarehouseClient(WarehouseAccess access) {
        this(access, Limits.USUAL);
    }

    public WarehouseClient(WarehouseAccess access, Limits limits) {
        this(access, limits, new OkHttpClient());
    }

    /**
     * @param http whose trust and proxies are used
     */
    WarehouseClient(WarehouseAccess access, Limits limits, OkHttpClient http) {
        this.http = new WarehouseHttp(http, access, limits);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.reading = new WarehouseReading(this.http, threads);
        this.acts = new WarehouseActs(this.http);
    }

    public WarehouseIdentity identity() throws WarehouseException {
        return one("v1", WarehouseAbout::identity);
    }

    public Person me() throws WarehouseException {
        return one("v1/me", WarehouseAbout::person);
    }

    /** Who can be directed. */
    public List<ServedUnit> units() throws WarehouseException {
        return one("v1/units", WarehouseAbout::units);
    }

    private interface Body<T> {
        T read(InputStream body) throws IOException;
    }

    private <T> T one(String path, Body<T> body) throws WarehouseException {
        var url = http.url(path);
        try (var answer = http.get(url, JSON, null)) {
            return body.read(answer.body());
        } catch (IOException e) {
            throw Failures.of("GET " + url, e);
        }
    }

    public Listing<Area> areas(@Nullable String etag, Instant now) throws WarehouseException {
        return list(Resource.AREAS, WarehouseTerritory.AREAS, etag, now);
    }

    public Listing<AreaChange> areaChanges(@Nullable String etag, Instant now)
            throws WarehouseException {
        return list(Resource.AREA_CHANGES, WarehouseTerritory.CHANGES, etag, now);
    }

    public Listing<Boundary> boundaries(@Nullable String etag, Instant now)
            throws WarehouseException {
        return list(Resource.BOUNDARIES, WarehouseTerritory.BOUNDARIES, etag, now);
    }

    public Listing<BaseLine> baseMap(@Nullable String etag, Instant now) throws WarehouseException {
        return list(Resource.BASE_MAP, WarehouseTerritory.LINES, etag, now);
    }

    public Listing<Indicator> indicators(@Nullable String etag, Instant now)
            throws WarehouseException {
        return list(Resource.INDICATORS, WarehouseCatalogue.INDICATORS, etag, now);
    }

    public Listing<Place> places(@Nullable String etag, Instant now) throws WarehouseException {
        return list(Resource.PLACES, WarehouseTerritory.PLACES, etag, now);
    }

    public Listing<TerritoryEvent> events(@Nullable String etag, Instant now)
            throws WarehouseException {
        return list(Resource.EVENTS, WarehouseTerritory.EVENTS, etag, now);
    }

    public Listing<DataSource> sources(@Nullable String etag, Instant now)
            throws WarehouseException {
        return list(Resource.SOURCES, WarehouseCatalogue.SOURCES, etag, now);
    }

    public Listing<Proposal> proposals(@Nullable String etag, Instant now)
            throws WarehouseException {
        return list(Resource.PROPOSALS, WarehouseProposals.PROPOSALS, etag, now);
    }

    /**
     * The feed of warnings, whose one row is the whole document; a warehouse without warnings
     * answers {@link ErrorCode#NOT_FOUND}.
     */
    public Listing<String> warnings(@Nullable String etag) throws WarehouseException {
        var url = http.url("v1/" + Resource.WARNINGS.path());
        try (var answer = http.get(url, ATOM, etag)) {
            if (answer.unchanged()) {
                return new Listing.Unchanged<>();
            }
            var feed = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            return new Listing.Changed<>(List.of(feed), List.of(), answer.etag());
        } catch (IOException e) {
            throw Failures.of("GET " + url, e);
        }
    }

    /** Lines of the journal of alerts after a place, as they were sent. */
    public String alerts(long after) throws WarehouseException {
        return journal(Resource.ALERTS.path(), after, null);
    }

    /** Versions of rules of early warning after a place, as they were sent. */
    public String alertRules(long after) throws WarehouseException {
        return journal("alert-rules", after, null);
    }

    /** Lines of directives after a place and its mark, as they were sent. */
    public String tasks(long after, @Nullable UUID mark) throws WarehouseException {
        return journal(Resource.TASKS.path(), after, mark);
    }

    private String journal(String path, long after, @Nullable UUID mark) throws WarehouseException {
        var asked = http.url("v1/" + path).newBuilder();
        asked.addQueryParameter("after", Long.toString(after));
        asked.addQueryParameter("limit", LIST_LIMIT);
        if (mark != null) {
            asked.addQueryParameter("mark", mark.toString());
        }
        var url = asked.build();
        try (var answer = http.get(url, JSON, null)) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Failures.of("GET " + url, e);
        }
    }

    /** Sends one act; see {@link Posting} for how it must be sent again. */
    public Answer post(Posting posting) throws WarehouseException {
        return acts.post(posting);
    }

    /** The files that go with directives. */
    public WarehouseFiles files() {
        return new WarehouseFiles(http);
    }

    private <T> Listing<T> list(
            Resource resource, RowReader<T> reader, @Nullable String etag, Instant now)
            throws WarehouseException {
        try {
            return pages(resource, reader, etag, now);
        } catch (WarehouseException e) {
            // The list changed between two of its pages: once more from the start.
            if (e.code() == ErrorCode.CONFLICT) {
                return pages(resource, reader, null, now);
            }
            throw e;
        }
    }

    private <T> Listing<T> pages(
            Resource resource, RowReader<T> reader, @Nullable String etag, Instant now)
            throws WarehouseException {
        var outlines = reader.list().equals("features");
        var list = new WarehouseList<>(reader, now);
        var trail = http.trail();
        var tag = etag;
        var url =
                http.url("v1/" + resource.path())
                        .newBuilder()
                        .addQueryParameter("limit", outlines ? OUTLINE_LIMIT : LIST_LIMIT)
                        .build();
        for (HttpUrl next = url; next != null; ) {
            trail.step(next);
            var first = next.equals(url);
            try (var answer = http.get(next, outlines ? GEOJSON : JSON, first ? etag : null)) {
                if (answer.unchanged()) {
                    return new Listing.Unchanged<>();
                }
                // A tag stands for the whole list only when all its pages carry the same.
                tag = first || Objects.equals(tag, answer.etag()) ? answer.etag() : null;
                if (!list.add(answer.body())) {
                    throw new WarehouseException(
                            ErrorCode.BAD_PAGING, "a page repeats: " + next, null);
                }
                next = answer.next();
            } catch (IOException e) {
                throw Failures.of("GET " + next, e);
            }
        }
        return new Listing.Changed<>(list.rows(), list.rejected(), tag);
    }

    /** Reads what the query asks for; {@code limit} rows a page. */
    public void observations(ObservationQuery query, int limit, Instant now, ObservationPages pages)
            throws WarehouseException {
        var url = http.url("v1/observations").newBuilder();
        var within = query.within();
        if (!query.indicators().isEmpty()) {
            url.addQueryParameter("indicator", String.join(",", new TreeSet<>(query.indicators())));
        }
        if (within != null) {
            url.addQueryParameter("area", within.area().value());
            url.addQueryParameter("subtree", Boolean.toString(within.subtree()));
        }
        WarehouseReading.query(url, "from", query.span().from());
        WarehouseReading.query(url, "to", query.span().to());
        if (query.span().latestOnly()) {
            url.addQueryParameter("latest", "true");
        }
        url.addQueryParameter("limit", Integer.toString(limit));
        reading.read(url.build(), now, pages);
    }

    /** Goes on at a {@code next} or {@code resume} of an earlier page. */
    public void observationsFrom(String cursor, int limit, Instant now, ObservationPages pages)
            throws WarehouseException {
        var url =
                http.url("v1/observations")
                        .newBuilder()
                        .addQueryParameter("limit", Integer.toString(limit))
                        .addQueryParameter("cursor", cursor);
        reading.read(url.build(), now, pages);
    }

    /** Events that say which resource changed. Not started yet. */
    public WarehouseStream stream(WarehouseStream.Listener listener, @Nullable String lastEvent) {
        return new WarehouseStream(http, listener, lastEvent);
    }

    /** Cuts off the calls under way. */
    @Override
    public void close() {
        http.close();
        threads.shutdownNow();
    }
}
