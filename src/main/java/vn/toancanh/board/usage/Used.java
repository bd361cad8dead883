package vn.toancanh.board.usage;

import java.time.Instant;

/**
 * How one role used one place.
 *
 * @param seconds it was looked at, of visits that ended
 * @param last when it was opened last
 */
public record Used(String role, UsedPlace place, int opens, long seconds, Instant last) {}
