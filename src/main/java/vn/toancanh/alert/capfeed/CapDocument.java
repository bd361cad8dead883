package vn.toancanh.alert.capfeed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.XmlFault;
import vn.toancanh.alert.capxml.XmlTree;

/** A file or an answer of a server, recognised by its first element. */
public sealed interface CapDocument {
    /** One message, or what should have been one. */
    record Message(CapReading reading) implements CapDocument {}

    /** Many messages, or links to them. */
    record Feed(List<FeedEntry> entries, List<CapFault> ownFaults) implements CapDocument {
        public Feed {
            entries = List.copyOf(entries);
            ownFaults = List.copyOf(ownFaults);
        }
    }

    /**
     * Reads 2 MB of a message or 16 MB of a feed at most. Blocks.
     *
     * @throws IOException when the input itself fails, never for what it holds
     */
    static CapDocument read(InputStream in) throws IOException {
        try {
            var root = XmlTree.read(in);
            return FeedEntry.isFeed(root) ? feed(root) : new Message(CapReader.read(root));
        } catch (XmlFault e) {
            return new Message(new CapReading(null, List.of(e.fault())));
        }
    }

    private static Feed feed(CapElement root) {
        var entries = new ArrayList<FeedEntry>();
        var faults = new ArrayList<CapFault>();
        for (var element : FeedEntry.entriesOf(root)) {
            FeedEntry.read(element, entries::add, faults::add);
        }
        return new Feed(entries, faults);
    }

    /** Those inside the document, not those it links to. */
    default List<CapReading> readings() {
        return switch (this) {
            case Message(var reading) -> List.of(reading);
            case Feed(var entries, _) ->
                    entries.stream().flatMap(entry -> entry.inside().stream()).toList();
        };
    }

    /** Every fault in the document. */
    default List<CapFault> faults() {
        var all = new ArrayList<CapFault>();
        if (this instanceof Feed feed) {
            all.addAll(feed.ownFaults());
        }
        readings().forEach(reading -> all.addAll(reading.faults()));
        return List.copyOf(all);
    }
}
