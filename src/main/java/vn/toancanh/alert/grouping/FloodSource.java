package vn.toancanh.alert.grouping;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.flood.Trait;

/** What flood control reads and must know. Any thread. */
public interface FloodSource {
    /** Lines that speak of this moment or later, in the order of the journal; blocks on disk. */
    List<AlertEvent> since(Instant from);

    /**
     * Called with every new line, in order, on any thread.
     *
     * @return ends the listening
     */
    Runnable onLines(Consumer<List<AlertEvent>> listener);

    /** Of the rules in force now, by their ids. */
    Function<String, Trait> traits();

    Land land();

    /** Whether everything was judged that was there when the program began. */
    boolean isSettled();
}
