package vn.toancanh.task;

import java.util.Set;

/**
 * Who did something, as the warehouse knew him then.
 *
 * @param units he answers for
 */
public record Actor(String id, String name, Set<String> units) {
    /** The program itself, which reminds and escalates. */
    public static final Actor ENGINE = new Actor("engine", "", Set.of());

    public Actor {
        units = Set.copyOf(units);
        if (id.isBlank()) {
            throw new IllegalArgumentException("nobody did it");
        }
    }
}
