package vn.toancanh.server;

import java.util.Comparator;
import java.util.List;
import vn.toancanh.warehouse.ServedWarning;
import vn.toancanh.warehouse.WarehouseIdentity;

/** Warnings as an Atom feed (RFC 4287) with the messages inside, the newest first. */
final class WarningFeed {
    static final String TYPE = "application/atom+xml";

    private WarningFeed() {}

    /**
     * @param warnings one at least
     */
    static String of(WarehouseIdentity warehouse, List<ServedWarning> warnings) {
        var newest =
                warnings.stream()
                        .sorted(Comparator.comparing(ServedWarning::sent).reversed())
                        .toList();
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        line(feed, "id", "urn:toancanh:" + warehouse.id() + ":warnings");
        line(feed, "title", warehouse.title().vi());
        line(feed, "updated", newest.getFirst().sent().toString());
        feed.append("<author>");
        line(feed, "name", warehouse.title().vi());
        feed.append("</author>\n");
        newest.forEach(warning -> entry(feed, warning));
        return feed.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder feed, ServedWarning warning) {
        feed.append("<entry>\n");
        line(feed, "id", "urn:toancanh:warning:" + warning.id());
        line(feed, "title", warning.title());
        line(feed, "updated", warning.sent().toString());
        feed.append("<content type=\"application/cap+xml\">\n");
        feed.append(warning.message().replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", ""));
        feed.append("</content>\n</entry>\n");
    }

    private static void line(StringBuilder feed, String name, String text) {
        feed.append('<').append(name).append('>');
        feed.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        feed.append("</").append(name).append(">\n");
    }
}
