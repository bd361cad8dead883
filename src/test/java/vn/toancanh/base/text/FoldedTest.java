package vn.toancanh.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test
    void marksCaseAndSpacesDoNotMatter() {
        assertEquals("xa hoa phu", Folded.fold("  Xã Hoà\u00a0 Phú "));
        assertEquals("dak lak", Folded.fold("ĐẮK LẮK"));
        assertEquals("e u a a o y a d d", Folded.fold("Ệ Ữ Ẫ Ặ Ộ ỹ ằ Đ đ"));
    }

    @Test
    void bothSpellingsAndBothUnicodeFormsFoldTheSame() {
        assertEquals(Folded.fold("Hoà Phú"), Folded.fold("Hòa Phú"));
        assertEquals(
                Folded.fold("Thừa Thiên Huế"),
                Folded.fold(Normalizer.normalize("Thừa Thiên Huế", Normalizer.Form.NFD)));
    }

    @Test
    void nothingFoldsToNothing() {
        assertEquals("", Folded.fold(" \t "));
    }
}
