package vn.toancanh.app.session;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.received.Warnings;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.StoreField;
import vn.toancanh.area.store.TerritoryStore;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.usage.UsageEvent;
import vn.toancanh.board.usage.UsageStore;
import vn.toancanh.board.usage.Used;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.cache.Profile;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.cache.rescue.Restored;
import vn.toancanh.indicator.store.CatalogueStore;
import vn.toancanh.indicator.store.ObservationStore;
import vn.toancanh.map.picture.StepFolder;
import vn.toancanh.sync.RegisterStore;

/** The stores of one profile. Reading: any thread, blocks. Writing: the sync, if opened for it. */
public final class LocalCopy implements AutoCloseable {
    private static final Duration BETWEEN_COPIES = Duration.ofMinutes(10);

    private final CacheFile cache;
    private final @Nullable WorkFile work;
    private final TerritoryStore territory;
    private final CatalogueStore catalogue;
    private final ObservationStore observations;
    private final RegisterStore register;
    private final StepFolder zoomSteps;
    private final boolean writable;
    private final @Nullable Acts acts;
    private final Warnings warnings;
    private final @Nullable Alerts alerts;
    private final @Nullable Tasks tasks;

    private LocalCopy(
            Profile profile, CacheFile cache, @Nullable WorkFile work, @Nullable Acts acts) {
        var writable = work != null && acts != null && acts.isWritable();
        this.acts = acts;
        alerts = work == null || acts == null ? null : Alerts.on(work, acts);
        tasks = work == null || acts == null ? null : Tasks.on(work, acts);
        this.cache = cache;
        this.work = work;
        this.writable = writable;
        var writes = writable ? cache.writes() : cache.reads();
        territory = new TerritoryStore(cache.reads(), writes);
        catalogue = new CatalogueStore(cache.reads(), writes);
        observations = new ObservationStore(cache.reads());
        register = new RegisterStore(cache.reads(), writes);
        warnings = new Warnings(profile.directory(), writable);
        zoomSteps = new StepFolder(profile.directory().resolve("zoom-steps"), writable);
    }

    /** For the one program that holds the profile. Starts the writers. Blocks. */
    static LocalCopy open(Profile profile, Clock clock) {
        var work = WorkFile.open(profile.workFile(), clock);
        var cache = CacheFile.open(profile.cacheFile(), clock);
        work.writer().start();
        work.keepCopies(BETWEEN_COPIES);
        cache.writer().start();
        return new LocalCopy(profile, cache, work, Acts.on(work, clock));
    }

    /** Beside a running program, or for a look that must change nothing. */
    static LocalCopy openReadOnly(Profile profile, Clock clock) {
        var cache = CacheFile.openReadOnly(profile.cacheFile());
        var work = WorkFile.openReadOnly(profile.workFile()).orElse(null);
        var acts = work == null ? null : Acts.readOnly(work, clock);
        return new LocalCopy(profile, cache, work, acts);
    }

    static boolean exists(Profile profile) {
        return Files.exists(profile.cacheFile());
    }

    /** What opening had to put in the place of a damaged work file. */
    public Optional<Restored> restored() {
        return Optional.ofNullable(work).map(WorkFile::notice);
    }

    boolean writable() {
        return writable;
    }

    CacheFile cache() {
        return cache;
    }

    public TerritoryStore territory() {
        return territory;
    }

    public CatalogueStore catalogue() {
        return catalogue;
    }

    public ObservationStore observations() {
        return observations;
    }

    public RegisterStore register() {
        return register;
    }

    /** Null beside files of another version of the program. */
    @Nullable Acts acts() {
        return acts;
    }

    /** The warnings received. */
    public Warnings warnings() {
        return warnings;
    }

    /** Null beside files of another version of the program. */
    @Nullable Alerts alerts() {
        return alerts;
    }

    /** Null beside files of another version of the program. */
    @Nullable Tasks tasks() {
        return tasks;
    }

    /** What early warning judges. */
    StoreField field(Territory known, AreaCode home, Instant now) {
        var boundaries = territory.boundaries();
        var ground = new StoreField.Known(known.tree(), known.catalogue(), boundaries, home);
        return new StoreField(ground, observations, now);
    }

    /** How the program was used on this computer, by role and place. */
    public List<Used> usedSince(Instant from) {
        return work == null ? List.of() : new UsageStore(work.reads(), work.reads()).since(from);
    }

    /** Written soon; on any thread, does not block. */
    public void note(UsageEvent event) {
        if (work != null && writable) {
            var store = new UsageStore(work.reads(), work.writes());
            var _ = work.writer().submit("usage", () -> store.add(event));
        }
    }

    /** Where maps keep what they prepare from boundaries. */
    public StepFolder zoomSteps() {
        return zoomSteps;
    }

    @Override
    public void close() {
        zoomSteps.close();
        if (alerts != null) {
            alerts.close();
        }
        if (acts != null) {
            acts.close();
        }
        if (tasks != null) {
            tasks.close();
        }
        cache.close();
        if (work != null) {
            work.close();
        }
    }
}
