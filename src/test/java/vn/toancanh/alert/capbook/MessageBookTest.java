package vn.toancanh.alert.capbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;

class MessageBookTest {
    private static final String ALERT = Messages.text("good-alert.xml");
    private static final CapAlert FIRST = Messages.message("good-alert.xml");
    private static final CapAlert UPDATE = Messages.message("good-update.xml");
    private static final CapAlert CANCEL = Messages.message("good-cancel.xml");
    private static final Instant NINE = Instant.parse("2026-09-07T02:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-09-08T10:00:00Z");

    @Test
    void theThreeEndsAreKeptApart() {
        var book = MessageBook.of(List.of(FIRST, UPDATE, CANCEL));
        var entries = book.real(NEXT_DAY);

        assertEquals(
                List.of(Standing.SUPERSEDED, Standing.CANCELLED, Standing.NOTICE),
                entries.stream().map(BookEntry::standing).toList());
        assertEquals(UPDATE.key(), entries.get(0).by());
        assertEquals(CANCEL.key(), entries.get(1).by());
        assertEquals(Standing.EXPIRED, only(MessageBook.of(List.of(FIRST)), NEXT_DAY).standing());
        assertEquals(List.of(), book.faults());
    }

    @Test
    void aWarningIsInForceUntilTheMomentItExpires() {
        var book = MessageBook.of(List.of(FIRST));
        var end = Instant.parse("2026-09-07T13:00:00Z");
        assertEquals(List.of(FIRST), book.inForce(end.minusMillis(1)));
        assertEquals(List.of(), book.inForce(end));
        assertEquals(end, only(book, end).ended());
    }

    @Test
    void aWarningWithoutAnEndIsOverAfterADay() {
        var endless = message(ALERT.replaceAll("<expires>.*</expires>", ""));
        var sent = endless.sent().toInstant();
        var book = MessageBook.of(List.of(endless));
        assertEquals(1, book.inForce(sent.plus(MessageBook.WITHOUT_EXPIRY).minusSeconds(1)).size());
        assertEquals(0, book.inForce(sent.plus(MessageBook.WITHOUT_EXPIRY)).size());
    }

    @Test
    void whatHasExpiredCannotBeCancelledLater() {
        var late = message(Messages.text("good-cancel.xml").replace("07T15:00", "09T15:00"));
        var book = MessageBook.of(List.of(FIRST, late));
        assertEquals(
                Standing.EXPIRED,
                book.real(NEXT_DAY.plus(Duration.ofDays(3))).getFirst().standing());
    }

    @Test
    void orderAndRepetitionOfMessagesChangeNothing() {
        var all = everything();
        var expected = MessageBook.of(all);
        assertTrue(expected.faults().size() >= 5, expected.faults().toString());
        for (var seed = 0; seed < 300; seed++) {
            var order = new ArrayList<>(all);
            order.addAll(all.subList(0, seed % all.size()));
            Collections.shuffle(order, new Random(seed));
            var book = MessageBook.EMPTY;
            for (var message : order) {
                book = book.with(List.of(message));
            }
            for (var now : List.of(NINE, NEXT_DAY)) {
                assertEquals(expected.real(now), book.real(now), "seed " + seed);
                assertEquals(expected.unreal(now), book.unreal(now), "seed " + seed);
            }
            assertEquals(expected.faults(), book.faults(), "seed " + seed);
        }
    }

    private static List<CapAlert> everything() {
        var conflicting = message(ALERT.replace("Bản tin số 1", "Bản tin khác"));
        var exercise = Messages.message("good-exercise.xml");
        var foreign =
                message(
                        Messages.text("good-cancel.xml")
                                .replace("<cap:sender>ioc", "<cap:sender>someone"));
        var testCancel = message(cancel("44", "<cap:status>Test", "VN-22-2026-000041"));
        var unknown = message(cancel("45", "<cap:status>Actual", "VN-22-2026-999999"));
        var self = message(cancel("46", "<cap:status>Actual", "000046"));
        return List.of(
                FIRST, UPDATE, CANCEL, conflicting, exercise, foreign, testCancel, unknown, self);
    }

    private static String cancel(String number, String status, String of) {
        return Messages.text("good-cancel.xml")
                .replace("VN-22-2026-000043", "0000" + number)
                .replace("<cap:status>Actual", status)
                .replace("VN-22-2026-000041", of)
                .replaceAll("\\s+ioc@quangninh.example,VN-22-2026-000042,\\S+?<", "<");
    }

    @Test
    void theSameMessageAgainIsTheSameBook() {
        var book = MessageBook.of(List.of(FIRST, UPDATE));
        assertSame(book, book.with(List.of(UPDATE, FIRST)));
    }

    @Test
    void cancellingWhatWasNeverSentIsAFaultAndChangesNothingUntilItArrives() {
        var alone =
                MessageBook.of(
                        List.of(message(cancel("45", "<cap:status>Actual", "VN-22-2026-000041"))));
        assertEquals(List.of(FaultName.CANCEL_OF_UNKNOWN), names(alone));
        assertEquals(List.of(), alone.inForce(NINE));

        var later = alone.with(List.of(FIRST));
        assertEquals(List.of(), names(later));
        assertEquals(Standing.CANCELLED, later.real(NINE).getFirst().standing());
    }

    @Test
    void anExerciseOrATestNeverTouchesWhatIsReal() {
        var book =
                MessageBook.of(
                        List.of(
                                FIRST,
                                message(cancel("44", "<cap:status>Test", "VN-22-2026-000041"))));
        assertEquals(List.of(FIRST), book.inForce(NINE));
        assertEquals(List.of(FaultName.REFERENCE_ACROSS_STATUS), names(book));
    }

    @Test
    void exercisesTestsSystemMessagesAndDraftsAreNeverAmongTheReal() {
        for (var status : List.of("Exercise", "Test", "System", "Draft")) {
            var book =
                    MessageBook.of(List.of(message(ALERT.replace(">Actual<", ">" + status + "<"))));
            assertEquals(List.of(), book.real(NINE), status);
            assertEquals(List.of(), book.inForce(NINE), status);
            assertEquals(1, book.unreal(NINE).size(), status);
        }
    }

    @Test
    void nobodyWithdrawsTheWarningOfAnother() {
        var foreign =
                message(
                        Messages.text("good-cancel.xml")
                                .replace("<cap:sender>ioc", "<cap:sender>someone"));
        var book = MessageBook.of(List.of(FIRST, foreign));
        assertEquals(List.of(FIRST), book.inForce(NINE));
        assertTrue(names(book).contains(FaultName.REFERENCE_OF_ANOTHER_SENDER));
    }

    @Test
    void twoContentsUnderOneNameAreAFault() {
        var book = MessageBook.of(List.of(FIRST, message(ALERT.replace("số 1", "số 2"))));
        assertEquals(List.of(FaultName.CONFLICTING_COPY), names(book));
        assertEquals(1, book.real(NINE).size());
    }

    @Test
    void acknowledgementsChangeNothing() {
        var ack =
                message(
                        cancel("47", "<cap:status>Actual", "VN-22-2026-000041")
                                .replace(">Cancel<", ">Ack<"));
        assertEquals(List.of(FIRST), MessageBook.of(List.of(FIRST, ack)).inForce(NINE));
    }

    @Test
    void aReferenceFindsItsMessageHoweverItsTimeIsWritten() {
        var utc =
                message(
                        cancel("48", "<cap:status>Actual", "VN-22-2026-000041")
                                .replace("2026-09-07T05:30:00+07:00", "2026-09-06T22:30:00-00:00"));
        assertEquals(List.of(), MessageBook.of(List.of(FIRST, utc)).inForce(NINE));
        assertEquals(
                OffsetDateTime.parse("2026-09-07T05:30:00+07:00"),
                utc.references().getFirst().sent());
    }

    private static BookEntry only(MessageBook book, Instant now) {
        var entries = book.real(now);
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    private static List<FaultName> names(MessageBook book) {
        return book.faults().stream().map(BookFault::name).toList();
    }

    private static CapAlert message(String xml) {
        var reading = Messages.read(xml);
        var message = reading.message();
        if (message == null) {
            throw new IllegalStateException(
                    reading.faults().stream().map(CapFault::toString).toList().toString());
        }
        return message;
    }
}
