package vn.toancanh.app.replica;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import vn.toancanh.app.acts.People;
import vn.toancanh.area.store.TerritoryStore;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.store.CatalogueStore;
import vn.toancanh.indicator.store.ObservationIntakeStore;
import vn.toancanh.indicator.store.ObservationStore;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.sync.engine.ObservationTarget;
import vn.toancanh.sync.engine.SyncService;
import vn.toancanh.sync.engine.SyncTarget;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Tells the sync where each resource of a warehouse is kept. */
public final class Replica {
    /** Bookmark of the persona the warehouse takes us for. */
    public static final String PERSONA = "me.persona";

    /** Bookmark of the name of that person. */
    public static final String NAME = "me.name";

    private static final System.Logger LOG = System.getLogger(Replica.class.getName());

    private Replica() {}

    /**
     * A sync of everything into {@code cache}, whose writer must be started. Blocks on disk; starts
     * nothing.
     *
     * @param warehouseId identity of the warehouse the profile belongs to
     */
    public static SyncService sync(
            CacheFile cache, WarehouseClient client, String warehouseId, Clock clock) {
        return sync(cache, client, warehouseId, clock, List.of());
    }

    /**
     * @param more lists that are kept elsewhere
     */
    public static SyncService sync(
            CacheFile cache,
            WarehouseClient client,
            String warehouseId,
            Clock clock,
            List<ListFeed<?>> more) {
        var lists = new ArrayList<>(more);
        var catalogue = new CatalogueStore(cache.reads(), cache.writes());
        lists.addAll(0, lists(client, cache, catalogue));
        var target =
                new SyncTarget(
                        warehouseId,
                        cache.writer(),
                        new RegisterStore(cache.reads(), cache.writes()),
                        lists,
                        observations(cache, catalogue));
        return new SyncService(client, target, clock);
    }

    private static List<ListFeed<?>> lists(
            WarehouseClient client, CacheFile cache, CatalogueStore catalogue) {
        var territory = new TerritoryStore(cache.reads(), cache.writes());
        return List.of(
                new ListFeed<>(Resource.AREAS, client::areas, all(territory::replaceAreas)),
                new ListFeed<>(
                        Resource.AREA_CHANGES,
                        client::areaChanges,
                        all(territory::replaceAreaChanges)),
                new ListFeed<>(
                        Resource.INDICATORS,
                        (etag, now) -> {
                            askWhoWeAre(client, cache);
                            return client.indicators(etag, now);
                        },
                        catalogue::replaceIndicators),
                new ListFeed<>(Resource.SOURCES, client::sources, all(catalogue::replaceSources)),
                new ListFeed<>(
                        Resource.BOUNDARIES, client::boundaries, all(territory::replaceBoundaries)),
                new ListFeed<>(Resource.BASE_MAP, client::baseMap, all(territory::replaceBaseMap)),
                new ListFeed<>(Resource.PLACES, client::places, all(territory::replacePlaces)),
                new ListFeed<>(Resource.EVENTS, client::events, all(territory::replaceEvents)));
    }

    /** With the catalogue, because what we may see of it depends on who we are. */
    private static void askWhoWeAre(WarehouseClient client, CacheFile cache) {
        try {
            var me = client.me();
            var register = new RegisterStore(cache.reads(), cache.writes());
            var _ =
                    cache.writer()
                            .submit(
                                    "who we are",
                                    () -> {
                                        register.setBookmark(PERSONA, me.persona());
                                        register.setBookmark(NAME, me.name());
                                        People.remember(register, me, false);
                                        SyncTarget.setAccess(register, People.access(me));
                                    });
        } catch (WarehouseException e) {
            LOG.log(System.Logger.Level.INFO, "we stay who we were", e);
        }
        askWhomToDirect(client, cache);
    }

    private static void askWhomToDirect(WarehouseClient client, CacheFile cache) {
        try {
            var units = client.units();
            var register = new RegisterStore(cache.reads(), cache.writes());
            var _ =
                    cache.writer()
                            .submit("departments", () -> Departments.remember(register, units));
        } catch (WarehouseException e) {
            LOG.log(System.Logger.Level.INFO, "departments stay as they were", e);
        }
    }

    /** A way to keep a list that withholds none of its rows. */
    private static <T> ToIntFunction<List<T>> all(Consumer<List<T>> save) {
        return rows -> {
            save.accept(rows);
            return 0;
        };
    }

    private static ObservationTarget observations(CacheFile cache, CatalogueStore catalogue) {
        var store = new ObservationStore(cache.reads());
        var intake = new ObservationIntakeStore(cache.writes());
        return new ObservationTarget(
                rows -> intake.put(rows).withheld(),
                store::newestObservedAt,
                catalogue::indicators);
    }
}
