package vn.toancanh.warehouse;

/** What a warehouse said to an act. That it said nothing is a {@code WarehouseException}. */
public sealed interface Answer {
    /**
     * Taken, now or when it was sent before.
     *
     * @param body JSON
     */
    record Taken(String body) implements Answer {}

    /**
     * Refused for good: sending it again would change nothing.
     *
     * @param kind one word of the contract such as {@code ended}, or the status alone
     */
    record Refused(int status, String kind) implements Answer {}
}
