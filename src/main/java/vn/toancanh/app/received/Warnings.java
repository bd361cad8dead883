package vn.toancanh.app.received;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.capbook.MessageBook;
import vn.toancanh.alert.capfeed.CapDocument;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.received.WarningStore;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.Reason;
import vn.toancanh.warehouse.RejectedRow;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseClient;

/**
 * The warnings this computer received and what has become of each. What was received stays, also
 * when the warehouse no longer has it: only a message ends a message. Any thread; blocks on disk.
 */
public final class Warnings {
    private final WarningStore store;
    private final boolean writable;
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    private @Nullable State state;

    /**
     * @param faults with which messages came that are used all the same
     */
    public record State(
            List<CapAlert> messages, MessageBook book, Map<CapReference, List<CapFault>> faults) {
        public State {
            messages = List.copyOf(messages);
            faults = Map.copyOf(faults);
        }
    }

    /**
     * What came of a document.
     *
     * @param fresh messages that were not known
     * @param known messages that were
     * @param refused what is no message, with the first fault of each
     */
    public record Taken(int fresh, int known, List<CapFault> refused) {
        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /**
     * @param folder of the profile
     * @param writable whether what comes is kept on the disk
     */
    public Warnings(Path folder, boolean writable) {
        store = new WarningStore(folder.resolve("warnings"));
        this.writable = writable;
    }

    /** Read from the disk at the first question. */
    public synchronized State state() {
        var known = state;
        if (known == null) {
            known = state(store.all());
            state = known;
        }
        return known;
    }

    private static State state(List<CapReading> readings) {
        var messages = new ArrayList<CapAlert>();
        var faults = new HashMap<CapReference, List<CapFault>>();
        for (var reading : readings) {
            var message = reading.message();
            if (message != null) {
                messages.add(message);
                if (!reading.faults().isEmpty()) {
                    faults.put(message.key(), reading.faults());
                }
            }
        }
        return new State(messages, MessageBook.of(messages), faults);
    }

    /**
     * Called on the thread that took something.
     *
     * @return ends the listening
     */
    public Runnable onChange(Runnable listener) {
        onChange.add(listener);
        return () -> onChange.remove(listener);
    }

    /** Keeps the messages; those without form are named. */
    public Taken take(List<CapReading> readings) {
        var refused = new ArrayList<CapFault>();
        var fresh = new ArrayList<CapReading>();
        var known = 0;
        synchronized (this) {
            var before = state();
            for (var reading : readings) {
                var message = reading.message();
                if (message == null) {
                    refused.add(reading.faults().getFirst());
                } else if (before.messages().contains(message) || isAmong(fresh, message)) {
                    known++;
                } else {
                    fresh.add(reading);
                    if (writable) {
                        store.keep(message, reading.faults());
                    }
                }
            }
            if (!fresh.isEmpty()) {
                state = joined(before, state(fresh));
            }
        }
        if (!fresh.isEmpty()) {
            onChange.forEach(Runnable::run);
        }
        return new Taken(fresh.size(), known, refused);
    }

    private static boolean isAmong(List<CapReading> readings, CapAlert message) {
        return readings.stream().anyMatch(reading -> message.equals(reading.message()));
    }

    private static State joined(State before, State more) {
        var messages = new ArrayList<>(before.messages());
        messages.addAll(more.messages());
        var faults = new HashMap<>(before.faults());
        faults.putAll(more.faults());
        return new State(messages, before.book().with(more.messages()), faults);
    }

    /**
     * Takes what a file holds: a message, or a feed with messages inside.
     *
     * @throws IOException when it cannot be read
     */
    public Taken open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var document = CapDocument.read(in);
            var taken = take(document.readings());
            var refused = new ArrayList<>(taken.refused());
            if (document instanceof CapDocument.Feed feed) {
                refused.addAll(feed.ownFaults());
            }
            return new Taken(taken.fresh(), taken.known(), refused);
        }
    }

    /** How they follow the warehouse; one without warnings has no feed. */
    public ListFeed<CapReading> feed(WarehouseClient client) {
        return new ListFeed<>(
                Resource.WARNINGS,
                (etag, _) -> {
                    try {
                        var none = state().messages().isEmpty();
                        return read(client.warnings(none ? null : etag));
                    } catch (WarehouseException e) {
                        if (e.code() == ErrorCode.NOT_FOUND) {
                            return new Listing.Unchanged<>();
                        }
                        throw e;
                    }
                },
                rows -> {
                    take(rows);
                    return 0;
                });
    }

    private static Listing<CapReading> read(Listing<String> answer) {
        return switch (answer) {
            case Listing.Unchanged<String>() -> new Listing.Unchanged<>();
            case Listing.Changed<String>(var documents, _, var etag) -> {
                var rows = new ArrayList<CapReading>();
                var rejected = new ArrayList<RejectedRow>();
                for (var document : documents) {
                    for (var reading : document(document).readings()) {
                        if (reading.message() == null) {
                            rejected.add(rejected(reading.faults().getFirst()));
                        } else {
                            rows.add(reading);
                        }
                    }
                }
                yield new Listing.Changed<>(rows, rejected, etag);
            }
        };
    }

    private static CapDocument document(String text) {
        try {
            return CapDocument.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    private static RejectedRow rejected(CapFault fault) {
        return new RejectedRow(
                fault.place(), Reason.of("warehouse.row.warning", fault.name(), fault.about()));
    }
}
