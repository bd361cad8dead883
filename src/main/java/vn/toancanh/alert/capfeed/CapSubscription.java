package vn.toancanh.alert.capfeed;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.CapFault;

/**
 * Asks one address of a feed or a message again and again. A link is fetched once for each version
 * of its entry; one that failed is asked again. Blocks; one thread at a time.
 */
public final class CapSubscription {
    /** A feed with more links than anybody warns of must not keep us busy for hours. */
    private static final int MOST_LINKS = 500;

    private final URI address;
    private final CapSource source;
    private CapSource.Marks marks = CapSource.Marks.NONE;
    private Map<String, String> fetched = Map.of();

    /** One address that gave nothing. */
    public record Failure(URI address, String reason) {}

    /**
     * What one round brought.
     *
     * @param faults of the feed itself; those of messages are with the messages
     */
    public record Round(List<CapReading> readings, List<CapFault> faults, List<Failure> failures) {
        public Round {
            readings = List.copyOf(readings);
            faults = List.copyOf(faults);
            failures = List.copyOf(failures);
        }
    }

    public CapSubscription(URI address, CapSource source) {
        this.address = address;
        this.source = source;
    }

    /** Only what is new since the last round. */
    public Round poll() {
        try {
            return switch (source.get(address, marks)) {
                case CapSource.Unchanged() -> new Round(List.of(), List.of(), List.of());
                case CapSource.Fresh fresh -> take(fresh);
            };
        } catch (IOException e) {
            return new Round(List.of(), List.of(), List.of(failure(address, e)));
        }
    }

    private Round take(CapSource.Fresh fresh) throws IOException {
        var document = CapDocument.read(fresh.bytes());
        return switch (document) {
            case CapDocument.Message(var reading) -> {
                marks = fresh.marks();
                yield new Round(List.of(reading), List.of(), List.of());
            }
            case CapDocument.Feed feed -> follow(feed, fresh.marks());
        };
    }

    private Round follow(CapDocument.Feed feed, CapSource.Marks newMarks) {
        var readings = new ArrayList<>(feed.readings());
        var failures = new ArrayList<Failure>();
        var now = new HashMap<String, String>();
        var asked = 0;
        var complete = true;
        for (var entry : feed.entries()) {
            var link = entry.link();
            if (link.isEmpty() || now.containsKey(link)) {
                continue;
            }
            if (entry.version().equals(fetched.get(link))) {
                now.put(link, entry.version());
            } else if (asked++ >= MOST_LINKS) {
                complete = false;
            } else if (fetch(link, readings, failures)) {
                now.put(link, entry.version());
            }
        }
        fetched = Map.copyOf(now);
        // an unchanged feed would hide the links still to be fetched
        marks = failures.isEmpty() && complete ? newMarks : CapSource.Marks.NONE;
        return new Round(readings, feed.ownFaults(), failures);
    }

    private boolean fetch(String link, List<CapReading> readings, List<Failure> failures) {
        URI to;
        try {
            to = address.resolve(link);
        } catch (IllegalArgumentException e) {
            failures.add(new Failure(address, "not an address: " + link));
            return false;
        }
        try {
            if (source.get(to, CapSource.Marks.NONE) instanceof CapSource.Fresh fresh) {
                readings.addAll(CapDocument.read(fresh.bytes()).readings());
            }
            return true;
        } catch (IOException e) {
            failures.add(failure(to, e));
            return false;
        }
    }

    private static Failure failure(URI address, IOException e) {
        return new Failure(address, String.valueOf(e.getMessage()));
    }
}
