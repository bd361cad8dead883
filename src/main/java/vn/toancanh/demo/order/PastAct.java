package vn.toancanh.demo.order;

import java.time.Instant;
import java.util.UUID;
import vn.toancanh.task.Act;
import vn.toancanh.task.life.Seat;

/**
 * Something that was done upon a directive before anybody looked.
 *
 * @param key the same whenever the same province is made
 */
public record PastAct(UUID key, UUID directive, Instant at, Seat seat, Act act) {}
