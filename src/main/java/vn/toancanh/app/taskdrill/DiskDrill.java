package vn.toancanh.app.taskdrill;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.drillkit.Audit;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.DrillWarehouse;
import vn.toancanh.app.drillkit.Namespace;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.app.taskdrill.FullDisk.Course;

/**
 * A disk that is full, read-only or damaged. What was confirmed is with the warehouse in the end,
 * whoever was told so has read why the program stopped, and no byte was deleted.
 */
final class DiskDrill {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path root;
    private final @Nullable Namespace namespace;
    private final List<Tally.Case> cases = new ArrayList<>();
    private int done;
    private int duplicated;
    private int orphaned;

    private DiskDrill(Path root, @Nullable Namespace namespace) {
        this.root = root;
        this.namespace = namespace;
    }

    /**
     * Blocks.
     *
     * @param folder for its files
     */
    static Tally run(Path folder) throws Exception {
        var begun = System.nanoTime();
        var drill = new DiskDrill(folder, Namespace.find(folder));
        drill.in("full", drill::full);
        drill.in("read-only", drill::readOnly);
        drill.in(
                "corrupt-page",
                (place, warehouse) -> {
                    var damaged =
                            new DamagedFile(
                                    place, warehouse.address(), warehouse.token("chairman"));
                    return drill.reopened("corrupt-page", damaged.corruptPage(), warehouse);
                });
        drill.in(
                "cut-log",
                (place, warehouse) -> {
                    var damaged =
                            new DamagedFile(
                                    place, warehouse.address(), warehouse.token("chairman"));
                    return drill.reopened("cut-log", damaged.cutLog(), warehouse);
                });
        return drill.tally(begun);
    }

    private interface Breaking {
        Tally.Case run(Path folder, DrillWarehouse warehouse) throws Exception;
    }

    private void in(String name, Breaking breaking) throws Exception {
        var folder = Files.createDirectory(root.resolve(name));
        try (var warehouse = DrillWarehouse.start(folder)) {
            cases.add(breaking.run(Files.createDirectory(folder.resolve("disk")), warehouse));
        }
    }

    private Tally tally(long begun) {
        return new Tally(
                done,
                cases.stream().mapToInt(Tally.Case::lost).sum(),
                duplicated,
                orphaned,
                cases.stream().allMatch(each -> each.integrity().equals(Tally.OK))
                        ? Tally.OK
                        : "damaged",
                Patience.seconds(begun),
                Map.of(),
                cases);
    }

    private Tally.Case full(Path disk, DrillWarehouse warehouse) throws Exception {
        var address = warehouse.address();
        var token = warehouse.token("chairman");
        var how = namespace == null ? "max_page_count" : "tmpfs of 8 MB";
        var course =
                namespace == null
                        ? new FullDisk(disk.resolve("work.db"), new FewPages()).run(address, token)
                        : Course.of(
                                namespace.said(
                                        Namespace.Folder.SMALL,
                                        disk,
                                        DiskVictim.class,
                                        List.of("full", disk + "", address, token + "")));
        try (var eyes = new DrillClient(root.resolve("eyes.db"), address, token)) {
            var audit = Audit.of(eyes.http());
            count(course.confirmed(), audit);
            var lost = audit.lost(course.confirmed(), List.of());
            return new Tally.Case(
                    "full", how, course.message(), course.shown(), lost, course.integrity());
        }
    }

    private void count(Set<UUID> confirmed, Audit audit) {
        done += confirmed.size();
        duplicated += audit.duplicated();
    }

    private Tally.Case readOnly(Path disk, DrillWarehouse warehouse) throws Exception {
        var file = disk.resolve("work.db");
        var token = warehouse.token("chairman");
        var confirmed = new HashSet<UUID>();
        try (var client = new DrillClient(file, warehouse.address(), token)) {
            FullDisk.issue(client, client.seat(), 10);
            confirmed.addAll(client.confirmed());
        }
        var before = Files.readAllBytes(file);
        var how = namespace == null ? "rights of the folder" : "read-only mount";
        var message =
                namespace == null
                        ? withoutRights(disk)
                        : Course.values(
                                        namespace.said(
                                                Namespace.Folder.READ_ONLY,
                                                disk,
                                                DiskVictim.class,
                                                List.of("read-only", disk + "")),
                                        "message")
                                .findFirst()
                                .orElse("");
        var kept = Arrays.equals(before, Files.readAllBytes(file));
        var broken = new DamagedFile.Broken(file, confirmed, how, () -> kept);
        var sent = reopened("read-only", broken, warehouse);
        return new Tally.Case("read-only", how, message, kept, sent.lost(), sent.integrity());
    }

    private static String withoutRights(Path disk) throws IOException {
        try (var _ = new Rights(disk)) {
            return DiskVictim.refusal(disk.resolve("work.db"));
        }
    }

    /** Nobody may write into a folder, until it is closed. */
    private record Rights(Path folder) implements Closeable {
        Rights {
            set(folder, false);
        }

        private static void set(Path folder, boolean writable) {
            if (!folder.toFile().setWritable(writable)) {
                throw new IllegalStateException("no rights to change rights: " + folder);
            }
        }

        @Override
        public void close() {
            set(folder, true);
        }
    }

    /** The program starts again, sends and reads. */
    private Tally.Case reopened(String name, DamagedFile.Broken broken, DrillWarehouse warehouse)
            throws Exception {
        var token = warehouse.token("chairman");
        try (var client = new DrillClient(broken.file(), warehouse.address(), token)) {
            var notice = client.work().notice();
            client.connect();
            Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            client.read();
            var audit = Audit.of(client.http());
            count(broken.confirmed(), audit);
            orphaned += audit.orphaned(client);
            return new Tally.Case(
                    name,
                    broken.how(),
                    notice == null ? "" : DamagedFile.words(notice),
                    broken.isKept().call(),
                    audit.lost(broken.confirmed(), client.tasks().refused()),
                    Tally.integrity(broken.file()));
        }
    }

    /** Where no small disk can be had: SQLite is told that there are no more pages. */
    private static final class FewPages implements FullDisk.Disk {
        private static final int ALL = 1 << 30;

        @Override
        public void fill(DrillClient client) {
            client.work().limit(1);
        }

        @Override
        public void empty(DrillClient client) {
            client.work().limit(ALL);
        }
    }
}
