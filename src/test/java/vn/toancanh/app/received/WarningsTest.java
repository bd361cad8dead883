package vn.toancanh.app.received;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.FaultName;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Warnings come from a warehouse and from files, and stay. */
class WarningsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant MORNING = DemoClock.morning(DAY);

    @TempDir Path folder;

    private static DemoProvince demo(Instant now) {
        return new DemoProvince(new DemoSettings(20, 42, DAY), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> documents() {
        return demo(MORNING).warnings().stream().map(each -> each.message()).toList();
    }

    private static CapReading reading(String document) {
        return CapReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theFeedOfTheWarehouseArrivesWholeAndAgainOnlyWhenItChanged() throws Exception {
        var warnings = new Warnings(folder, true);
        try (var server = new WarehouseServer(demo(MORNING), Tokens.NONE);
                var client = client(server)) {
            var feed = warnings.feed(client);
            var first = changed(feed.read().read(null, MORNING));
            assertEquals(List.of(), first.rejected());
            assertEquals(0, feed.save().applyAsInt(first.rows()));
            assertEquals(documents().size(), warnings.state().messages().size());
            assertTrue(first.rows().stream().allMatch(CapReading::isValid));
            var etag = first.etag();
            assertInstanceOf(Listing.Unchanged.class, feed.read().read(etag, MORNING));
        }
    }

    private static Listing.Changed<CapReading> changed(Listing<CapReading> answer) {
        return switch (answer) {
            case Listing.Changed<CapReading> changed -> changed;
            case Listing.Unchanged<CapReading>() -> throw new AssertionError("unchanged");
        };
    }

    @Test
    void aWarehouseWithoutWarningsIsNoFault() throws Exception {
        var before = MORNING.minus(Duration.ofDays(30));
        try (var server = new WarehouseServer(demo(before), Tokens.NONE);
                var client = client(server)) {
            var feed = new Warnings(folder, true).feed(client);
            assertInstanceOf(Listing.Unchanged.class, feed.read().read(null, before));
        }
    }

    private static WarehouseClient client(WarehouseServer server) throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.start(0));
        return new WarehouseClient(WarehouseAccess.of(address.toString(), null));
    }

    @Test
    void whatWasReceivedIsThereAfterARestartWithoutAnyWarehouse() {
        var readings = documents().stream().map(WarningsTest::reading).toList();
        new Warnings(folder, true).take(readings);
        var again = new Warnings(folder, true).state();
        assertEquals(
                readings.stream().map(CapReading::message).toList(),
                again.messages().stream().sorted((a, b) -> a.key().compareTo(b.key())).toList());
        assertEquals(2, again.book().inForce(MORNING).size());
    }

    @Test
    void theSameMessageTwiceIsKnownAndTellsNobody() {
        var warnings = new Warnings(folder, true);
        var told = new AtomicInteger();
        warnings.onChange(told::incrementAndGet);
        var one = List.of(reading(documents().getFirst()));
        assertEquals(new Warnings.Taken(1, 0, List.of()), warnings.take(one));
        assertEquals(new Warnings.Taken(0, 1, List.of()), warnings.take(one));
        assertEquals(1, told.get());
    }

    @Test
    void aFileMayBeAMessageAFeedOrNothingOfTheKind() throws Exception {
        var warnings = new Warnings(folder, true);
        var message = file("one.xml", documents().getFirst());
        assertEquals(1, warnings.open(message).fresh());

        var inside = documents().get(1).replaceFirst("<\\?xml[^>]*\\?>", "");
        var feed =
                file(
                        "feed.xml",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><content>"
                                + inside
                                + "</content></entry><entry><title>Trống</title></entry></feed>");
        var taken = warnings.open(feed);
        assertEquals(1, taken.fresh());
        assertEquals(FaultName.ENTRY_WITHOUT_MESSAGE, taken.refused().getFirst().name());

        var other = warnings.open(file("other.xml", "<p>Không phải bản tin</p>"));
        assertEquals(0, other.fresh());
        assertEquals(FaultName.NOT_CAP, other.refused().getFirst().name());
        var external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        var refused = warnings.open(file("entity.xml", external));
        assertEquals(FaultName.DOCTYPE_REFUSED, refused.refused().getFirst().name());
        assertEquals(2, warnings.state().messages().size());
    }

    @Test
    void aMessageWithAFaultOfSenseIsKeptAndStaysMarked() {
        var open =
                documents()
                        .getFirst()
                        .replaceAll(
                                "<polygon>.*?</polygon>",
                                "<polygon>14.8,108.0 14.9,108.1 15.2,108.4 15.0,108.6</polygon>");
        var reading = reading(open);
        assertFalse(reading.isValid());
        new Warnings(folder, true).take(List.of(reading));
        var state = new Warnings(folder, true).state();
        var key = state.messages().getFirst().key();
        assertEquals(FaultName.POLYGON_NOT_CLOSED, state.faults().get(key).getFirst().name());
    }

    @Test
    void aLookThatMustChangeNothingWritesNothing() {
        var warnings = new Warnings(folder, false);
        assertEquals(1, warnings.take(List.of(reading(documents().getFirst()))).fresh());
        assertEquals(1, warnings.state().messages().size());
        assertFalse(Files.exists(folder.resolve("warnings")));
    }
}
