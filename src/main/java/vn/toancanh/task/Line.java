package vn.toancanh.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act upon one directive. Every act that was ever sent has one line, also one that came too
 * late to count: nothing a person did disappears.
 *
 * @param id of the act, made where it was done
 * @param at when it was done, by the clock of that computer
 * @param recordedAt when the warehouse wrote it down; {@code at} before it has
 * @param setAside why it does not count; null when it does
 */
public record Line(
        UUID id,
        UUID directive,
        Instant at,
        Instant recordedAt,
        Actor by,
        Act act,
        @Nullable Refusal setAside) {

    public boolean counts() {
        return setAside == null;
    }
}
