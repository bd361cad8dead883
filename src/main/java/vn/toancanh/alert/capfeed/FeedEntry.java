package vn.toancanh.alert.capfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;

/**
 * One entry of a feed: messages inside it, or else the address of one.
 *
 * @param link blank where messages are inside
 * @param version changes when what is behind the link does: the time of change, or the id
 */
public record FeedEntry(String link, String version, List<CapReading> inside) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CAP_TYPE = "application/cap+xml";

    public FeedEntry {
        inside = List.copyOf(inside);
    }

    static boolean isFeed(CapElement root) {
        return root.name().equals("rss")
                || (root.name().equals("feed") && root.namespace().equals(ATOM));
    }

    static List<CapElement> entriesOf(CapElement root) {
        return root.name().equals("feed")
                ? root.children("entry")
                : root.children("channel").stream()
                        .flatMap(channel -> channel.children("item").stream())
                        .toList();
    }

    static void read(CapElement entry, Consumer<FeedEntry> found, Consumer<CapFault> wrong) {
        var messages = new ArrayList<CapReading>();
        alerts(entry).forEach(alert -> messages.add(CapReader.read(alert)));
        var link = messages.isEmpty() ? link(entry) : "";
        if (messages.isEmpty() && link.isEmpty()) {
            wrong.accept(
                    new CapFault(
                            FaultName.ENTRY_WITHOUT_MESSAGE,
                            entry.path(),
                            entry.line(),
                            entry.text("title")));
        } else {
            found.accept(new FeedEntry(link, version(entry), messages));
        }
    }

    private static Stream<CapElement> alerts(CapElement within) {
        return within.children().stream()
                .flatMap(child -> child.name().equals("alert") ? Stream.of(child) : alerts(child));
    }

    /** The one that says it is a message, else the one to the entry itself. */
    private static String link(CapElement entry) {
        var links = Stream.concat(entry.children("link").stream(), enclosures(entry)).toList();
        var typed = links.stream().filter(link -> link.attribute("type").equals(CAP_TYPE));
        var plain =
                links.stream()
                        .filter(link -> !link.name().equals("enclosure"))
                        .filter(link ->
                                link.attribute("rel").isEmpty()
                                        || link.attribute("rel").equals("alternate"));
        return Stream.concat(typed, plain)
                .map(FeedEntry::address)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<CapElement> enclosures(CapElement entry) {
        return entry.children("enclosure").stream();
    }

    private static String address(CapElement link) {
        return Stream.of(link.attribute("href"), link.attribute("url"), link.text())
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String version(CapElement entry) {
        return Stream.of("updated", "pubDate", "published", "guid", "id")
                .map(entry::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
