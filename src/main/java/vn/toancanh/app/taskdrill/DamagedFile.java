package vn.toancanh.app.taskdrill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.restored.RestoredWords;
import vn.toancanh.cache.rescue.Restored;
import vn.toancanh.fx.Texts;

/** Makes a work file with acts in its copy, acts that were sent and acts after both; breaks it. */
record DamagedFile(Path folder, String address, Path token) {
    private static final int EACH = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 7;

    /** Where SQLite writes the size of its pages. */
    private static final int PAGE_SIZE = 16;

    /**
     * @param confirmed what was said to be kept in it
     * @param isKept whether what was broken is still there, byte for byte
     */
    record Broken(Path file, Set<UUID> confirmed, String how, Callable<Boolean> isKept) {}

    static String words(Restored notice) {
        var words = new RestoredWords(notice, Texts.of(Locale.of("vi")));
        return words.title() + ". " + words.text();
    }

    private Path file() {
        return folder.resolve("work.db");
    }

    private Path part(String ending) {
        return folder.resolve("work.db" + ending);
    }

    /** A page with an act that neither the copy nor the warehouse has. */
    Broken corruptPage() throws Exception {
        var confirmed = new HashSet<UUID>();
        try (var client = new DrillClient(file(), address, token)) {
            FullDisk.issue(client, client.seat(), EACH);
            client.connect();
            Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            confirmed.addAll(client.confirmed());
        }
        var copy = Files.readAllBytes(part(".verified"));
        UUID last;
        try (var client = new DrillClient(file(), address, token)) {
            FullDisk.issue(client, client.seat(), EACH);
            confirmed.addAll(client.confirmed());
            last = client.waiting().getLast();
        }
        Files.write(part(".verified"), copy);
        var bytes = Files.readAllBytes(file());
        var page = Byte.toUnsignedInt(bytes[PAGE_SIZE]) << Byte.SIZE;
        var noise = new byte[page];
        new Random(SEED).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, find(bytes, last) / page * page, page);
        Files.write(file(), bytes);
        var how = "random bytes over a page with acts";
        return new Broken(file(), confirmed, how, () -> isAside(bytes));
    }

    private static int find(byte[] bytes, UUID id) throws IOException {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var at = text.indexOf(id.toString());
        if (at < 0) {
            throw new IOException("the act is not in the file");
        }
        return at;
    }

    private boolean isAside(byte[] bytes) throws IOException {
        try (var files = Files.list(folder)) {
            for (var path : files.toList()) {
                if (path.getFileName().toString().startsWith("work.db.damaged-")
                        && Arrays.equals(bytes, Files.readAllBytes(path))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** As a disk leaves it that lied about what it had written: half of the log is gone. */
    Broken cutLog() throws Exception {
        var confirmed = new HashSet<UUID>();
        try (var client = new DrillClient(file(), address, token)) {
            FullDisk.issue(client, client.seat(), EACH);
            client.work().keepVerifiedCopy();
            FullDisk.issue(client, client.seat(), EACH);
            client.connect();
            Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            confirmed.addAll(client.confirmed());
            for (var ending : List.of("", "-wal", "-shm", ".verified")) {
                Files.copy(part(ending), folder.resolve("killed" + ending));
            }
        }
        for (var ending : List.of("", "-wal", "-shm", ".verified")) {
            Files.move(
                    folder.resolve("killed" + ending),
                    part(ending),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (var log = FileChannel.open(part("-wal"), StandardOpenOption.WRITE)) {
            var _ = log.truncate(log.size() / 2);
        }
        var rest = Files.readAllBytes(part("-wal"));
        return new Broken(file(), confirmed, "half of the log", () -> isAside(rest));
    }
}
