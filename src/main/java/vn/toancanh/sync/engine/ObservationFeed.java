package vn.toancanh.sync.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.sync.FeedState;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;
import vn.toancanh.warehouse.ObservationQuery.Within;
import vn.toancanh.warehouse.WarehouseIdentity;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * What of the observations is read, and in which order: the newest of everything, so that every
 * screen has its numbers; then 400 days of the home unit, so that the trends are there; then all
 * history, an indicator at a time. Beside it, what was recorded since the first reading began. Rows
 * and the place where the reading stands are committed together, so that it goes on after a crash.
 */
final class ObservationFeed {
    private static final String RESUME = SyncTarget.OBSERVATIONS + "resume";
    private static final String LATEST = SyncTarget.OBSERVATIONS + "latest";
    private static final String HOME = SyncTarget.OBSERVATIONS + "home";
    private static final String HISTORY = SyncTarget.OBSERVATIONS + "history/";
    private static final int PAGE = 50_000;
    private static final Duration HOME_HISTORY = Duration.ofDays(400);

    private final WarehouseClient client;
    private final Writer writer;
    private final RegisterStore register;
    private final ObservationTarget target;
    private final SyncBoard board;
    private final Clock clock;
    private final PageSaving saving;

    ObservationFeed(WarehouseClient client, SyncTarget target, SyncBoard board, Clock clock) {
        this.client = client;
        this.writer = target.writer();
        this.register = target.register();
        this.target = target.observations();
        this.board = board;
        this.clock = clock;
        this.saving = new PageSaving(target, board, clock);
    }

    List<Frequency> frequencies() {
        return target.catalogue().get().stream()
                .map(indicator -> indicator.publication().calendar().frequency())
                .distinct()
                .toList();
    }

    /** The newest of everything once, then what is new since. */
    void read(WarehouseIdentity warehouse) throws WarehouseException {
        var access = saving.access();
        var resume = register.bookmark(RESUME).orElse(null);
        if (resume == null) {
            resume = begin(warehouse, access);
        }
        if (register.bookmark(LATEST).isEmpty()) {
            var all = new Span(null, null, true);
            var query = new ObservationQuery(Set.of(), null, all);
            saving.read(
                    LATEST,
                    false,
                    access,
                    pages -> client.observations(query, PAGE, warehouse.now(), pages));
        } else {
            news(resume, warehouse, access);
        }
        good(warehouse.now(), access);
    }

    /**
     * Where "what is new since" begins: before anything else was read, so that nothing slips by.
     */
    private String begin(WarehouseIdentity warehouse, Optional<String> access)
            throws WarehouseException {
        var first = new ArrayList<String>();
        client.observations(
                ObservationQuery.ALL,
                1,
                warehouse.now(),
                page -> {
                    first.add(page.resume());
                    return false;
                });
        Saving.now(writer, "begin", () -> reached(first.getFirst(), access));
        return first.getFirst();
    }

    private boolean reached(String resume, Optional<String> access) throws WarehouseException {
        saving.checkAccess(access);
        return bookmark(RESUME, resume);
    }

    private boolean bookmark(String name, @Nullable String value) {
        register.setBookmark(name, value);
        return true;
    }

    private void news(String resume, WarehouseIdentity warehouse, Optional<String> access)
            throws WarehouseException {
        try {
            var next = new ArrayList<String>();
            client.observationsFrom(
                    resume,
                    PAGE,
                    warehouse.now(),
                    page -> {
                        saving.save(page);
                        next.add(page.resume());
                        return true;
                    });
            var last = next.getLast();
            if (!last.equals(resume)) {
                Saving.now(writer, "resume", () -> reached(last, access));
            }
        } catch (WarehouseException e) {
            // The warehouse forgot our cursor: begin anew. What we hold stays.
            if (e.code() == ErrorCode.BAD_ANSWER || e.code() == ErrorCode.NOT_FOUND) {
                Saving.now(
                        writer,
                        "begin anew",
                        () -> bookmark(RESUME, null) && bookmark(LATEST, null));
            }
            throw e;
        }
    }

    private void good(Instant began, Optional<String> access) throws WarehouseException {
        var before = board.feed(Resource.OBSERVATIONS);
        var feed =
                new FeedState(
                        Resource.OBSERVATIONS,
                        clock.instant(),
                        null,
                        before.rows(),
                        before.rejected(),
                        before.withheld());
        Saving.now(
                writer,
                "feed",
                () -> {
                    saving.checkAccess(access);
                    register.save(feed);
                    register.setBookmark(SyncTarget.UNTIL, began.toString());
                    return true;
                });
        board.good(feed, target.dataTime().get());
    }

    /** True once the recent history of the home unit is here. */
    boolean homeDone() {
        return register.bookmark(HOME).orElse("").equals(PageSaving.DONE);
    }

    /** True once every history is here. */
    boolean historyDone() {
        return homeDone() && target.catalogue().get().stream().allMatch(this::historyDone);
    }

    private boolean historyDone(Indicator indicator) {
        return register.bookmark(HISTORY + indicator.code()).orElse("").equals(PageSaving.DONE);
    }

    /** True once the newest of everything is here. */
    boolean latestDone() {
        return register.bookmark(LATEST).isPresent();
    }

    /** Reads the next missing piece of history; false when there is none. */
    boolean readHistory(WarehouseIdentity warehouse) throws WarehouseException {
        if (!homeDone()) {
            var from = warehouse.now().minus(HOME_HISTORY);
            var home = new Within(warehouse.home(), false);
            read(
                    HOME,
                    warehouse,
                    new ObservationQuery(Set.of(), home, new Span(from, null, false)));
            return true;
        }
        for (var indicator : target.catalogue().get()) {
            if (!historyDone(indicator)) {
                var query =
                        new ObservationQuery(
                                Set.of(indicator.code()), null, new Span(null, null, false));
                read(HISTORY + indicator.code(), warehouse, query);
                return true;
            }
        }
        return false;
    }

    private void read(String name, WarehouseIdentity warehouse, ObservationQuery query)
            throws WarehouseException {
        var access = saving.access();
        var place = register.bookmark(name).orElse(null);
        try {
            saving.read(
                    name,
                    true,
                    access,
                    pages -> {
                        if (place == null) {
                            client.observations(query, PAGE, warehouse.now(), pages);
                        } else {
                            client.observationsFrom(place, PAGE, warehouse.now(), pages);
                        }
                    });
        } catch (WarehouseException e) {
            if (place != null && e.code() == ErrorCode.BAD_ANSWER) {
                Saving.now(writer, "begin anew", () -> bookmark(name, null));
            }
            throw e;
        }
    }

    /** The whole of one series now, for somebody who looks at it. */
    void read(SeriesKey key, WarehouseIdentity warehouse) throws WarehouseException {
        if (register.bookmark(HISTORY + key.indicator()).orElse("").equals(PageSaving.DONE)) {
            return;
        }
        var query =
                new ObservationQuery(
                        Set.of(key.indicator()),
                        new Within(key.area(), false),
                        new Span(null, null, false));
        client.observations(
                query,
                PAGE,
                warehouse.now(),
                page -> {
                    saving.save(page);
                    return true;
                });
    }
}
