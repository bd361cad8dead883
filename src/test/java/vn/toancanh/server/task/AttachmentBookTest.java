package vn.toancanh.server.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.server.task.Province.CHAIRMAN;
import static vn.toancanh.server.task.Province.OFFICER;
import static vn.toancanh.server.task.Province.STRANGER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.base.Period;
import vn.toancanh.server.attachment.AttachmentBook;
import vn.toancanh.server.attachment.AttachmentFolder;
import vn.toancanh.server.attachment.AttachmentRefusal;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.evidence.FileKind;
import vn.toancanh.task.evidence.SampleFiles;
import vn.toancanh.task.wire.Offer;

/** The same promises on every database. */
abstract class AttachmentBookTest {
    private static final int PIECE = 10_000;
    private static final byte[] PHOTO = SampleFiles.picture("png", 100, 1);
    private static final AttachmentBook.Outcome WHOLE =
            new AttachmentBook.Outcome.Reached(PHOTO.length, true);

    @TempDir Path files;

    private final Attachment photo = SampleFiles.attachment("cầu.png", FileKind.PNG, PHOTO);
    private Directives kept;
    private Province province;
    private AttachmentBook book;
    private Directive directive;
    private Line issued;

    abstract TaskDatabase open();

    @BeforeEach
    void begin() {
        start();
        directive = Province.directive();
        issued = province.issues(directive);
    }

    private void start() {
        kept = new Directives(open(), AttachmentFolder.in(files, 1 << 20));
        province = new Province(kept.database());
        var clock = Clock.fixed(TaskWorld.NOW, Period.ZONE);
        book = new AttachmentBook(province.book, kept, clock);
    }

    @AfterEach
    void end() {
        kept.close();
    }

    private void restart() {
        end();
        start();
    }

    private AttachmentBook.Outcome announced(Attachment attachment, TaskBook.Sender who) {
        return book.begin(new Offer(directive.id(), attachment), who);
    }

    private AttachmentBook.Outcome piece(Attachment about, byte[] bytes, int from, int to) {
        return book.take(about.id(), from, Arrays.copyOfRange(bytes, from, to), OFFICER);
    }

    private AttachmentBook.Outcome sent(Attachment about, byte[] bytes) {
        var last = announced(about, OFFICER);
        for (int from = 0; from < bytes.length; from += PIECE) {
            last = piece(about, bytes, from, Math.min(from + PIECE, bytes.length));
            if (last instanceof AttachmentBook.Outcome.Refused) {
                return last;
            }
        }
        return last;
    }

    private static AttachmentBook.Outcome reached(long offset) {
        return new AttachmentBook.Outcome.Reached(offset, false);
    }

    private static AttachmentBook.Outcome refused(AttachmentRefusal why) {
        return new AttachmentBook.Outcome.Refused(why);
    }

    private byte[] read(Attachment about) throws IOException {
        var file = book.find(about.id(), CHAIRMAN).orElseThrow().file();
        assertNotNull(file, "it is not whole");
        return Files.readAllBytes(file);
    }

    @Test
    void whatIsSentInPiecesIsReadAsItWas() throws IOException {
        assertTrue(PHOTO.length > 2 * PIECE, "several pieces");
        assertEquals(WHOLE, sent(photo, PHOTO));
        assertArrayEquals(PHOTO, read(photo));
        var held = book.find(photo.id(), OFFICER).orElseThrow();
        assertEquals(photo, held.attachment());
    }

    @Test
    void aRestartGoesOnWhereItEnded() throws IOException {
        announced(photo, OFFICER);
        piece(photo, PHOTO, 0, PIECE);
        restart();
        assertEquals(reached(PIECE), announced(photo, OFFICER));
        piece(photo, PHOTO, PIECE, 2 * PIECE);
        assertNull(book.find(photo.id(), OFFICER).orElseThrow().file());
        assertEquals(WHOLE, piece(photo, PHOTO, 2 * PIECE, PHOTO.length));
        assertArrayEquals(PHOTO, read(photo));
    }

    @Test
    void aPieceThatComesTwiceIsWrittenOnceAndOneFromElsewhereNotAtAll() throws IOException {
        announced(photo, OFFICER);
        assertEquals(reached(PIECE), piece(photo, PHOTO, 0, PIECE));
        assertEquals(reached(PIECE), piece(photo, PHOTO, 0, PIECE));
        var elsewhere = new AttachmentBook.Outcome.Elsewhere(PIECE);
        assertEquals(elsewhere, piece(photo, PHOTO, PIECE + 1, PIECE + 2));
        assertEquals(WHOLE, piece(photo, PHOTO, PIECE, PHOTO.length));
        assertEquals(WHOLE, piece(photo, PHOTO, 0, PIECE));
        assertArrayEquals(PHOTO, read(photo));
    }

    @Test
    void anActWaitsForTheFilesItNames() {
        var comment = new Act.Comment("Ảnh cầu", List.of(photo));
        var key = UUID.randomUUID();
        var act = Province.act(directive, issued.id(), comment);
        var missing = new TaskBook.Outcome.FileMissing();
        assertEquals(missing, province.book.take(key, act, OFFICER));
        announced(photo, OFFICER);
        piece(photo, PHOTO, 0, PIECE);
        assertEquals(missing, province.book.take(key, act, OFFICER));
        piece(photo, PHOTO, PIECE, PHOTO.length);
        assertEquals(comment, province.written(key, act, OFFICER).act());
    }

    @Test
    void anActNamesAFileAsItIsAndOfItsOwnDirective() {
        sent(photo, PHOTO);
        var missing = new TaskBook.Outcome.FileMissing();
        var renamed =
                new Attachment(photo.id(), "khác.png", photo.type(), photo.size(), photo.sha256());
        var untrue = Province.act(directive, issued.id(), new Act.Comment("Ảnh", List.of(renamed)));
        assertEquals(missing, province.book.take(UUID.randomUUID(), untrue, OFFICER));
        var other = Province.directive();
        var line = province.issues(other);
        var elsewhere = Province.act(other, line.id(), new Act.Comment("Ảnh", List.of(photo)));
        assertEquals(missing, province.book.take(UUID.randomUUID(), elsewhere, OFFICER));
    }

    @Test
    void whatIsNotWhatWasAnnouncedIsForgottenAndCanBeSentAgain() throws IOException {
        var other = PHOTO.clone();
        other[other.length - 9] ^= 1;
        assertEquals(refused(AttachmentRefusal.OTHER_CONTENT), sent(photo, other));
        assertEquals(reached(0), announced(photo, OFFICER));
        assertEquals(WHOLE, sent(photo, PHOTO));
        assertArrayEquals(PHOTO, read(photo));
    }

    @Test
    void aProgramThatIsCalledAPictureIsRefusedAtItsFirstPiece() {
        var program = SampleFiles.program();
        var called = SampleFiles.attachment("ảnh.jpg", FileKind.JPEG, program);
        announced(called, OFFICER);
        assertEquals(refused(AttachmentRefusal.FORBIDDEN_TYPE), piece(called, program, 0, 1000));
        var archive = SampleFiles.archive("run.exe=MZ");
        var document = SampleFiles.attachment("báo cáo.docx", FileKind.DOCX, archive);
        assertEquals(refused(AttachmentRefusal.FORBIDDEN_TYPE), sent(document, archive));
        var sheet = SampleFiles.archive("[Content_Types].xml=x", "xl/workbook.xml=y");
        var disguised = SampleFiles.attachment("báo cáo.docx", FileKind.DOCX, sheet);
        assertEquals(refused(AttachmentRefusal.OTHER_TYPE), sent(disguised, sheet));
    }

    @Test
    void emptyLargeAndIllNamedFilesAreRefusedBeforeAByteIsSent() {
        var empty = SampleFiles.attachment("a.txt", FileKind.TEXT, new byte[0]);
        assertEquals(refused(AttachmentRefusal.EMPTY_FILE), announced(empty, OFFICER));
        var large =
                new Attachment(
                        UUID.randomUUID(), "a.png", "image/png", (1 << 20) + 1, photo.sha256());
        assertEquals(refused(AttachmentRefusal.TOO_LARGE), announced(large, OFFICER));
        var path = SampleFiles.attachment("../a.png", FileKind.PNG, PHOTO);
        assertEquals(refused(AttachmentRefusal.BAD_NAME), announced(path, OFFICER));
        var kind = new Attachment(UUID.randomUUID(), "a", "text/html", 3, photo.sha256());
        assertEquals(refused(AttachmentRefusal.FORBIDDEN_TYPE), announced(kind, OFFICER));
        var hash = new Attachment(UUID.randomUUID(), "a.png", "image/png", 3, "../../x");
        assertEquals(refused(AttachmentRefusal.BAD_HASH), announced(hash, OFFICER));
    }

    @Test
    void whomTheDirectiveDoesNotConcernLearnsNothingOfItsFiles() {
        assertEquals(refused(AttachmentRefusal.NO_SUCH_TASK), announced(photo, STRANGER));
        sent(photo, PHOTO);
        assertTrue(book.find(photo.id(), STRANGER).isEmpty());
        assertTrue(book.find(photo.id(), CHAIRMAN).isPresent());
    }

    @Test
    void onlyWhoAnnouncedAFileSendsIt() {
        announced(photo, OFFICER);
        var by = book.take(photo.id(), 0, Arrays.copyOf(PHOTO, PIECE), CHAIRMAN);
        assertEquals(refused(AttachmentRefusal.NO_SUCH_ATTACHMENT), by);
        assertEquals(refused(AttachmentRefusal.KEY_USED), announced(photo, CHAIRMAN));
    }

    @Test
    void bytesTheDiskHasLostCanBeSentOnceMore() throws IOException {
        sent(photo, PHOTO);
        try (var all = Files.walk(files)) {
            for (var each : all.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
        assertEquals(reached(0), announced(photo, OFFICER));
        assertEquals(WHOLE, sent(photo, PHOTO));
        assertArrayEquals(PHOTO, read(photo));
    }

    @Test
    void anAnswerThatWasLostAtTheEndLeavesTheFileWhole() {
        announced(photo, OFFICER);
        piece(photo, PHOTO, 0, PHOTO.length);
        assertEquals(WHOLE, announced(photo, OFFICER));
        assertEquals(WHOLE, piece(photo, PHOTO, PHOTO.length, PHOTO.length));
    }
}
