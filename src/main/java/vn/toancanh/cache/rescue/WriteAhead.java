package vn.toancanh.cache.rescue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whether the log of a database was cut. SQLite takes a shorter log for an earlier moment and says
 * nothing; but the index of the log, which is written after it, says how long it was. Only before
 * the file is opened, because opening writes the index anew.
 */
public final class WriteAhead {
    private static final int INDEX_HEADER = 48;
    private static final int READY = 12;
    private static final int PAGE_SIZE = 14;
    private static final int LAST_FRAME = 16;
    private static final int INDEX_SALT = 32;
    private static final int LOG_HEADER = 32;
    private static final int LOG_SALT = 16;
    private static final int FRAME_HEADER = 24;
    private static final int LARGEST_PAGE = 65_536;

    private WriteAhead() {}

    /** Reads two headers; false where there is no index. */
    public static boolean isCut(Path file) throws IOException {
        var index = head(Path.of(file + "-shm"), INDEX_HEADER);
        if (index.limit() < INDEX_HEADER || index.get(READY) == 0) {
            return false;
        }
        var frames = Integer.toUnsignedLong(index.getInt(LAST_FRAME));
        var log = Path.of(file + "-wal");
        var header = head(log, LOG_HEADER);
        if (frames == 0 || header.limit() < LOG_HEADER) {
            return frames > 0;
        }
        var same = index.getLong(INDEX_SALT) == header.getLong(LOG_SALT);
        var said = Short.toUnsignedInt(index.getShort(PAGE_SIZE));
        var page = said == 1 ? LARGEST_PAGE : said;
        return same && Files.size(log) < LOG_HEADER + frames * (FRAME_HEADER + page);
    }

    private static ByteBuffer head(Path file, int bytes) throws IOException {
        var head = ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
        if (Files.exists(file)) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (head.hasRemaining() && channel.read(head) >= 0) {
                    // Until it is full or the file ends.
                }
            }
        }
        return head.flip();
    }
}
