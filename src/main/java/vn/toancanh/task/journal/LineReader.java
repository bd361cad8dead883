package vn.toancanh.task.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.task.Line;
import vn.toancanh.task.wire.TaskJson;

/**
 * Reads lines as they stand on the disk. One that cannot be read is passed over, and logged once:
 * it takes neither the other lines of its directive nor other directives with it. Any thread.
 */
final class LineReader {
    private static final System.Logger LOG = System.getLogger(LineReader.class.getName());

    /** Directives by the text of a line that was met. */
    private final Map<String, UUID> unreadable = new ConcurrentHashMap<>();

    /**
     * @param directive the line is of
     * @param body its written form
     * @return empty when it cannot be read
     */
    Optional<Line> read(String directive, String body) {
        try {
            return Optional.of(TaskJson.read(body, Line.class));
        } catch (IllegalArgumentException e) {
            if (unreadable.put(body, UUID.fromString(directive)) == null) {
                var said = "a line of directive " + directive + " cannot be read and is kept aside";
                LOG.log(System.Logger.Level.ERROR, said, e);
            }
            return Optional.empty();
        }
    }

    /** Directives with lines that could not be read so far. */
    Set<UUID> unreadable() {
        return Set.copyOf(unreadable.values());
    }
}
