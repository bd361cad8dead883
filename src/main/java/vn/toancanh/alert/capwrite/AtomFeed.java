package vn.toancanh.alert.capwrite;

import java.time.Instant;
import java.util.List;

/**
 * Messages in one Atom document (RFC 4287), each whole inside its entry.
 *
 * @param title of the feed and of its author
 * @param entries one at least, the newest first
 */
public record AtomFeed(String id, String title, List<Entry> entries) {
    /**
     * @param message the whole document, CAP 1.2 in XML
     */
    public record Entry(String id, Instant sent, String title, String message) {}

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    public String written() {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        line(feed, "id", id);
        line(feed, "title", title);
        line(feed, "updated", entries.getFirst().sent().toString());
        feed.append("<author>");
        line(feed, "name", title);
        feed.append("</author>\n");
        entries.forEach(entry -> write(feed, entry));
        return feed.append("</feed>\n").toString();
    }

    private static void write(StringBuilder feed, Entry entry) {
        feed.append("<entry>\n");
        line(feed, "id", "urn:toancanh:warning:" + entry.id());
        line(feed, "title", entry.title());
        line(feed, "updated", entry.sent().toString());
        feed.append("<content type=\"application/cap+xml\">\n");
        feed.append(entry.message().replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", ""));
        feed.append("</content>\n</entry>\n");
    }

    private static void line(StringBuilder feed, String name, String text) {
        feed.append('<').append(name).append('>');
        feed.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        feed.append("</").append(name).append(">\n");
    }
}
