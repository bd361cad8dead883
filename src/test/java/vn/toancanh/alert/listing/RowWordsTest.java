package vn.toancanh.alert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.fx.Texts;

class RowWordsTest {
    private final RowWords words = new RowWords(new AlertWorld(), Texts.strict(Texts.VIETNAMESE));

    @Test
    void anAlertOfAPartIsNamedAndFoundByTheNamePeopleUse() {
        var whole = words.words(new AlertKey("rain", AlertWorld.HOME, ""), "");
        var part = words.words(new AlertKey("rain", AlertWorld.HOME, "field=land"), "");
        assertEquals("Mưa 24 giờ vượt 200 mm", whole.name());
        assertEquals("Mưa 24 giờ vượt 200 mm · đất đai", part.name());
        var said = words.words(new AlertKey("Đất đai tồn", AlertWorld.HOME, "field=land"), "");
        assertEquals("Đất đai tồn", said.name(), "not twice");
        assertTrue(part.folded().contains("dat dai"), part.folded());
    }
}
