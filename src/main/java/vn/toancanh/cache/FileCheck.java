package vn.toancanh.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * How a local file is.
 *
 * @param fault what is wrong with it, in SQLite's words; null when it is sound or missing
 */
public record FileCheck(Path file, State state, long bytes, @Nullable String fault) {
    /** Missing is not damaged: a new profile has no files yet. */
    public enum State {
        SOUND,
        DAMAGED,
        MISSING
    }

    /** Version of the SQLite library that reads the files. */
    public static String library() {
        return SQLiteJDBCLoader.getVersion();
    }

    /** Reads the whole file, also while the program runs; changes nothing. Blocks. */
    public static FileCheck of(Path file) {
        if (!Files.exists(file)) {
            return new FileCheck(file, State.MISSING, 0, null);
        }
        var bytes = 0L;
        try {
            bytes = Files.size(file);
            try (var db = SqliteFile.openReadOnly(file)) {
                var fault = SqliteFile.fault(db);
                return new FileCheck(
                        file, fault == null ? State.SOUND : State.DAMAGED, bytes, fault);
            }
        } catch (IOException | SQLException e) {
            return new FileCheck(file, State.DAMAGED, bytes, e.getMessage());
        }
    }
}
