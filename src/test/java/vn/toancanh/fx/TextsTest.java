package vn.toancanh.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.ErrorCode;

class TextsTest {
    @Test
    void aMissingKeyIsAnErrorInTestsAndItsOwnTextOnAWall() {
        assertThrows(
                IllegalStateException.class,
                () -> Texts.strict(Texts.VIETNAMESE).get("fx.no.such.key"));
        assertEquals("fx.no.such.key", Texts.of(Texts.VIETNAMESE).get("fx.no.such.key"));
    }

    @Test
    void textsComeInTheChosenLanguageWithTheirHolesFilled() {
        assertEquals("3 giờ", Texts.strict(Texts.VIETNAMESE).get("fx.span.hours", "3"));
        assertEquals("3 h", Texts.strict(Locale.ENGLISH).get("fx.span.hours", "3"));
    }

    @Test
    void everyErrorHasItsSentenceInBothLanguages() {
        for (var code : ErrorCode.values()) {
            Texts.strict(Texts.VIETNAMESE).error(code);
            Texts.strict(Locale.ENGLISH).error(code);
        }
    }
}
