package vn.toancanh.fx.parts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Status;

/**
 * Something a leader should know now, in words of the chosen language.
 *
 * @param status WATCH or ACT, or OK for good news
 * @param kicker a few words over the title: the kind or the level
 * @param since when it began, null when that is not known
 */
public record Notice(
        Status status, String kicker, String title, String detail, @Nullable Instant since) {}
