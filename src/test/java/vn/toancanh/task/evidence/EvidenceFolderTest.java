package vn.toancanh.task.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.task.Attachment;

class EvidenceFolderTest {
    private static final byte[] PHOTO = SampleFiles.picture("jpg", 300, 4);

    @TempDir Path desk;
    @TempDir Path home;
    private EvidenceFolder folder;

    @BeforeEach
    void open() {
        folder = new EvidenceFolder(home.resolve("attachments"));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(desk.resolve(name), bytes);
    }

    private static void refused(EvidenceFault why, org.junit.jupiter.api.function.Executable work) {
        assertEquals(why, assertThrows(EvidenceException.class, work).why());
    }

    private long kept() throws IOException {
        var all = home.resolve("attachments");
        if (!Files.exists(all)) {
            return 0;
        }
        try (var files = Files.list(all)) {
            return files.count();
        }
    }

    /** Does something once the last byte has been read. */
    private static InputStream then(InputStream in, Runnable meanwhile) {
        return new FilterInputStream(in) {
            private boolean done;

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                var count = super.read(bytes, from, length);
                if (count < 0 && !done) {
                    done = true;
                    meanwhile.run();
                }
                return count;
            }
        };
    }

    @Test
    void whatWasTakenIsThereWhateverBecomesOfTheFile() throws Exception {
        var source = file("Ảnh cầu Đỏ.jpg", PHOTO);
        var taken = folder.take(source);
        Files.delete(source);
        assertEquals("Ảnh cầu Đỏ.jpg", taken.name());
        assertEquals("image/jpeg", taken.type());
        assertEquals(PHOTO.length, taken.size());
        assertEquals(SampleFiles.hash(PHOTO), taken.sha256());
        assertArrayEquals(PHOTO, Files.readAllBytes(folder.find(taken).orElseThrow()));
        assertTrue(folder.isSound(taken));
        assertEquals(1, kept());
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotTaken() throws Exception {
        var source = file("a.txt", SampleFiles.text("dòng một\n"));
        refused(
                EvidenceFault.CHANGED,
                () ->
                        folder.take(
                                source,
                                path ->
                                        then(
                                                Files.newInputStream(path),
                                                () ->
                                                        write(
                                                                path,
                                                                "dòng hai\n",
                                                                StandardOpenOption.APPEND))));
        assertEquals(0, kept());
    }

    @Test
    void aFileThatIsRewrittenWithTheSameLengthAndTimeIsNotTaken() throws Exception {
        var source = file("a.txt", SampleFiles.text("12 hồ sơ\n"));
        var time = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(source, time);
        refused(
                EvidenceFault.CHANGED,
                () ->
                        folder.take(
                                source,
                                path ->
                                        then(
                                                Files.newInputStream(path),
                                                () -> {
                                                    write(
                                                            path,
                                                            "13 hồ sơ\n",
                                                            StandardOpenOption.WRITE);
                                                    setTime(path, time);
                                                })));
        assertEquals(0, kept());
    }

    private static void write(Path file, String words, StandardOpenOption how) {
        try {
            Files.writeString(file, words, how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void setTime(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsNotTaken() throws Exception {
        var source = file("a.txt", SampleFiles.text("dòng một\n"));
        refused(
                EvidenceFault.CHANGED,
                () ->
                        folder.take(
                                source,
                                path ->
                                        then(
                                                Files.newInputStream(path),
                                                () -> assertTrue(path.toFile().delete()))));
        assertEquals(0, kept());
    }

    @Test
    void everyFileThatCannotGoHasItsReason() throws Exception {
        refused(EvidenceFault.GONE, () -> folder.take(desk.resolve("không có.jpg")));
        refused(EvidenceFault.GONE, () -> folder.take(desk));
        refused(EvidenceFault.EMPTY, () -> folder.take(file("rỗng.txt", new byte[0])));
        refused(EvidenceFault.FORBIDDEN, () -> folder.take(file("ảnh.jpg", SampleFiles.program())));
        var large = desk.resolve("phim.jpg");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(51L << 20);
        }
        refused(EvidenceFault.TOO_LARGE, () -> folder.take(large));
        assertEquals(0, kept());
    }

    @Test
    void aFolderThatTakesNothingIsSaidSo() throws Exception {
        Files.createFile(home.resolve("attachments"));
        refused(EvidenceFault.NO_ROOM, () -> folder.take(file("ảnh.jpg", PHOTO)));
    }

    @Test
    void aCopyThatWasTamperedWithIsNoticed() throws Exception {
        var taken = folder.take(file("ảnh.jpg", PHOTO));
        var other = PHOTO.clone();
        other[100] ^= 1;
        Files.write(folder.find(taken).orElseThrow(), other);
        assertFalse(folder.isSound(taken));
    }

    @Test
    void aTextNamedLikeAProgramIsOpenedAsAText() throws Exception {
        var taken = folder.take(file("xoá hết.bat", SampleFiles.text("del *.*\r\n")));
        assertEquals("xoá hết.bat.txt", taken.name());
        var opened = folder.toOpen(taken);
        assertEquals("xoá hết.bat.txt", opened.getFileName().toString());
        assertEquals("del *.*\r\n", Files.readString(opened));
    }

    @Test
    void whatComesFromElsewhereIsOpenedUnderANameThatIsSafeHere() throws Exception {
        var bytes = SampleFiles.text("@echo off\r\n");
        var foreign = SampleFiles.attachment("../../chạy.cmd", FileKind.TEXT, bytes);
        Files.write(folder.coming(foreign), bytes);
        assertTrue(folder.arrived(foreign));
        var opened = folder.toOpen(foreign);
        assertEquals("chạy.cmd.txt", opened.getFileName().toString());
        assertTrue(opened.startsWith(home.resolve("attachments")), opened.toString());
    }

    @Test
    void whatCameIsBelievedByItsHashAlone() throws Exception {
        var about = SampleFiles.attachment("ảnh.jpg", FileKind.JPEG, PHOTO);
        var other =
                new Attachment(
                        about.id(), about.name(), about.type(), about.size(), "0".repeat(64));
        Files.write(folder.coming(other), PHOTO);
        assertFalse(folder.arrived(other));
        assertTrue(folder.find(other).isEmpty());
        assertEquals(0, kept());
    }

    @Test
    void roomIsMadeByWhatCanBeFetchedAgainAndNeverByWhatIsNowhereElse() throws Exception {
        var now = Instant.parse("2026-11-22T08:00:00Z");
        var unsent = dated("chưa gửi.txt", "một", now.minus(Duration.ofDays(90)));
        var oldest = dated("cũ.txt", "hai", now.minus(Duration.ofDays(60)));
        var old = dated("vừa.txt", "ba", now.minus(Duration.ofDays(30)));
        var fresh = dated("mới.txt", "bốn", now.minus(Duration.ofHours(1)));
        var opened = folder.toOpen(old);
        var yesterday = now.minus(Duration.ofDays(1));
        folder.tidy(Set.of(unsent.sha256()), 1L << 20, yesterday);
        assertFalse(Files.exists(opened));
        assertTrue(folder.find(oldest).isPresent());
        folder.tidy(Set.of(unsent.sha256()), unsent.size() + old.size() + fresh.size(), yesterday);
        assertTrue(folder.find(oldest).isEmpty());
        assertTrue(folder.find(old).isPresent());
        folder.tidy(Set.of(unsent.sha256()), 0, yesterday);
        assertTrue(folder.find(old).isEmpty());
        assertTrue(folder.find(unsent).isPresent(), "it is nowhere else");
        assertTrue(folder.find(fresh).isPresent(), "a report that names it may be being written");
    }

    private Attachment dated(String name, String words, Instant time) throws Exception {
        var taken = folder.take(file(name, SampleFiles.text(words)));
        Files.setLastModifiedTime(folder.find(taken).orElseThrow(), FileTime.from(time));
        return taken;
    }
}
