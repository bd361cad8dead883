package vn.toancanh.map.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.fx.Texts;

class TypedLimitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50; 70; 90 | 50.0 70.0 90.0",
                "50;70,5 | 50.0 70.5",
                "  50  70 | 50.0 70.0",
                "50, 70, 90 | 50.0 70.0 90.0",
                "-2,5; 0; 1.200 | -2.5 0.0 1200.0",
                "\u22125; 1.234.567,25 | -5.0 1234567.25",
                "70.5 | 70.5"
            })
    void vietnameseIsReadAsItIsWritten(String text, String expected) {
        var limits = List.of(expected.split(" ")).stream().map(Double::valueOf).toList();
        assertEquals(new TypedLimits.Good(limits), TypedLimits.of(text, Texts.VIETNAMESE));
    }

    @Test
    void englishHasItsOwnSigns() {
        assertEquals(
                new TypedLimits.Good(List.of(70.5, 1200.0)),
                TypedLimits.of("70.5; 1,200", Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50; x | number | x",
                "50;70;NaN | number | NaN",
                "50,70,90 | number | 50,70,90",
                "1e400 | number | 1e400",
                "50; 50 | rising | 50 50",
                "70; 50 | rising | 50 70",
                "; ; | none | ''",
                "1;2;3;4;5;6;7;8;9;10;11 | many | 11 10"
            })
    void whatIsWrongIsSaidInASentence(String text, String what, String about) {
        var words = about.isEmpty() ? List.<String>of() : List.of(about.split(" "));
        var bad = new TypedLimits.Bad("map.limits." + what, words);
        assertEquals(bad, TypedLimits.of(text, Texts.VIETNAMESE));
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle.getBundle("vn.toancanh.map.texts", locale).getString(bad.textKey());
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var limits = List.of(-0.25, 3.0, 12345.5);
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            var text = TypedLimits.text(limits, locale);
            assertEquals(new TypedLimits.Good(limits), TypedLimits.of(text, locale), text);
        }
    }
}
