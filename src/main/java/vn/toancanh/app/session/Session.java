package vn.toancanh.app.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.acts.People;
import vn.toancanh.app.replica.Replica;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.StoreField;
import vn.toancanh.board.document.StandardBoards;
import vn.toancanh.cache.Profile;
import vn.toancanh.cache.StorageException;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.quality.QualityReport;
import vn.toancanh.indicator.quality.QualityService;
import vn.toancanh.indicator.reading.ReadingService;
import vn.toancanh.sync.SyncState;
import vn.toancanh.sync.engine.SyncTarget;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * The program's hold on one warehouse: its local copy and the sync that keeps it fresh. Listeners
 * are called on background threads. Closing ends everything it started.
 */
public final class Session implements AutoCloseable {
    private static final Set<Resource> TERRITORIAL =
            Set.of(
                    Resource.AREAS,
                    Resource.AREA_CHANGES,
                    Resource.INDICATORS,
                    Resource.PLACES,
                    Resource.SOURCES,
                    Resource.EVENTS);

    private final Profile profile;
    private final Clock clock;
    private final LocalCopy copy;
    private final Link link;
    private final ReadingService readings;
    private final List<Consumer<Set<Resource>>> onChange = new CopyOnWriteArrayList<>();
    private final List<Consumer<SyncState>> onState = new CopyOnWriteArrayList<>();
    private volatile Territory territory;
    private volatile Who warehouseSays;
    private volatile boolean closed;

    /** Takes over {@code copy} and {@code link} and closes them with itself. */
    Session(Profile profile, Clock clock, LocalCopy copy, Link link) {
        this.profile = profile;
        this.clock = clock;
        this.copy = copy;
        this.link = link;
        territory = Territory.read(copy);
        warehouseSays = who(copy);
        readings = readingsOf(copy.observations());
        acts().ifPresent(acts -> acts.onChange(() -> tell(Set.of(Resource.PROPOSALS))));
        link.listen(
                state -> onState.forEach(each -> each.accept(state)), changed -> spread(changed));
    }

    /** The same rules over other observations. */
    public ReadingService readingsOf(ObservationArchive archive) {
        return new ReadingService(
                archive,
                () -> territory.catalogue(),
                () -> territory.tree(),
                () -> territory.changes(),
                this::isDoubted);
    }

    private boolean isDoubted(SeriesKey key) {
        var acts = copy.acts();
        return acts != null && acts.isDoubted(key);
    }

    /** Early warning; empty beside files of another version of the program. */
    public Optional<Alerts> alerts() {
        return Optional.ofNullable(copy.alerts());
    }

    /** Directives; empty beside files of another version of the program. */
    public Optional<Tasks> tasks() {
        return Optional.ofNullable(copy.tasks());
    }

    /** What people do here; empty beside files of another version of the program. */
    public Optional<Acts> acts() {
        return Optional.ofNullable(copy.acts());
    }

    /**
     * Who acts and what he may do; empty before the warehouse has said who we are.
     *
     * @param chosen a persona, for the demo
     */
    public Optional<Acts.Person> person(String chosen) {
        if (closed) {
            // What was on its way to a screen may still ask.
            return Optional.empty();
        }
        var persona = StandardBoards.person(chosen);
        return People.known(copy.register(), persona, profile.access().isDemo())
                .map(person -> People.person(person, territory.tree(), profile.known().home()));
    }

    /** Whether the data as known at {@code at} can be believed. Blocks on disk. */
    public QualityReport quality(Instant at) {
        var known = territory;
        return new QualityService(
                        readings, known.catalogue(), known.sources(), copy.register().refused())
                .report(profile.known().home(), at);
    }

    private void spread(Set<Resource> changed) {
        if (Set.of(Resource.ALERTS, Resource.TASKS).containsAll(changed)) {
            // Alerts and directives tell by themselves which changed.
            return;
        }
        if (changed.contains(Resource.PROPOSALS)) {
            acts().ifPresent(Acts::refresh);
        }
        if (changed.stream().anyMatch(TERRITORIAL::contains)) {
            territory = Territory.read(copy);
        }
        warehouseSays = who(copy);
        if (!changed.equals(Set.of(Resource.PROPOSALS)) || copy.acts() == null) {
            tell(changed);
        }
    }

    private void tell(Set<Resource> changed) {
        onChange.forEach(each -> each.accept(changed));
    }

    private static Who who(LocalCopy copy) {
        var register = copy.register();
        return register.bookmark(Replica.PERSONA)
                .map(persona -> new Who(persona, register.bookmark(Replica.NAME).orElse("")))
                .orElse(Who.GUEST);
    }

    /**
     * Whom the warehouse takes us for, as it last said. In the demo whoever was chosen, and so for
     * a guest of a simulated warehouse elsewhere: he may look, whoever he looks as.
     *
     * @param chosen a persona
     */
    public Who who(String chosen) {
        var says = warehouseSays;
        var chooses =
                profile.access().isDemo()
                        || (profile.known().simulated()
                                && says.persona().equals(Who.GUEST.persona()));
        return chooses ? new Who(chosen, "") : says;
    }

    public Profile profile() {
        return profile;
    }

    /** Begins to keep the copy fresh; once. Until then it shows what was saved. */
    public void connect() {
        var ground = new Ground(this);
        link.connect(ground);
        alerts().ifPresent(alerts -> {
            alerts.watch(copy.writable() ? ground : null);
            onChange(changed -> alerts.look());
        });
        tasks().ifPresent(tasks ->
                inBackground(
                        "tasks", () -> tasks.load(unit -> territory.has(unit, clock.instant()))));
    }

    /** Whether anything was ever read of this warehouse. */
    public boolean isEmpty() {
        return territory.tree().root().isEmpty();
    }

    /** The demo's clock in the demo, this computer's otherwise. */
    public Clock clock() {
        return clock;
    }

    public LocalCopy copy() {
        return copy;
    }

    public Territory territory() {
        return territory;
    }

    public ReadingService readings() {
        return readings;
    }

    public SyncState state() {
        return link.state();
    }

    public boolean complete() {
        return link.complete();
    }

    public boolean historyDone() {
        return link.historyDone();
    }

    /** Gives what ends the listening. */
    public Runnable onChange(Consumer<Set<Resource>> listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    /** Gives what ends the listening. */
    public Runnable onState(Consumer<SyncState> listener) {
        onState.add(listener);
        return () -> onState.remove(listener);
    }

    /** What was made to happen in the demo; nothing elsewhere. Blocks for about a second. */
    public List<Scripted> script() {
        return link.script();
    }

    public void retryNow() {
        link.retryNow();
    }

    /** Somebody looks at this series: read its history before all others. */
    public CompletableFuture<Void> want(SeriesKey key) {
        return link.want(key);
    }

    /** Reads on a thread of its own; what fails because the session ended meanwhile is let go. */
    public void inBackground(String name, Runnable work) {
        Thread.ofVirtual()
                .name(name)
                .start(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException broken) {
                        if (!closed && !StorageException.closed(broken)) {
                            throw broken;
                        }
                    }
                });
    }

    @Override
    public void close() {
        closed = true;
        onChange.clear();
        onState.clear();
        link.close();
        copy.close();
    }

    /** The local copy as early warning judges it. */
    private record Ground(Session session) implements Alerts.Ground {
        @Override
        public boolean isComplete() {
            return session.historyDone() && !session.isEmpty() && read().isPresent();
        }

        /** Without a connection nothing comes: that is not the silence of a source. */
        @Override
        public Instant until() {
            return read().map(Instant::parse).orElse(Instant.EPOCH);
        }

        private Optional<String> read() {
            return session.copy().register().bookmark(SyncTarget.UNTIL);
        }

        @Override
        public Instant now() {
            return session.clock().instant();
        }

        @Override
        public Object version() {
            var territory = session.territory();
            return List.of(territory.tree().all(), territory.catalogue().all());
        }

        @Override
        public StoreField field() {
            var home = session.profile().known().home();
            return session.copy().field(session.territory(), home, now());
        }
    }
}
