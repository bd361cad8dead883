package vn.toancanh.alert.capfeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.capxml.FaultName;

class CapDocumentTest {
    @Test
    void anAtomFeedGivesTheMessagesInsideAndTheLinksThatSayTheyAreMessages() throws IOException {
        var feed = feed(Messages.text("feed-atom.xml"));

        assertEquals(
                Messages.message("good-alert.xml"),
                feed.entries().get(0).inside().getFirst().message());
        assertEquals("42.cap", feed.entries().get(1).link());
        assertEquals("2026-09-07T09:01:00Z", feed.entries().get(1).version());
        assertEquals(List.of(), feed.faults());
    }

    @Test
    void anRssFeedGivesItsLinksAndNamesItemsWithNothing() throws IOException {
        var feed = feed(Messages.text("feed-rss.xml"));
        assertEquals("https://example.vn/canh-bao/42.xml", feed.entries().getFirst().link());
        assertEquals("42", feed.entries().getFirst().version());
        assertEquals(FaultName.ENTRY_WITHOUT_MESSAGE, feed.faults().getFirst().name());
    }

    @Test
    void faultsOfMessagesInsideAFeedSayWhereInTheFeed() throws IOException {
        var feed = feed(Messages.text("feed-atom.xml").replace(" 21.0,107.0</poly", "</poly"));
        assertEquals(
                "feed/entry[1]/content/alert/info[1]/area/polygon", feed.faults().get(0).path());
    }

    @Test
    void aFeedMayBeLargerThanAMessage() throws IOException {
        var more = "<title>" + "x".repeat(3 << 20) + "</title>";
        var feed = feed(Messages.text("feed-atom.xml").replaceFirst("<title>", more + "<title>"));
        assertEquals(2, feed.entries().size());
    }

    @Test
    void aSingleMessageIsAMessage() throws IOException {
        var document = read(Messages.text("good-alert.xml"));
        assertInstanceOf(CapDocument.Message.class, document);
        assertTrue(document.readings().getFirst().isValid());
    }

    private static CapDocument.Feed feed(String xml) throws IOException {
        return assertInstanceOf(CapDocument.Feed.class, read(xml));
    }

    private static CapDocument read(String xml) throws IOException {
        return CapDocument.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
