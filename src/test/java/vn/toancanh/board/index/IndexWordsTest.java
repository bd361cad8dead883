package vn.toancanh.board.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.Rational;

class IndexWordsTest {
    private final IndexWords words = new IndexWords(Texts.strict(Texts.VIETNAMESE));

    @Test
    void pointsHaveAsFewDecimalsAsSayTheSame() {
        assertEquals("20", words.plain(Rational.of(20)));
        assertEquals("88,4", words.plain(Rational.of(88.4)));
        assertEquals("19,476", words.plain(Rational.of(898920).by(Rational.of(46155))));
    }

    @Test
    void aGainHasItsSignAndTheDigitsOfTheCommand() {
        assertEquals("+0,020", words.gain(Rational.of(911).by(Rational.of(46155))));
        assertEquals("−1,500", words.gain(Rational.of(-1.5)));
    }

    @Test
    void aFormulaIsWrittenAsPeopleWriteIt() throws Exception {
        assertEquals("20 × HC-07 / 100%", IndexWords.written(Formula.parse("20 * HC-07 / 100%")));
    }
}
