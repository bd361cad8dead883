package vn.toancanh.alert.received;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo.Category;
import vn.toancanh.alert.cap.CapInfo.Certainty;
import vn.toancanh.alert.cap.CapInfo.Severity;
import vn.toancanh.alert.cap.CapInfo.Urgency;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/** Messages in files. */
class WarningStoreTest {
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

    @TempDir Path folder;

    private static CapAlert message(int hour) {
        var rain = new Bilingual("Mưa lớn", "Heavy rain");
        var place = new OwnWarning.Place(rain, List.of(new AreaCode("10001")), List.of());
        var sent = START.plusSeconds(3600L * hour);
        var warning =
                new OwnWarning(
                        new OwnWarning.Words(rain, rain, null, null),
                        List.of(Category.MET),
                        List.of(),
                        new OwnWarning.Grade(
                                Urgency.EXPECTED, Severity.MINOR, Certainty.LIKELY, null),
                        null,
                        sent.plusSeconds(3600),
                        List.of(place));
        var sender = new CapChain.Sender("a@b.example", rain, CapAlert.Status.ACTUAL);
        return CapChain.of(sender, "mua-" + hour).warn(warning, sent).messages().getFirst();
    }

    private static List<CapAlert> messages(WarningStore store) {
        return store.all().stream().map(CapReading::message).toList();
    }

    @Test
    void whatIsKeptIsReadBackWithItsFaultsAndAnybodyCanOpenTheFile() throws Exception {
        var fault = new CapFault(FaultName.WEB_NOT_ABSOLUTE, "alert/info/web", 12, "www.x");
        assertTrue(new WarningStore(folder).keep(message(1), List.of(fault)));
        var read = new WarningStore(folder).all().getFirst();
        assertEquals(message(1), read.message());
        assertEquals(FaultName.WEB_NOT_ABSOLUTE, read.faults().getFirst().name());
        assertEquals("www.x", read.faults().getFirst().about());
        try (var files = Files.list(folder)) {
            var xml = files.filter(each -> each.toString().endsWith(".xml")).findFirst();
            assertTrue(Files.readString(xml.orElseThrow()).contains("Mưa lớn"));
        }
    }

    @Test
    void aMessageIsKeptOnce() {
        var store = new WarningStore(folder);
        assertTrue(store.keep(message(1), List.of()));
        assertFalse(store.keep(message(1), List.of()));
        assertEquals(1, store.all().size());
    }

    @Test
    void ofTooManyTheOldestGo() {
        var store = new WarningStore(folder, 3);
        for (int hour : List.of(4, 1, 3, 2, 5)) {
            store.keep(message(hour), List.of());
        }
        assertEquals(List.of(message(3), message(4), message(5)), messages(store));
    }

    @Test
    void aBrokenFileIsLeftAsideAndTheOthersAreRead() throws Exception {
        var store = new WarningStore(folder);
        store.keep(message(1), List.of());
        Files.writeString(folder.resolve("000000000000-x.xml"), "<alert");
        Files.writeString(folder.resolve("half.xml.new"), "<alert");
        assertEquals(List.of(message(1)), messages(store));
    }
}
