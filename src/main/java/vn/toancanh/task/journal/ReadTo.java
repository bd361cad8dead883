package vn.toancanh.task.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the warehouse was read.
 *
 * @param seq 0 before the first line
 * @param mark of that place; null where the warehouse gave none
 * @param access who read it and what he may see; blank where that is not known
 */
public record ReadTo(long seq, @Nullable UUID mark, String access) {
    public static ReadTo nothing(String access) {
        return new ReadTo(0, null, access);
    }
}
