package vn.toancanh.app.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.toancanh.app.doctor.Examination.Contents;
import vn.toancanh.app.doctor.Examination.Folder;
import vn.toancanh.app.doctor.Examination.ProfileState;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.cache.Profile;
import vn.toancanh.cache.Profiles;
import vn.toancanh.cache.StorageException;
import vn.toancanh.indicator.store.CatalogueStore;
import vn.toancanh.sync.Diagnosis;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.warehouse.client.Limits;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * Examines a data directory, also beside a running program. Opens everything read-only. Blocks;
 * warehouses are asked all at once and get a few seconds.
 */
final class Doctor {
    private static final System.Logger LOG = System.getLogger(Doctor.class.getName());

    /** A person waits for the answer. */
    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 1 << 20, 1);

    private final DataDirectory data;
    private final Clock clock;

    Doctor(DataDirectory data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    Examination examine() throws InterruptedException {
        var now = clock.instant();
        var profiles = new Profiles(data, clock).all();
        return new Examination(
                now,
                Versions.current(),
                folder(),
                inParallel(profiles.stream().map(each -> work(each, now)).toList()),
                unreadable(profiles));
    }

    private Folder folder() {
        var root = data.root();
        var exists = Files.isDirectory(root);
        var nearest = root;
        for (var at = root; at != null && !Files.exists(nearest); at = at.getParent()) {
            nearest = at;
        }
        return new Folder(
                root,
                exists,
                Files.isDirectory(nearest) && Files.isWritable(nearest),
                Diagnosis.disk(nearest, List.of()).freeBytes());
    }

    private List<Path> unreadable(List<Profile> profiles) {
        if (!Files.isDirectory(data.profiles())) {
            return List.of();
        }
        var known = new HashSet<Path>();
        profiles.forEach(profile -> known.add(profile.directory()));
        try (Stream<Path> folders = Files.list(data.profiles())) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !known.contains(folder))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Callable<ProfileState> work(Profile profile, Instant now) {
        return () -> {
            var files =
                    Stream.of(profile.cacheFile(), profile.workFile()).map(FileCheck::of).toList();
            return new ProfileState(
                    profile,
                    files,
                    files.getFirst().state() == FileCheck.State.SOUND
                            ? contents(profile, now)
                            : Contents.NONE,
                    profile.access().isDemo() ? null : reach(profile));
        };
    }

    private static Contents contents(Profile profile, Instant now) {
        try (var cache = CacheFile.openReadOnly(profile.cacheFile())) {
            var catalogue = new CatalogueStore(cache.reads(), cache.reads());
            return new Contents(
                    new RegisterStore(cache.reads(), cache.reads()).feeds(),
                    catalogue.sources().stream().map(s -> Diagnosis.source(s, now)).toList(),
                    null);
        } catch (StorageException e) {
            return unread(profile, e.code(), e);
        } catch (IllegalStateException e) {
            return unread(profile, ErrorCode.DISK, e);
        }
    }

    private static Contents unread(Profile profile, ErrorCode code, RuntimeException cause) {
        LOG.log(System.Logger.Level.WARNING, "cannot read " + profile.cacheFile(), cause);
        return new Contents(List.of(), List.of(), code);
    }

    private static Diagnosis.Reach reach(Profile profile) {
        var access = profile.access();
        try (var client =
                new WarehouseClient(WarehouseAccess.of(access.url(), access.tokenFile()), SHORT)) {
            return Diagnosis.reach(client, profile.known().id(), Clock.systemUTC());
        } catch (WarehouseException e) {
            return new Diagnosis.Reach(e.code(), Duration.ZERO, null);
        }
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException("examining a profile", e);
                        }
                    })
                    .toList();
        }
    }
}
