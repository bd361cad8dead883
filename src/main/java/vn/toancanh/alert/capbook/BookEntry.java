package vn.toancanh.alert.capbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapReference;

/**
 * One message and what has become of it.
 *
 * @param ended null while it is in force and for a notice
 * @param by the message that ended it; null where time did or nothing has
 */
public record BookEntry(
        CapAlert message, Standing standing, @Nullable Instant ended, @Nullable CapReference by) {}
