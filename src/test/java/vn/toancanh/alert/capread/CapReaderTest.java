package vn.toancanh.alert.capread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapCircle;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.alert.capxml.FaultName;

class CapReaderTest {
    private static final String GOOD = Messages.text("good-alert.xml");

    @ParameterizedTest
    @ValueSource(
            strings = {"good-alert.xml", "good-update.xml", "good-cancel.xml", "good-exercise.xml"})
    void goodMessagesHaveNoFault(String file) {
        assertEquals(List.of(), Messages.read(Messages.text(file)).faults());
    }

    @Test
    void everythingAMessageSaysIsRead() {
        var alert = Messages.message("good-alert.xml");

        assertEquals(OffsetDateTime.parse("2026-09-07T05:30:00+07:00"), alert.sent());
        assertEquals(CapAlert.Kind.ALERT, alert.kind());
        assertEquals(List.of("profile:vn:1"), alert.codes());
        var info = alert.infos().getFirst();
        assertEquals("vi-VN", info.language());
        assertEquals(List.of(CapInfo.Category.MET, CapInfo.Category.SAFETY), info.categories());
        assertEquals("Mưa đo được 180 mm trong 12 giờ & còn tiếp tục.", info.description());
        assertEquals(List.of(new CapValue("VN-HazardLevel", "3")), info.parameters());
        assertEquals(4L, info.resources().getFirst().size());
        var area = info.areas().getFirst();
        assertEquals(5, area.polygons().getFirst().size());
        assertEquals(new CapPoint(21.0, 107.3), area.polygons().getFirst().get(1));
        assertEquals(List.of(new CapCircle(new CapPoint(21.5, 107.5), 12.5)), area.circles());
        assertEquals("3000.5", String.valueOf(area.ceiling()));
    }

    @Test
    void referencesAreReadAsTriplesWhateverWhiteSpaceIsBetween() {
        var cancel = Messages.message("good-cancel.xml");
        var first = OffsetDateTime.parse("2026-09-06T22:30:00Z");
        assertEquals(
                new CapReference("ioc@quangninh.example", "VN-22-2026-000041", first),
                cancel.references().getFirst());
        assertEquals(2, cancel.references().size());
    }

    @Test
    void aFaultSaysItsElementAndLine() {
        var faults = Messages.read(Messages.text("open-polygon.xml")).faults();
        assertEquals(1, faults.size());
        assertEquals(FaultName.POLYGON_NOT_CLOSED, faults.getFirst().name());
        assertEquals("alert/info[1]/area/polygon:52", faults.getFirst().place());
        assertEquals("21.2,107.0", faults.getFirst().about());
    }

    @Test
    void aMessageWithAFaultOfSenseIsStillShownWithoutWhatMeansNothing() {
        var reading = Messages.read(GOOD.replace("21.0,107.3 ", "somewhere "));
        assertEquals(List.of(FaultName.BAD_POINT), Messages.names(reading));
        var message = Objects.requireNonNull(reading.message());
        assertEquals(List.of(), message.infos().getFirst().areas().getFirst().polygons());
    }

    @Test
    void aMessageWithAFaultOfFormIsNotUsed() {
        var reading = Messages.read(GOOD.replace("+07:00</sent>", "Z</sent>"));
        assertEquals(List.of(FaultName.BAD_TIME), Messages.names(reading));
        assertNull(reading.message());
    }

    @Test
    void outsideEntitiesAndExplodingOnesAreRefusedBySayingSo() {
        for (var file : List.of("outside-entity.xml", "billion-laughs.xml")) {
            var reading = Messages.read(Messages.text(file));
            assertEquals(List.of(FaultName.DOCTYPE_REFUSED), Messages.names(reading), file);
            assertNull(reading.message());
            assertTrue(reading.faults().getFirst().line() > 0, file);
        }
    }

    @Test
    void anOutsideDocumentTypeIsNeverFetched() {
        var xml =
                GOOD.replaceFirst(
                        "<alert", "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:1/x.dtd\"><alert");
        assertEquals(List.of(FaultName.DOCTYPE_REFUSED), Messages.names(Messages.read(xml)));
    }

    @Test
    void anUndeclaredEntityIsNotWellFormed() {
        var reading = Messages.read(GOOD.replace("Bản tin số 1", "&nbsp;"));
        assertFalse(reading.isValid());
        assertNull(reading.message());
    }

    @Test
    void aMessageOfAHundredMegabytesIsRefusedAfterTwo() throws IOException {
        for (var head : List.of(GOOD.split("Mưa đo")[0], "<!--", "<alert><a b=\"", "<")) {
            var endless = new Endless(head, 100_000_000);
            var reading = CapReader.read(endless);
            assertNull(reading.message());
            assertTrue(endless.given < 17_000_000, head + " read " + endless.given);
            if (head.startsWith("<?xml")) {
                assertEquals(List.of(FaultName.TOO_LARGE), Messages.names(reading));
                assertEquals("2 MB", reading.faults().getFirst().about());
                assertTrue(endless.given < 2_200_000, "read " + endless.given);
            }
        }
    }

    @Test
    void endlessNestingAndEndlessElementsAreRefused() throws IOException {
        var open =
                CapReader.read(
                        new ByteArrayInputStream(
                                "<a>".repeat(100_000).getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of(FaultName.TOO_DEEP), Messages.names(open));
        var many = Messages.read(GOOD.replace("</alert>", "<a/>".repeat(100_000) + "</alert>"));
        assertEquals(List.of(FaultName.TOO_MANY_ELEMENTS), Messages.names(many));
    }

    @Test
    void thousandsOfFaultsAreCutShort() {
        var reading = Messages.read(GOOD.replace("</alert>", "<a/>".repeat(1000) + "</alert>"));
        assertEquals(101, reading.faults().size());
        assertEquals(FaultName.TOO_MANY_FAULTS, reading.faults().getLast().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void otherEncodingsThatSayWhatTheyAreAreRead(String charset) {
        var bytes = GOOD.replace("UTF-8", charset).getBytes(Charset.forName(charset));
        var reading = CapReader.read(bytes);
        assertEquals(List.of(), reading.faults());
        assertEquals(Messages.message("good-alert.xml"), reading.message());
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertEquals(List.of(), Messages.read("\uFEFF" + GOOD).faults());
    }

    @Test
    void bytesInAnotherEncodingThanClaimedAreNamedSo() {
        var latin = GOOD.replaceAll("[^\\x00-\\x7f]", "\u00e9");
        var reading = CapReader.read(latin.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(FaultName.BAD_ENCODING), Messages.names(reading));
        var unknown = Messages.read(GOOD.replace("UTF-8", "TCVN-3"));
        assertEquals(List.of(FaultName.BAD_ENCODING), Messages.names(unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CAP", "<", "<alert", "\0\0\0\0", "{\"a\":1}", "<a></b>"})
    void whatIsNoXmlIsSaidToBeNone(String text) {
        var reading = Messages.read(text);
        assertEquals(1, reading.faults().size());
        assertNull(reading.message());
    }

    @Test
    void otherDocumentsAndOlderVersionsAreNamed() {
        assertEquals(
                List.of(FaultName.NOT_CAP), Messages.names(Messages.read("<html><body/></html>")));
        assertEquals(
                List.of(FaultName.WRONG_VERSION),
                Messages.names(Messages.read(GOOD.replace("cap:1.2", "cap:1.1"))));
    }

    @Test
    void aSignatureBehindTheInfosIsNoFault() {
        var signed =
                GOOD.replace(
                        "</alert>",
                        "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><a b=\"c\"/>"
                                + "</Signature></alert>");
        assertEquals(List.of(), Messages.read(signed).faults());
    }

    @Test
    void aBrokenDiskIsNotCalledABrokenMessage() {
        var broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("bad sector");
                    }
                };
        var thrown = assertThrows(IOException.class, () -> CapReader.read(broken));
        assertEquals("bad sector", thrown.getMessage());
    }

    /** As many bytes as wanted without holding them. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final long size;
        private long given;

        Endless(String head, long size) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public int read() {
            if (given >= size) {
                return -1;
            }
            var at = given++;
            return at < head.length ? head[(int) at] & 0xff : 'x';
        }
    }
}
