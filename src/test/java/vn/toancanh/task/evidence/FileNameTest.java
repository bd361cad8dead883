package vn.toancanh.task.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void aVietnameseNameStaysAsItIs() {
        var name = "Ảnh hiện trường cầu Đỏ (21-11).jpg";
        assertEquals(name, FileName.clean(name));
        assertTrue(FileName.isClean(name));
        assertEquals(name, FileName.clean(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @Test
    void noNameLeadsToAnotherFolderOrHidesItsEnding() {
        assertEquals("etcpasswd", FileName.clean("../../etc/passwd"));
        assertEquals("C$a.txt", FileName.clean("C:\\$a.txt"));
        assertEquals("anhgpj.exe", FileName.clean("anh\u202egpj.exe"));
        assertEquals("a.txt", FileName.clean("a\u0000\n.txt"));
        assertEquals("bashrc", FileName.clean(".bashrc"));
        assertEquals("", FileName.clean(" ../ "));
        assertFalse(FileName.isClean(""));
        assertFalse(FileName.isClean("a/b.txt"));
    }

    @Test
    void aVeryLongNameKeepsItsEnding() {
        var clean = FileName.clean("ảnh ".repeat(100) + ".jpeg");
        assertTrue(clean.length() <= 120, clean);
        assertTrue(clean.endsWith(".jpeg"), clean);
        assertTrue(FileName.isClean(clean));
    }
}
