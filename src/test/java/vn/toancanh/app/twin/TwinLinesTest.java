package vn.toancanh.app.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.toancanh.app.twin.TwinLines.Lack;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.effect.twin.Twins;
import vn.toancanh.fx.Texts;

class TwinLinesTest {
    private static final Period FIRST =
            new Period(Grain.MONTH, LocalDate.of(2024, 1, 1).atStartOfDay());

    private final TwinWords words = new TwinWords(Texts.strict(Texts.VIETNAMESE));

    /** So many units, all with one course and a little noise. */
    private static Map<String, Map<Period, Double>> units(int count, int times) {
        var random = new SplittableRandom(7);
        var all = new HashMap<String, Map<Period, Double>>();
        for (var unit = 0; unit < count; unit++) {
            var line = new HashMap<Period, Double>();
            for (var time = 0; time < times; time++) {
                line.put(FIRST.plus(time), 50 + Math.sin(time) * 10 + random.nextDouble());
            }
            all.put("u" + unit, line);
        }
        return all;
    }

    @Test
    void aUnitAmongEnoughOthersHasATwinBesideIt() {
        var found = TwinLines.found("u0", units(Twins.LEAST_OTHERS + 1, 20));

        assertNull(found.lack());
        assertEquals("", words.of(found));
        assertEquals(20, found.line().size());
        assertEquals(50 + Math.sin(19) * 10, found.line().value(19), 2);
    }

    @Test
    void withTooFewOthersItSaysHowManyAreNeeded() {
        var found = TwinLines.found("u0", units(Twins.LEAST_OTHERS, 20));

        assertEquals(Lack.FEW, found.lack());
        assertEquals(
                "Chưa có song sinh: cần ít nhất 5 đơn vị khác có số liệu liên tục.",
                words.of(found));
    }

    @Test
    void aShortSeriesSaysHowLongItMustBe() {
        var found = TwinLines.found("u0", units(9, 2 * Twins.LEAST_TIMES - 1));

        assertEquals(Lack.SHORT, found.lack());
        assertEquals(
                "Chưa có song sinh: chuỗi số liệu còn ngắn, cần ít nhất 16 kỳ.", words.of(found));
        assertEquals(Lack.SHORT, TwinLines.found("nobody", units(9, 20)).lack());
    }

    @Test
    void gapsWhileTheTwinWouldBeLearnedAreTold() {
        var gappy = units(9, 20);
        gappy.get("u0").remove(FIRST.plus(4));

        var found = TwinLines.found("u0", gappy);

        assertEquals(Lack.GAPS, found.lack());
        assertEquals(
                "Chưa có song sinh: số liệu của nơi này bị khuyết ở nửa đầu chuỗi.",
                words.of(found));
    }
}
