package vn.toancanh.map.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or as it was before: what is written goes beside it first. Whatever
 * stops the writing leaves nothing behind.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes all of a file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    public static void write(Path file, Content content) throws IOException {
        var target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        // Not a temporary file of the system, which nobody else may read.
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                content.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
