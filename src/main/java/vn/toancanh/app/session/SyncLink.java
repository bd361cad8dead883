package vn.toancanh.app.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.People;
import vn.toancanh.app.acts.Posts;
import vn.toancanh.app.replica.Replica;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.sync.SyncState;
import vn.toancanh.sync.SyncState.Connection;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.sync.engine.SyncService;
import vn.toancanh.sync.engine.SyncTarget;
import vn.toancanh.sync.outbox.OutboxService;
import vn.toancanh.task.life.Seat;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * A sync. Once told to connect it comes up on a thread of its own, because the demo's warehouse
 * takes a second to start and no picture must wait for it.
 */
final class SyncLink implements Link {
    private static final System.Logger LOG = System.getLogger(SyncLink.class.getName());

    private final Sessions.Plan plan;
    private final LocalCopy copy;
    private final SyncState before;
    private final List<Consumer<SyncState>> onState = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<Resource>>> onChange = new CopyOnWriteArrayList<>();
    private final List<WarehouseClient> others = new CopyOnWriteArrayList<>();
    private final Thread starter;
    private volatile @Nullable SyncService service;
    private volatile @Nullable ErrorCode failed;
    private volatile Alerts.@Nullable Ground ground;
    private boolean closed;

    SyncLink(Sessions.Plan plan, LocalCopy copy) {
        this.plan = plan;
        this.copy = copy;
        before =
                new SyncState(
                        Connection.CONNECTING,
                        null,
                        copy.observations().newestObservedAt(),
                        copy.register().feeds());
        starter = Thread.ofPlatform().name("link").daemon().unstarted(this::run);
    }

    @Override
    public void connect(Alerts.Ground known) {
        ground = known;
        starter.start();
    }

    @Override
    public List<Scripted> script() {
        var demo = plan.demo();
        return demo == null ? List.of() : demo.script();
    }

    private void run() {
        try {
            var demo = plan.demo();
            var access = plan.profile().access();
            if (demo == null) {
                var client =
                        new WarehouseClient(WarehouseAccess.of(access.url(), access.tokenFile()));
                begin(client, client, Posts.asMe(client, baggage()));
            } else {
                var served = demo.serve(ground);
                var client =
                        new WarehouseClient(WarehouseAccess.of(served.address().toString(), null));
                var clients = people(served);
                begin(client, eyes(served, clients, client), Posts.asOneOf(clients, baggage()));
            }
        } catch (IOException | WarehouseException e) {
            LOG.log(System.Logger.Level.ERROR, "the sync does not start", e);
            failed = e instanceof WarehouseException expected ? expected.code() : ErrorCode.BUG;
            onState.forEach(each -> each.accept(state()));
        }
    }

    private Posts.Baggage baggage() {
        var tasks = copy.tasks();
        return tasks == null ? Posts.Baggage.NONE : tasks.baggage();
    }

    /** Each person of the demo sends with his own token. */
    private Map<String, WarehouseClient> people(EmbeddedDemo.Served served)
            throws WarehouseException {
        var clients = new HashMap<String, WarehouseClient>();
        var address = served.address().toString();
        for (var entry : served.tokens().entrySet()) {
            var person = entry.getKey();
            var client = new WarehouseClient(WarehouseAccess.of(address, entry.getValue()));
            clients.put(person.id(), client);
            var _ =
                    copy.cache()
                            .writer()
                            .submit("people", () -> People.remember(copy.register(), person, true));
        }
        others.addAll(clients.values());
        return clients;
    }

    /** A guest sees no directives: those of all people of the demo are read by who sees all. */
    private static WarehouseClient eyes(
            EmbeddedDemo.Served served,
            Map<String, WarehouseClient> clients,
            WarehouseClient guest) {
        return served.tokens().keySet().stream()
                .filter(person -> person.scopes().contains(Seat.DIRECT))
                .findFirst()
                .map(person -> clients.getOrDefault(person.id(), guest))
                .orElse(guest);
    }

    /**
     * @param eyes whose directives are read
     */
    private synchronized void begin(
            WarehouseClient client, WarehouseClient eyes, OutboxService.Post post) {
        if (closed) {
            client.close();
            return;
        }
        var known = plan.profile().known();
        var acts = copy.acts();
        var more = new ArrayList<ListFeed<?>>(List.of(copy.warnings().feed(client)));
        if (acts != null) {
            more.add(acts.feed(client));
        }
        var alerts = copy.alerts();
        if (alerts != null) {
            more.addAll(alerts.feeds(client));
        }
        var tasks = copy.tasks();
        if (tasks != null) {
            more.addAll(tasks.feeds(eyes, this::access));
        }
        var made = Replica.sync(copy.cache(), client, known.id(), plan.clock(), more);
        if (acts != null) {
            acts.connect(post);
            made.onState(state -> {
                if (state.connection() == Connection.ONLINE) {
                    acts.wake();
                }
            });
        }
        made.onState(state -> onState.forEach(each -> each.accept(state)));
        made.onChange(changed -> onChange.forEach(each -> each.accept(changed)));
        made.start();
        service = made;
    }

    private String access() {
        return copy.register().bookmark(SyncTarget.ACCESS).orElse("");
    }

    @Override
    public SyncState state() {
        var running = service;
        var failure = failed;
        if (running != null) {
            return running.state();
        }
        return failure == null
                ? before
                : new SyncState(Connection.LOST, failure, before.dataTime(), before.feeds());
    }

    @Override
    public void listen(Consumer<SyncState> state, Consumer<Set<Resource>> change) {
        onState.add(state);
        onChange.add(change);
    }

    @Override
    public void retryNow() {
        var running = service;
        if (running != null) {
            running.retryNow();
        }
    }

    @Override
    public CompletableFuture<Void> want(SeriesKey key) {
        var running = service;
        return running == null ? CompletableFuture.completedFuture(null) : running.want(key);
    }

    @Override
    public boolean complete() {
        var running = service;
        if (running == null) {
            return failed != null;
        }
        var online = running.state().connection() == Connection.ONLINE;
        return running.firstRoundDone() && (running.homeHistoryDone() || !online);
    }

    @Override
    public boolean historyDone() {
        var running = service;
        return running == null ? failed != null : running.historyDone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        var running = service;
        if (running != null) {
            running.close();
        }
        others.forEach(WarehouseClient::close);
        var demo = plan.demo();
        if (demo != null) {
            demo.close();
        }
    }
}
