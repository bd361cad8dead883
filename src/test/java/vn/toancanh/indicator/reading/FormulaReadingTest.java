package vn.toancanh.indicator.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static vn.toancanh.indicator.reading.MemoryArchive.at;
import static vn.toancanh.indicator.reading.Province.CODE;
import static vn.toancanh.indicator.reading.Province.service;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.formula.Evaluator;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaException;
import vn.toancanh.indicator.formula.Outcome;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.formula.ReadingInputs;

class FormulaReadingTest {
    private static final Instant NOW = at("2026-11-21T07:40");

    private final MemoryArchive archive =
            new MemoryArchive()
                    .ratio("HC-07", "A", "2026-11-20", 90, 100)
                    .ratio("HC-07", "B", "2026-11-20", 190, 200)
                    .ratio("HC-07", "C", "2026-11-20", 10, 10)
                    .ratio("HC-07", "F", "2026-11-20", 10, 10)
                    .ratio("HC-07", "G", "2026-11-20", 10, 10)
                    .ratio("HC-07", "A", "2025-11-21", 70, 100);

    @Test
    void aUnitsOwnNumbersAndThoseOfLastYearAreReadAsTheyWereKnown() throws FormulaException {
        assertEquals(Rational.of(18), value("20 * HC-07 / 100%", "A"));
        assertEquals(Rational.of(20), value("num(HC-07) - num(lastyear(HC-07))", "A"));
    }

    @Test
    void theProvinceIsTheRatioOfTheSumsOfItsCommunes() throws FormulaException {
        archive.ratio("HC-07", "H", "2026-11-20", 0, 10);

        assertEquals(Rational.of(310), value("sum(num(HC-07))", CODE.value()));
        assertEquals(Rational.of(340), value("den(HC-07)", CODE.value()));
    }

    @Test
    void aSumThatLacksACommuneHasNoValueAndNamesIt() throws FormulaException {
        var outcome = outcome("sum(den(HC-07))", CODE.value());

        var gap = assertInstanceOf(Outcome.Missing.class, outcome).gaps().getFirst();
        assertEquals(List.of(new AreaCode("H")), gap.lacking());
    }

    @Test
    void aRatioWithoutCountsHasNoNumerator() throws FormulaException {
        archive.put("HC-09", "A", "2026-11-20", 50);

        assertEquals(Rational.of(50), value("HC-09", "A"));
        assertInstanceOf(Outcome.Missing.class, outcome("num(HC-09)", "A"));
    }

    private Rational value(String text, String area) throws FormulaException {
        return assertInstanceOf(Outcome.Value.class, outcome(text, area)).exact();
    }

    private Outcome outcome(String text, String area) throws FormulaException {
        var inputs = new ReadingInputs(service(archive), new AreaCode(area), NOW);
        return new Evaluator(inputs).evaluate(Formula.parse(text));
    }
}
