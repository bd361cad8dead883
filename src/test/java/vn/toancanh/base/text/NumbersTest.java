package vn.toancanh.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final Locale VI = Locale.of("vi", "VN");

    @Test
    void vietnameseGroupsWithPointsAndDividesWithACommaEnglishTheOtherWay() {
        assertEquals("1.284", Numbers.format(1284, 0, VI));
        assertEquals("96,8", Numbers.format(96.8, 1, VI));
        assertEquals("1.234.567,50", Numbers.format(1_234_567.5, 2, VI));
        assertEquals("1,284", Numbers.format(1284, 0, Locale.ENGLISH));
        assertEquals("96.8", Numbers.format(96.8, 1, Locale.UK));
    }

    @Test
    void halvesRoundAwayFromZeroAsPeopleExpect() {
        assertEquals("0,13", Numbers.format(0.125, 2, VI));
        assertEquals("2", Numbers.format(1.5, 0, VI));
        assertEquals("3", Numbers.format(2.5, 0, VI));
    }

    @Test
    void plainNumbersHaveDecimalsOnlyWhereTheyAreNotWhole() {
        assertEquals("92", Numbers.plain(92, 2, VI));
        assertEquals("1.284,38", Numbers.plain(1284.375, 2, VI));
        assertEquals("—", Numbers.plain(Double.NaN, 2, VI));
    }

    @Test
    void changesCarryARealSignAndZeroCarriesNone() {
        assertEquals("+2,1", Numbers.signed(2.1, 1, VI));
        assertEquals("\u22120,4", Numbers.signed(-0.4, 1, VI));
        assertEquals("0,0", Numbers.signed(-0.04, 1, VI));
        assertEquals("0,0", Numbers.signed(0, 1, VI));
        assertEquals("\u22121.284", Numbers.format(-1284, 0, VI));
    }

    @Test
    void whatIsNoNumberIsADash() {
        assertEquals("—", Numbers.format(Double.NaN, 1, VI));
        assertEquals("—", Numbers.signed(Double.POSITIVE_INFINITY, 1, VI));
    }

    @Test
    void largeNumbersAreSaidInMillionsAndBillions() {
        assertEquals(
                new Numbers.Compact("1,3", Numbers.Scale.BILLION), Numbers.compact(1.25e9, 0, VI));
        assertEquals(
                new Numbers.Compact("\u22122,0", Numbers.Scale.MILLION),
                Numbers.compact(-2e6, 0, VI));
        assertEquals(
                new Numbers.Compact("999.999", Numbers.Scale.ONE), Numbers.compact(999_999, 0, VI));
    }

    @Test
    void aNumberWithEveryDecimalIsReadAsTheSame() {
        for (var value : new double[] {0, 1284, 1.284, 1234.5, -0.4, 1e-7, 12_345_678.125}) {
            for (var locale : new Locale[] {VI, Locale.ENGLISH}) {
                var written = Numbers.exact(value, locale);
                assertEquals(value, Numbers.parse(written, locale).orElseThrow(), written);
            }
        }
        assertEquals("1,284", Numbers.exact(1.284, VI));
        assertEquals("1.284", Numbers.exact(1284, VI));
    }

    @Test
    void whatItWritesItReadsAndADecimalPointToo() {
        assertEquals(1284, Numbers.parse("1.284", VI).orElseThrow());
        assertEquals(1284.5, Numbers.parse(" 1.284,5 ", VI).orElseThrow());
        assertEquals(96.8, Numbers.parse("96.8", VI).orElseThrow());
        assertEquals(-0.4, Numbers.parse("\u22120,4", VI).orElseThrow());
        assertEquals(1284.5, Numbers.parse("1,284.5", Locale.ENGLISH).orElseThrow());
        for (var bad : new String[] {"", "nhiều", "1.28.4", "5 %", "1e3", "NaN"}) {
            assertEquals(OptionalDouble.empty(), Numbers.parse(bad, VI));
        }
    }
}
