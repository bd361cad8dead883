package vn.toancanh.warehouse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on its way to the warehouse. Sent again after a failure it must be the same to the last
 * letter: the key makes the warehouse take it once.
 *
 * @param path below the root of the warehouse, {@code v1/…}
 * @param key made by this computer, for this act alone
 * @param version the act is done upon, as {@code If-Match} names it; null where there is none yet
 * @param body JSON
 */
public record Posting(String path, UUID key, @Nullable String version, String body) {}
