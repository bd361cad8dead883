package vn.toancanh.board.league;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.league.Entry;
import vn.toancanh.analysis.league.LeagueTable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.catalogue.Catalogue;

class LeagueWordsTest {
    private final Texts texts = Texts.strict(Texts.VIETNAMESE);

    @Test
    void aLineSaysPlaceMovementGroupAndPossiblePlaces() {
        var words = words(counted("A", 99, 98), counted("B", 98, 99), counted("C", 50, 50));
        var rows = words.answer().league().rows();

        assertEquals("▲ 1", LeagueWords.moved(rows.getFirst().moved()));
        assertEquals("1–2", words.places(rows.getFirst()));
        assertEquals(
                "Hạng 1: Xã A, 99,0 %. tăng 1 bậc. Nhóm 1, hạng có thể 1–2",
                words.spoken(rows.getFirst()));
        assertEquals("3", words.places(rows.getLast()));
        assertEquals("=", LeagueWords.moved(rows.getLast().moved()));
        assertEquals("3 đơn vị, chỉ có 2 nhóm khác biệt có ý nghĩa", words.summary());
    }

    @Test
    void withoutCasesNothingIsSaidOfGroups() {
        var words = words(new Entry(new AreaCode("A"), 99.0, null, null));

        assertEquals("1 đơn vị có số liệu", words.summary());
        assertEquals("", words.group(words.answer().league().rows().getFirst()));
        assertEquals("", LeagueWords.moved(null));
        assertTrue(!words.legend().contains("nhóm"), words.legend());
    }

    private static Entry counted(String code, double percent, double before) {
        return new Entry(new AreaCode(code), percent, new Fraction(percent * 4, 400), before);
    }

    private LeagueWords words(Entry... entries) {
        var units = new HashMap<AreaCode, LeagueAnswer.Unit>();
        for (var entry : entries) {
            var name = "Xã " + entry.area().value();
            units.put(entry.area(), new LeagueAnswer.Unit(name, Status.OK, entry.fraction()));
        }
        var indicator = Catalogue.standard().find("HC-07").orElseThrow();
        var league = LeagueTable.of(List.of(entries), Direction.UP);
        return new LeagueWords(
                new LeagueAnswer(
                        indicator, List.of(), league, Map.copyOf(units), "22/06/2026", null, null),
                texts);
    }
}
