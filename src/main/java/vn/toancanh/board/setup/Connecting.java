package vn.toancanh.board.setup;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;

/** Tries a warehouse. A port; the answer comes on the JavaFX thread, once. */
public interface Connecting {
    void check(Address address, Consumer<Found> answer);

    /**
     * Where a warehouse is.
     *
     * @param url as typed, stripped
     * @param tokenFile null to come as a guest
     */
    record Address(String url, @Nullable Path tokenFile) {}

    /** What was found there. */
    sealed interface Found {
        /**
         * A warehouse that answers.
         *
         * @param person who it takes us for
         */
        record Warehouse(
                String title, String person, boolean simulated, long areas, long indicators)
                implements Found {}

        /**
         * @param detail what was asked and what came, for the administrator; may be empty
         */
        record Nothing(ErrorCode code, String detail) implements Found {}
    }

    /** What the user decides in the end. */
    sealed interface Choice {
        record Demo(String persona) implements Choice {}

        record Real(Address address) implements Choice {}
    }
}
