package vn.toancanh.proposal;

/**
 * Who did something.
 *
 * @param id tells one person from another; the four-eyes rule compares it
 * @param name as people know it
 * @param persona as the contract names it
 */
public record Actor(String id, String name, String persona) {
    /** The warehouse itself, which publishes what was approved. */
    public static final Actor WAREHOUSE = new Actor("warehouse", "", "warehouse");

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person without an id");
        }
    }
}
