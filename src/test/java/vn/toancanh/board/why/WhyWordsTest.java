package vn.toancanh.board.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.explain.Decomposition;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.analysis.explain.UnitAmount;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Period;
import vn.toancanh.board.why.Insight.Turn;
import vn.toancanh.board.why.Insight.Where;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.SampleReadings.Sample;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Status;

class WhyWordsTest {
    private static final WhyWords WORDS =
            new WhyWords(
                    Sample.of("HC-08", "Quá hạn", "hồ sơ", Direction.DOWN, 1000).indicator(),
                    Texts.strict(Texts.VIETNAMESE));

    @Test
    void theStepsShownSumToTheWholeChange() {
        var lots = new Random(42);
        for (int round = 0; round < 200; round++) {
            var where = where(1 + lots.nextInt(40), lots);
            var split = Objects.requireNonNull(where.split());
            var chart = WORDS.waterfall(where, split);
            assertTrue(chart.steps().size() <= 6);
            assertEquals(split.after(), chart.endValue(), 1e-9);
        }
    }

    @Test
    void moreOfWhatShouldBeFewIsForTheWorse() {
        var where = where(new double[][] {{10, 30}, {20, 15}});
        var steps = WORDS.waterfall(where, Objects.requireNonNull(where.split())).steps();
        assertEquals("Xã 0", steps.getFirst().name());
        assertEquals(Status.ACT, steps.getFirst().meaning());
        assertEquals(Status.OK, steps.getLast().meaning());
    }

    @Test
    void unitsThatPullBackAreToldRatherThanAShareAboveTheWhole() {
        var answer = WORDS.where(where(new double[][] {{10, 30}, {20, 5}}));
        assertTrue(answer.said().startsWith("1 đơn vị đẩy +20"), answer.said());
    }

    @Test
    void theUnitsThatMovedMostAreNamed() {
        var answer = WORDS.where(where(new double[][] {{10, 12}, {20, 60}, {5, 5}}));
        assertEquals("2 đơn vị là 100 % mức thay đổi", answer.said());
        assertEquals(List.of("Xã 1, Xã 0"), answer.more());
    }

    @Test
    void aChangeNobodyCanSeeIsNone() {
        var where = where(new double[][] {{10, 10.0000001}, {20, 20}});
        assertEquals("Tổng thể không thay đổi", WORDS.where(where).said());
        assertFalse(WORDS.hasMoved(Objects.requireNonNull(where.split())));
    }

    @Test
    void theGlanceSaysSinceWhenWhereAndWho() {
        var shift =
                new Insight.Shift(Period.parse("2026-11-03"), 800, 1100, false, 0.005, Turn.WORSE);
        var limit = Limit.of("analysis.change.limit.not-cause");
        var since = new Insight.Since(shift, List.of(limit, limit));
        var insight =
                new Insight(
                        since,
                        new Insight.Outlook(List.of(), 0.95, null, List.of()),
                        where(new double[][] {{10, 30}}),
                        new Insight.Who("Văn phòng", "Nguyễn Văn An"));
        assertEquals("Xấu đi từ 03/11/2026", WORDS.since(since).said());
        assertTrue(WORDS.since(since).more().getLast().contains("0,5 %"));
        assertEquals("Văn phòng", WORDS.who(insight).said());
        assertEquals(
                List.of("Đầu mối số liệu: Nguyễn Văn An", "Tại chỗ: Xã 0"),
                WORDS.who(insight).more());
        var limits = WORDS.limits(insight);
        assertEquals(limits.stream().distinct().toList(), limits);
    }

    @Test
    void aChanceThatIsNearlyCertainIsNotCalledCertain() {
        var chance = new Insight.Chance(2026, 0, 0.00001, 950, 900, 1000);
        var said = WORDS.outlook(new Insight.Outlook(List.of(), 0.95, chance, List.of()));
        assertTrue(said.contains("dưới 1 %"), said);
    }

    private static Where where(int units, Random lots) {
        var values = new double[units][2];
        for (var value : values) {
            value[0] = lots.nextInt(1000);
            value[1] = lots.nextInt(1000);
        }
        return where(values);
    }

    private static Where where(double[][] values) {
        var units = new ArrayList<Area>();
        var amounts = new ArrayList<UnitAmount>();
        for (int i = 0; i < values.length; i++) {
            var code = new AreaCode("U" + i);
            var name = Bilingual.same("Xã " + i);
            units.add(new Area(code, name, AreaLevel.COMMUNE, null, Validity.ALWAYS));
            amounts.add(new UnitAmount(code, values[i][0], values[i][1]));
        }
        var split = (Explanation.Explained) Decomposition.amount(amounts);
        return new Where(
                Instant.parse("2026-11-02T00:00:00Z"),
                Instant.parse("2026-11-21T00:00:00Z"),
                split,
                false,
                units,
                split.limits());
    }
}
