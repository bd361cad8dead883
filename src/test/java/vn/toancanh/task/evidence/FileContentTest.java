package vn.toancanh.task.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TempDir Path folder;

    private Optional<FileKind> kind(String name, byte[] bytes) throws IOException {
        return FileContent.kind(Files.write(folder.resolve(name), bytes));
    }

    private static byte[] word(String... more) {
        var entries = new String[more.length + 2];
        entries[0] = "[Content_Types].xml=<Types/>";
        entries[1] = "word/document.xml=<w:document/>";
        System.arraycopy(more, 0, entries, 2, more.length);
        return SampleFiles.archive(entries);
    }

    private static byte[] marked(int at, String mark) {
        var bytes = new byte[64];
        System.arraycopy(mark.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, mark.length());
        return bytes;
    }

    @Test
    void aFileIsWhatItsContentSaysWhateverItIsCalled() throws IOException {
        assertEquals(Optional.of(FileKind.JPEG), kind("a.txt", SampleFiles.picture("jpg", 8, 1)));
        assertEquals(Optional.of(FileKind.PNG), kind("a.jpg", SampleFiles.picture("png", 8, 1)));
        var webp = marked(8, "WEBP");
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, webp, 0, 4);
        assertEquals(Optional.of(FileKind.WEBP), kind("a", webp));
        assertEquals(Optional.of(FileKind.HEIC), kind("a", marked(4, "ftypheic")));
        assertEquals(Optional.of(FileKind.PDF), kind("a", SampleFiles.text("%PDF-1.7\n%…")));
        assertEquals(Optional.of(FileKind.DOCX), kind("a.zip", word()));
        var sheet = SampleFiles.archive("[Content_Types].xml=x", "xl/workbook.xml=y");
        assertEquals(Optional.of(FileKind.XLSX), kind("a", sheet));
        var open = SampleFiles.archive("mimetype=" + ODT, "content.xml=z");
        assertEquals(Optional.of(FileKind.ODT), kind("a", open));
        assertEquals(
                Optional.of(FileKind.TEXT),
                kind("a", SampleFiles.text("﻿Đã xử lý 12 hồ sơ quá hạn\r\n")));
    }

    @Test
    void programsArchivesAndDocumentsWithProgramsAreNone() throws IOException {
        assertEquals(Optional.empty(), kind("photo.jpg", SampleFiles.program()));
        assertEquals(Optional.empty(), kind("a.docx", SampleFiles.archive("setup.exe=MZ")));
        assertEquals(Optional.empty(), kind("a.docx", word("word/vbaProject.bin=x")));
        assertEquals(Optional.empty(), kind("a.docx", word("word/VBAPROJECT.BIN=x")));
        assertEquals(
                Optional.empty(),
                kind("a.odt", SampleFiles.archive("mimetype=application/zip", "content.xml=z")));
        assertEquals(Optional.empty(), kind("a", marked(0, "GIF89a")));
        assertEquals(Optional.empty(), kind("a", marked(4, "ftypmp42")));
    }

    @Test
    void aBrokenArchiveIsNone() throws IOException {
        var whole = word();
        assertEquals(Optional.empty(), kind("a.docx", Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void textIsCheckedToItsEnd() throws IOException {
        var lengthy = "Xã Hoà Tiến báo cáo đợt mưa lũ. ".repeat(20_000);
        assertEquals(Optional.of(FileKind.TEXT), kind("a.txt", SampleFiles.text(lengthy)));
        var tail = SampleFiles.text(lengthy + "x");
        tail[tail.length - 1] = (byte) 0xc3;
        assertEquals(Optional.empty(), kind("a.txt", tail));
        assertEquals(Optional.empty(), kind("a.txt", SampleFiles.text(lengthy + "\u0000")));
        assertEquals(Optional.empty(), kind("a.txt", "Hồ sơ".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void whatCannotBeginSoIsNoticedBeforeItIsWhole() {
        var picture = SampleFiles.picture("jpg", 8, 1);
        assertTrue(FileContent.canBegin(FileKind.JPEG, picture));
        assertFalse(FileContent.canBegin(FileKind.PNG, picture));
        assertFalse(FileContent.canBegin(FileKind.TEXT, picture));
        assertFalse(FileContent.canBegin(FileKind.JPEG, SampleFiles.program()));
        assertTrue(FileContent.canBegin(FileKind.DOCX, word()));
    }

    @Test
    void aTextNeverOpensAsAProgram() {
        assertEquals("ghi chú.txt", FileKind.TEXT.nameFor("ghi chú.txt"));
        assertEquals("xoa.bat.txt", FileKind.TEXT.nameFor("xoa.bat"));
        assertEquals("trang.html.txt", FileKind.TEXT.nameFor("trang.html"));
        assertEquals("Ảnh.JPG", FileKind.JPEG.nameFor("Ảnh.JPG"));
        assertEquals("ảnh.exe.jpg", FileKind.JPEG.nameFor("ảnh.exe"));
    }
}
