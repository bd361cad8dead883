package vn.toancanh.alert.capwrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.hazard.HazardLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

class CapChainTest {
    private static final Instant NOW = Instant.parse("2026-09-06T22:30:00.123Z");
    private static final Bilingual REASON = new Bilingual("Nước đã rút", "The water has fallen");
    private static final CapChain START =
            CapChain.of(
                    new CapChain.Sender(
                            "ioc@quangninh.example",
                            new Bilingual("Trung tâm điều hành tỉnh", "Provincial centre"),
                            CapAlert.Status.ACTUAL),
                    "VN-22-lq-41");

    @Test
    void anEpisodeIsAnAlertThenUpdatesThenACancelEachReferringToAllBefore() {
        var chain =
                START.warn(warning("Flash flood", 10), NOW)
                        .warn(warning("Flash flood", 12), NOW.plusSeconds(3600))
                        .cancel(REASON, NOW.plusSeconds(7200));

        assertEquals(
                List.of(CapAlert.Kind.ALERT, CapAlert.Kind.UPDATE, CapAlert.Kind.CANCEL),
                chain.messages().stream().map(CapAlert::kind).toList());
        assertEquals(
                List.of(chain.messages().get(0).key(), chain.messages().get(1).key()),
                chain.messages().get(2).references());
        assertEquals("Nước đã rút / The water has fallen", chain.messages().get(2).note());
    }

    @Test
    void everyMessageIsValidAndReadBackTheSame() {
        var chain = START.warn(warning("Flash flood", 10), NOW).cancel(REASON, NOW);
        for (var message : chain.messages()) {
            var reading = Messages.read(CapWriter.write(message));
            assertEquals(List.of(), reading.faults());
            assertEquals(message, reading.message());
        }
    }

    @Test
    void messagesSpeakVietnameseTimeAndBothLanguages() {
        var alert = START.warn(warning("Flash flood", 10), NOW).messages().getFirst();
        var written = CapWriter.write(alert);
        assertTrue(written.contains("<sent>2026-09-07T05:30:00+07:00</sent>"), written);
        assertEquals(
                List.of("vi-VN", "en-US"), alert.infos().stream().map(CapInfo::language).toList());
        assertTrue(written.contains("<value>3</value>"));
        assertTrue(written.contains("<valueName>VN-AREA</valueName>"));
    }

    @Test
    void aTextThatWasNotTranslatedIsNotSentAsEnglish() {
        for (var english : List.of("", "Lũ quét")) {
            var alert = START.warn(warning(english, 10), NOW).messages().getFirst();
            assertEquals(List.of("vi-VN"), alert.infos().stream().map(CapInfo::language).toList());
        }
    }

    @Test
    void twoMessagesOfOneSecondAreStillOneAfterTheOther() {
        var chain = START.warn(warning("", 10), NOW).warn(warning("", 10), NOW);
        assertTrue(chain.messages().get(0).sent().isBefore(chain.messages().get(1).sent()));
    }

    @Test
    void whatWasNeverSentCannotBeWithdrawnNorTwice() {
        assertThrows(IllegalStateException.class, () -> START.cancel(REASON, NOW));
        var over = START.warn(warning("", 10), NOW).cancel(REASON, NOW);
        assertThrows(IllegalStateException.class, () -> over.cancel(REASON, NOW));
        assertThrows(IllegalStateException.class, () -> over.warn(warning("", 10), NOW));
    }

    @Test
    void aMessageThatWouldNotBeValidIsNotMade() {
        var open =
                List.of(
                        new CapPoint(21, 107),
                        new CapPoint(21, 108),
                        new CapPoint(22, 108),
                        new CapPoint(22, 107));
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> START.warn(warning("", 10, open), NOW));
        assertTrue(String.valueOf(thrown.getMessage()).contains("POLYGON_NOT_CLOSED"));
        assertThrows(
                IllegalArgumentException.class,
                () -> START.warn(warning("", 1), NOW.plus(Duration.ofHours(2))));
        assertThrows(IllegalArgumentException.class, () -> CapChain.of(START.sender(), "a b"));
    }

    private static OwnWarning warning(String english, int hours) {
        return warning(english, hours, null);
    }

    private static OwnWarning warning(String english, int hours, @Nullable List<CapPoint> outline) {
        var event = new Bilingual("Lũ quét", english);
        var unit = List.of(new AreaCode("06652"));
        return new OwnWarning(
                new OwnWarning.Words(event, event, null, null),
                List.of(CapInfo.Category.MET),
                List.of(CapInfo.Response.PREPARE),
                new OwnWarning.Grade(
                        CapInfo.Urgency.EXPECTED,
                        CapInfo.Severity.SEVERE,
                        CapInfo.Certainty.LIKELY,
                        HazardLevel.THREE),
                null,
                NOW.plus(Duration.ofHours(hours)),
                List.of(
                        new OwnWarning.Place(
                                Bilingual.same("Bình Liêu"),
                                unit,
                                outline == null ? List.of() : List.of(outline))));
    }
}
