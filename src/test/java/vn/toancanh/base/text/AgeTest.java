package vn.toancanh.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.text.Age.Unit;

class AgeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:40:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-1H, 0, NOW",
        "PT59S, 0, NOW",
        "PT1M, 1, MINUTE",
        "PT59M59S, 59, MINUTE",
        "PT1H, 1, HOUR",
        "PT23H59M, 23, HOUR",
        "P1D, 1, DAY",
        "P59D, 59, DAY",
        "P60D, 2, MONTH",
        "P729D, 24, MONTH",
        "P730D, 2, YEAR"
    })
    void anAgeIsSaidInOneUnit(Duration age, long amount, Unit unit) {
        assertEquals(new Age(amount, unit), Age.of(NOW.minus(age), NOW));
    }

    @Test
    void everyUnitHasWordsInBothLanguages() {
        assertEquals("3 giờ trước", words(new Age(3, Unit.HOUR), Locale.ROOT));
        assertEquals("vừa xong", words(new Age(0, Unit.NOW), Locale.ROOT));
        assertEquals("1 day ago", words(new Age(1, Unit.DAY), Locale.ENGLISH));
        assertEquals("2 days ago", words(new Age(2, Unit.DAY), Locale.ENGLISH));
        for (var unit : Unit.values()) {
            words(new Age(5, unit), Locale.ROOT);
            words(new Age(5, unit), Locale.ENGLISH);
        }
    }

    private static String words(Age age, Locale locale) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("vn.toancanh.base.texts", locale, control);
        return age.in(locale, bundle::getString);
    }
}
