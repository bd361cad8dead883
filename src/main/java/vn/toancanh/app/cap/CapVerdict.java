package vn.toancanh.app.cap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.capfeed.CapDocument;
import vn.toancanh.alert.capxml.CapFault;

/**
 * What is to be said of one file.
 *
 * @param document null for a file that cannot be read
 */
record CapVerdict(Path file, @Nullable CapDocument document, List<CapFault> faults) {
    CapVerdict {
        faults = List.copyOf(faults);
    }

    /** Blocks. */
    static CapVerdict of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var document = CapDocument.read(in);
            return new CapVerdict(file, document, document.faults());
        } catch (IOException e) {
            System.getLogger(CapVerdict.class.getName())
                    .log(System.Logger.Level.DEBUG, "not read: " + file, e);
            return new CapVerdict(file, null, List.of());
        }
    }

    boolean isReadable() {
        return document != null;
    }

    boolean isValid() {
        return document != null && faults.isEmpty();
    }

    /** Messages inside the file. */
    int messages() {
        return document == null ? 0 : document.readings().size();
    }

    /** Of a feed, the addresses of messages that are not inside. */
    long links() {
        return switch (document) {
            case null -> 0;
            case CapDocument.Message _ -> 0;
            case CapDocument.Feed(var entries, _) ->
                    entries.stream().filter(entry -> !entry.link().isEmpty()).count();
        };
    }
}
