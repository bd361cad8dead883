package vn.toancanh.app.taskdrill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.toancanh.app.Failure;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.taskdrill.FullDisk.Disk;
import vn.toancanh.cache.StorageException;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.fx.Texts;

/**
 * Directs on a disk that is small or read-only and says what became of it. Arguments: what the
 * folder is, the folder, the address and the token of the warehouse.
 */
public final class DiskVictim {
    private static final Texts TEXTS = Texts.of(Locale.of("vi"));

    private DiskVictim() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("full")) {
            var disk = new SmallDisk(folder.resolve("ballast"));
            var course = new FullDisk(folder.resolve("work.db"), disk);
            course.run(arguments[2], Path.of(arguments[3])).lines().forEach(out::println);
            out.println("reopened " + reopen(folder, disk));
        } else {
            out.println("message " + refusal(folder.resolve("work.db")));
        }
    }

    /** A full disk at the start of the program: it may say so, and touches nothing. */
    private static boolean reopen(Path folder, SmallDisk disk) throws IOException {
        disk.fill();
        var before = names(folder);
        var _ = refusal(folder.resolve("work.db"));
        var same = names(folder).containsAll(before);
        disk.empty();
        return same;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Set.copyOf(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith("-shm") && !name.endsWith("-wal"))
                            .toList());
        }
    }

    /** Why a file cannot be opened; blank when it can. */
    static String refusal(Path file) {
        try (var work = WorkFile.open(file, java.time.Clock.systemUTC())) {
            return work.notice() == null ? "" : String.valueOf(work.notice());
        } catch (StorageException e) {
            return Failure.sentence(e, TEXTS);
        }
    }

    /** A real one: what is in it takes the room of the rest. */
    private record SmallDisk(Path ballast) implements Disk {
        private static final List<Integer> BLOCKS = List.of(1 << 16, 1 << 12, 1);

        @Override
        public void fill(DrillClient client) throws IOException {
            fill();
        }

        void fill() throws IOException {
            try (var channel =
                    FileChannel.open(
                            ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (var size : BLOCKS) {
                    fill(channel, size);
                }
            }
        }

        /** Until a block of this size finds no room. */
        private static void fill(FileChannel channel, int size) {
            try {
                while (channel.write(ByteBuffer.allocate(size)) == size) {
                    // The next one.
                }
            } catch (IOException e) {
                System.getLogger(DiskVictim.class.getName())
                        .log(System.Logger.Level.DEBUG, "full", e);
            }
        }

        @Override
        public void empty(DrillClient client) throws IOException {
            empty();
        }

        void empty() throws IOException {
            Files.delete(ballast);
        }
    }
}
