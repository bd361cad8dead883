package vn.toancanh.alert.capown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.capbook.MessageBook;
import vn.toancanh.alert.capfeed.CapDocument;
import vn.toancanh.alert.capown.OwnMessages.Sent;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capwrite.CapWriter;
import vn.toancanh.alert.life.Stimulus.Publish.Move;

class OwnMessagesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static byte[] written(Sent sent) {
        return CapWriter.write(sent.message()).getBytes(StandardCharsets.UTF_8);
    }

    private static OwnWorld told() throws Exception {
        return OwnWorld.rain()
                .is(Severity.MEDIUM, 142.5)
                .after(HOUR)
                .sends(DAY)
                .after(HOUR)
                .is(Severity.HIGH, 231)
                .does(Move.UPDATE, DAY, "mưa còn to")
                .after(HOUR)
                .isOver()
                .does(Move.CANCEL, null, "nước đã rút");
    }

    @Test
    void anEpisodeIsAnAlertAnUpdateAndACancelThatRefersToBoth() throws Exception {
        var chains = told().chains();
        assertEquals(1, chains.size());
        var messages = chains.getFirst().stream().map(Sent::message).toList();
        assertEquals(
                List.of(CapAlert.Kind.ALERT, CapAlert.Kind.UPDATE, CapAlert.Kind.CANCEL),
                messages.stream().map(CapAlert::kind).toList());
        assertEquals(List.of(messages.getFirst().key()), messages.get(1).references());
        assertEquals(
                List.of(messages.get(0).key(), messages.get(1).key()),
                messages.get(2).references());
        assertEquals("nước đã rút", messages.get(2).note());
        assertEquals("mưa còn to", messages.get(1).note());
    }

    @Test
    void everyMessageIsValidReadBackTheSameAndEndsTheOnesBeforeIt() throws Exception {
        var chain = told().chains().getFirst();
        for (var sent : chain) {
            var reading = CapReader.read(written(sent));
            assertEquals(List.of(), reading.faults());
            assertEquals(sent.message(), reading.message());
        }
        var book = MessageBook.of(chain.stream().map(Sent::message).toList());
        var now = OwnWorld.START.plus(HOUR.multipliedBy(4));
        assertEquals(List.of(), book.faults(), "the history is without fault");
        assertEquals(List.of(), book.inForce(now), "withdrawn");
    }

    @Test
    void theSameJournalGivesTheSameBytesOnEveryComputer() throws Exception {
        var here = told();
        var there = told();
        var ours = here.chains().getFirst().stream().map(OwnMessagesTest::written).toList();
        var theirs = there.chains().getFirst().stream().map(OwnMessagesTest::written).toList();
        for (int i = 0; i < ours.size(); i++) {
            assertEquals(
                    new String(ours.get(i), StandardCharsets.UTF_8),
                    new String(theirs.get(i), StandardCharsets.UTF_8));
        }
        assertTrue(
                here.chains()
                        .getFirst()
                        .getFirst()
                        .message()
                        .identifier()
                        .startsWith(here.key.fingerprint()));
    }

    @Test
    void whatWasSaidStaysSaidWhenMoreIsWrittenIntoTheJournal() throws Exception {
        var world = OwnWorld.rain().is(Severity.MEDIUM, 142.5).after(HOUR).sends(DAY);
        var before = written(world.chains().getFirst().getFirst());
        world.after(HOUR).is(Severity.HIGH, 260).does(Move.UPDATE, DAY, "");
        var after = written(world.chains().getFirst().getFirst());
        assertEquals(
                new String(before, StandardCharsets.UTF_8),
                new String(after, StandardCharsets.UTF_8));
    }

    @Test
    void aMessageSaysInBothLanguagesWhatWhyWhereAndUntilWhen() throws Exception {
        var message = told().chains().getFirst().get(1).message();
        var vietnamese = message.infos().getFirst();
        var english = message.infos().getLast();
        assertEquals("Mưa rất to", vietnamese.event());
        assertEquals("Very heavy rain", english.event());
        assertEquals(
                "Kỳ 06:00 ngày 21/11: 231,0 mm, cao hơn giới hạn 100,0.", vietnamese.headline());
        assertTrue(english.headline().contains("231.0 mm"), english.headline());
        assertTrue(vietnamese.description().startsWith("Ngưỡng có vùng đệm"));
        assertEquals("Không qua ngầm, tràn.", vietnamese.instruction());
        assertEquals("Do not cross fords.", english.instruction());
        assertEquals("Xã Hòa Phú, Tỉnh Sơn Hải", vietnamese.areas().getFirst().description());
        assertEquals("99042", vietnamese.areas().getFirst().geocodes().getFirst().value());
        var written = CapWriter.write(message);
        assertTrue(written.contains("<sent>2026-11-21T09:00:00+07:00</sent>"), written);
        assertTrue(written.contains("<expires>2026-11-22T09:00:00+07:00</expires>"), written);
        assertTrue(written.contains("<onset>2026-11-21T07:00:00+07:00</onset>"), written);
    }

    @Test
    void aTextThatWasNotTranslatedIsNotSentAsEnglish() throws Exception {
        var world = new OwnWorld("TT-02", "", false).is(Severity.LOW, 120).sends(DAY);
        var infos = world.chains().getFirst().getFirst().message().infos();
        assertEquals(List.of("vi-VN"), infos.stream().map(CapInfo::language).toList());
    }

    @Test
    void theOutlineIsShortClosedAndValid() throws Exception {
        var area = told().chains().getFirst().getFirst().message().infos().getFirst().areas();
        var ring = area.getFirst().polygons().getFirst();
        assertEquals(ring.getFirst(), ring.getLast());
        assertTrue(ring.size() > 20 && ring.size() < 500, () -> ring.size() + " corners");
    }

    @Test
    void inventedNumbersAreNeverMoreThanAnExercise() throws Exception {
        var world = new OwnWorld("TT-02", "Rain", true).is(Severity.HIGH, 200).sends(DAY);
        var message = world.chains().getFirst().getFirst().message();
        assertEquals(CapAlert.Status.EXERCISE, message.status());
        assertTrue(message.note().startsWith("Diễn tập trên dữ liệu mô phỏng."), message.note());
        assertEquals(
                CapAlert.Status.ACTUAL, told().chains().getFirst().getFirst().message().status());
    }

    @Test
    void theWordsOfTheStandardFollowSeverityConditionAndSignal() throws Exception {
        var chain = told().chains().getFirst();
        var alert = chain.get(0).message().infos().getFirst();
        var update = chain.get(1).message().infos().getFirst();
        assertEquals(CapInfo.Severity.MODERATE, alert.severity());
        assertEquals(CapInfo.Urgency.EXPECTED, alert.urgency());
        assertEquals(CapInfo.Severity.SEVERE, update.severity());
        assertEquals(CapInfo.Urgency.IMMEDIATE, update.urgency());
        assertEquals(CapInfo.Certainty.OBSERVED, update.certainty());
        assertEquals(List.of(CapInfo.Category.MET), update.categories());
        assertEquals(List.of(), update.parameters(), "rain is no level");
    }

    @Test
    void aLevelOfHazardIsSaidWhereTheIndicatorIsOne() throws Exception {
        var world = new OwnWorld("TT-01", "Level", false).is(Severity.HIGH, 4).sends(DAY);
        var info = world.chains().getFirst().getFirst().message().infos().getFirst();
        assertEquals("4", info.parameters().getFirst().value());
        assertEquals(CapInfo.Severity.EXTREME, info.severity());
    }

    @Test
    void afterItsEndTheNextMessageIsAnAlertOfItsOwn() throws Exception {
        for (var withdrawn : List.of(true, false)) {
            var world = OwnWorld.rain().is(Severity.MEDIUM, 142.5).sends(HOUR);
            if (withdrawn) {
                world.after(Duration.ofMinutes(10)).does(Move.CANCEL, null, "nhầm");
            } else {
                world.after(HOUR).tick();
                assertEquals(Publication.EXPIRED, world.outgoing().state());
            }
            world.after(HOUR).sends(DAY);
            var chains = world.chains();
            assertEquals(2, chains.size());
            var next = chains.getLast().getFirst().message();
            assertEquals(CapAlert.Kind.ALERT, next.kind());
            assertEquals(List.of(), next.references());
            assertNotEquals(chains.getFirst().getFirst().message().identifier(), next.identifier());
        }
    }

    @Test
    void linesInAnOrderNobodyMeantGiveMessagesThatHold() throws Exception {
        var journal = told().journal();
        var world = OwnWorld.rain();
        for (int from = 0; from < journal.size(); from++) {
            var part = journal.subList(from, journal.size());
            var all = new OwnMessages(world).chains(world.key, part).stream();
            var messages = all.flatMap(List::stream).map(Sent::message).toList();
            for (var message : messages) {
                var bytes = CapWriter.write(message).getBytes(StandardCharsets.UTF_8);
                assertEquals(List.of(), CapReader.read(bytes).faults());
            }
        }
    }

    @Test
    void aDraftIsSeenHereAndNowhereElse() throws Exception {
        var world = OwnWorld.rain().is(Severity.MEDIUM, 142.5).does(Move.DRAFT, DAY, "xem giúp");
        assertEquals(List.of(), world.chains());
        var draft = world.outgoing().draft();
        assertTrue(draft != null && draft.facts().note().equals("xem giúp"));
        world.after(HOUR).does(Move.DISCARD, null, "");
        assertNull(world.outgoing().draft());
        assertEquals(Publication.NONE, world.outgoing().state());
    }

    @Test
    void whatIsShownBeforeSendingIsWhatIsSent() throws Exception {
        var world = OwnWorld.rain().is(Severity.HIGH, 231).does(Move.DRAFT, DAY, "");
        var shown = world.outgoing().next();
        world.does(Move.SEND, DAY, "");
        var info = world.chains().getFirst().getFirst().message().infos().getFirst();
        assertEquals(shown.words().headline().vi(), info.headline());
        assertEquals(shown.grade().severity(), info.severity());
        assertEquals(shown.place().name().vi(), info.areas().getFirst().description());
    }

    @Test
    void filesOfOneMessageAndOfTheWholeChainPassTheCheck() throws Exception {
        var chains = told().chains();
        var one = CapFiles.of(chains, false).orElseThrow();
        var all = CapFiles.of(chains, true).orElseThrow();
        assertEquals(1, read(one).size());
        assertEquals(3, read(all).size());
        assertTrue(one.name().endsWith("-3.cap.xml"), one.name());
        assertTrue(CapFiles.of(List.of(), true).isEmpty());
    }

    private static List<CapReading> read(CapFiles file) throws Exception {
        var bytes = new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
        var document = CapDocument.read(bytes);
        assertEquals(List.of(), document.faults());
        return document.readings();
    }

    @Test
    void anEndIsThatOfTheMessageAndOfAWithdrawalItsOwnMoment() throws Exception {
        var chain = told().chains().getFirst();
        assertEquals(Instant.parse("2026-11-22T01:00:00Z"), chain.getFirst().ends());
        assertEquals(Instant.parse("2026-11-21T03:00:00Z"), chain.getLast().ends());
    }
}
