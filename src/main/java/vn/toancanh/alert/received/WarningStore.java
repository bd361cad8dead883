package vn.toancanh.alert.received;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capwrite.CapWriter;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;

/**
 * The messages received, each in a file of its own that any reader of CAP can open; beside it the
 * faults it came with. Writing a message again changes nothing. Of too many the oldest go. Blocks
 * on disk; one thread writes.
 */
public final class WarningStore {
    /** Years of a busy service. */
    private static final int MOST = 5_000;

    private static final System.Logger LOG = System.getLogger(WarningStore.class.getName());
    private static final String MESSAGE = ".xml";
    private static final String FAULTS = ".faults";
    private static final String NEW = ".new";
    private static final String TAB = "\t";

    private final Path folder;
    private final int most;

    /**
     * @param folder made when the first message is kept
     */
    public WarningStore(Path folder) {
        this(folder, MOST);
    }

    WarningStore(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** A file that cannot be read is left aside and logged. */
    public List<CapReading> all() {
        var all = new ArrayList<CapReading>();
        for (var file : files()) {
            try (var in = Files.newInputStream(file)) {
                var message = CapReader.read(in).message();
                if (message == null) {
                    LOG.log(System.Logger.Level.WARNING, "not a message: " + file);
                } else {
                    all.add(new CapReading(message, faults(file)));
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "not read: " + file, e);
            }
        }
        return all;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(MESSAGE)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("warnings not listed: " + folder, e);
        }
    }

    private static Path beside(Path file, String ending) {
        var name = file.getFileName().toString();
        var stem = name.substring(0, name.length() - MESSAGE.length());
        return file.resolveSibling(stem + ending);
    }

    private static List<CapFault> faults(Path file) throws IOException {
        var beside = beside(file, FAULTS);
        if (!Files.exists(beside)) {
            return List.of();
        }
        var faults = new ArrayList<CapFault>();
        for (var line : Files.readAllLines(beside)) {
            var parts = line.split(TAB, -1);
            for (var name : FaultName.values()) {
                if (parts.length == 2 && name.name().equals(parts[0])) {
                    faults.add(new CapFault(name, "", 0, parts[1]));
                }
            }
        }
        return faults;
    }

    /**
     * Keeps a message; the whole of it or nothing.
     *
     * @return false when it was there
     */
    public boolean keep(CapAlert message, List<CapFault> faults) {
        var text = CapWriter.write(message);
        var file = folder.resolve(name(message, text) + MESSAGE);
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            if (!faults.isEmpty()) {
                var lines =
                        faults.stream()
                                .map(each -> each.name().name() + TAB + each.about())
                                .toList();
                whole(beside(file, FAULTS), String.join("\n", lines));
            }
            whole(file, text);
            letGo();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("warning not kept: " + file, e);
        }
    }

    /** By time of sending, so that files in order of their names are in order of time. */
    private static String name(CapAlert message, String text) {
        var hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%012d-%s", message.sent().toEpochSecond(), hash);
    }

    private static void whole(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + NEW);
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void letGo() throws IOException {
        var files = new ArrayList<>(files());
        files.sort(Comparator.naturalOrder());
        while (files.size() > most) {
            var oldest = files.removeFirst();
            Files.delete(oldest);
            Files.deleteIfExists(beside(oldest, FAULTS));
        }
    }
}
