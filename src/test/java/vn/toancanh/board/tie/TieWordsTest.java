package vn.toancanh.board.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.relation.LagCorrelation;
import vn.toancanh.analysis.relation.LagCorrelation.Coefficient;
import vn.toancanh.analysis.relation.PairReport;
import vn.toancanh.base.Grain;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.catalogue.Catalogue;

class TieWordsTest {
    @Test
    void whatMayBeChanceIsCalledSoHoweverLargeItIs() {
        var words = words(lag(-3, 0.9, 0.06));

        assertEquals("Không thấy tương quan nào chắc chắn hơn ngẫu nhiên.", words.verdict());
    }

    @Test
    void aFindingSaysItsStrengthAndItsDirection() {
        assertEquals(
                "Hai chỉ tiêu ngược chiều nhau: tương quan mạnh.",
                words(lag(0, -0.7, 0.001)).verdict());
        assertEquals(
                "Hai chỉ tiêu cùng tăng, cùng giảm: tương quan yếu.",
                words(lag(0, 0.2, 0.001)).verdict());
    }

    @Test
    void theOneThatRunsAheadIsNamed() {
        var words = words(lag(2, 0.5, 0.01));

        assertEquals("HC-09 đi trước HC-07 2 tuần.", words.lag(lag(2, 0.5, 0.01)));
        assertEquals("HC-07 đi trước HC-09 3 tuần.", words.lag(lag(-3, 0.5, 0.01)));
    }

    @Test
    void theNumberOfPointsAndOfIndependentOnesIsTold() {
        var figures = words(lag(0, 0.5, 0.01)).figures(lag(0, 0.5, 0.0001));

        assertTrue(figures.getFirst().contains("p hiệu chỉnh < 0,001"), figures.getFirst());
        assertEquals("n = 104 kỳ chung, tương đương 31 kỳ độc lập", figures.getLast());
    }

    @Test
    void nothingInCommonIsSaid() {
        assertEquals("Chưa đủ số liệu chung để so sánh.", words(null).verdict());
    }

    private static LagCorrelation lag(int lag, double value, double adjusted) {
        var of = new Coefficient(value, adjusted / 2, adjusted);
        return new LagCorrelation(lag, 104, 31, of, of, List.of());
    }

    private static TieWords words(@Nullable LagCorrelation shown) {
        var catalogue = Catalogue.standard();
        var tie =
                new Tie(
                        catalogue.find("HC-09").orElseThrow(),
                        catalogue.find("HC-07").orElseThrow(),
                        List.of(),
                        List.of(Grain.WEEK),
                        Grain.WEEK,
                        false,
                        new PairReport("HC-09", "HC-07", List.of(), List.of()),
                        shown,
                        new ChartSpec.Bars(
                                new ChartSpec.Head("", new ChartSpec.Measure("", 0), "", ""),
                                List.of(),
                                null));
        return new TieWords(tie, Texts.strict(Texts.VIETNAMESE));
    }
}
