package vn.toancanh.app.early;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.space.HotSpot.Kind;
import vn.toancanh.app.gather.HotSpots;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.shade.MapPalette;

/** Hot and cold spots of a map, and what is said of them. */
class HotSpotsTest {
    private static final int COLUMNS = 10;

    private static Map<AreaCode, Double> values(int units) {
        var random = new SplittableRandom(7);
        var values = new HashMap<AreaCode, Double>();
        for (int i = 0; i < units; i++) {
            int column = i % COLUMNS;
            int row = i / COLUMNS;
            double high = column < 3 && row < 3 ? 30 : column > 6 && row > 6 ? -30 : 0;
            values.put(Grid.code(i), 50 + high + random.nextDouble(5));
        }
        return values;
    }

    private static Drawing drawing(HotSpots spots) {
        var look = EarlyLook.of(MapPalette.DARK, 12);
        return new HotSpotDrawing(Texts.strict(Texts.VIETNAMESE), look).of(spots, "Chỉ tiêu");
    }

    @Test
    void highValuesThatGatherAreHotAndLowOnesCold() {
        var spots = HotSpots.of(Grid.of(COLUMNS, 10), values(100));
        assertTrue(spots.count(Kind.HOT) >= 8, "hot " + spots.count(Kind.HOT));
        assertTrue(spots.count(Kind.COLD) >= 8, "cold " + spots.count(Kind.COLD));
        assertEquals(Kind.HOT, spots.found().get(11).kind());
        assertEquals(Kind.COLD, spots.found().get(88).kind());
        assertEquals(Kind.USUAL, spots.found().get(45).kind());
    }

    @Test
    void equalValuesAreNeitherAndNothingIsDrawn() {
        var values = new HashMap<AreaCode, Double>();
        Grid.of(COLUMNS, 10).forEach(place -> values.put(place.code(), 7.0));
        var drawing = drawing(HotSpots.of(Grid.of(COLUMNS, 10), values));
        assertEquals(List.of(), drawing.marks());
        assertEquals("Không xét được nóng, lạnh", drawing.notes().get(Grid.code(3)));
    }

    @Test
    void aRemoteIslandDoesNotWidenTheBandAndIsNotJudged() {
        var places = new ArrayList<>(Grid.of(COLUMNS, 10));
        places.add(Grid.at(100, 114, 9));
        var values = values(101);
        var spots = HotSpots.of(places, values);
        assertTrue(spots.band() < 13, "band " + spots.band());
        assertEquals(1, spots.alone());
        assertEquals(100, spots.found().size());
        assertTrue(spots.found().stream().allMatch(each -> each.spot().neighbours() > 1));
    }

    @Test
    void unitsWithoutAValueAreCountedAndTooFewUnitsSaySo() {
        var values = values(100);
        values.remove(Grid.code(5));
        assertEquals(1, HotSpots.of(Grid.of(COLUMNS, 10), values).without());
        var few = drawing(HotSpots.of(Grid.of(7, 1), values));
        assertEquals("Quá ít đơn vị có số liệu để xét (cần ít nhất 8).", few.state());
    }

    @Test
    void hotAndColdDifferByHatchingSignAndWord() {
        var drawing = drawing(HotSpots.of(Grid.of(COLUMNS, 10), values(100)));
        assertEquals(Hatch.RISING, surface(drawing, "Nóng"));
        assertEquals(Hatch.LEVEL, surface(drawing, "Lạnh"));
        assertTrue(badges(drawing, "Nóng").stream().allMatch(sign -> sign == Sign.UP));
        assertTrue(badges(drawing, "Lạnh").stream().allMatch(sign -> sign == Sign.DOWN));
    }

    private static Hatch surface(Drawing drawing, String word) {
        return drawing.marks().stream()
                .filter(mark -> mark.badge() != null && mark.badge().word().equals(word))
                .map(mark -> mark.look().hatch())
                .findFirst()
                .orElseThrow();
    }

    private static List<Sign> badges(Drawing drawing, String word) {
        return drawing.marks().stream()
                .map(AreaMark::badge)
                .filter(badge -> badge != null && badge.word().equals(word))
                .map(AreaMark.Badge::sign)
                .toList();
    }

    @Test
    void theLegendCountsThemAndSaysTheBandAndTheControl() {
        var spots = HotSpots.of(Grid.of(COLUMNS, 10), values(100));
        var words = String.join("|", drawing(spots).legend().words());
        assertTrue(words.contains("Điểm nóng: " + spots.count(Kind.HOT) + " đơn vị"), words);
        assertTrue(words.contains("kiểm soát tỷ lệ phát hiện sai 5 %"), words);
        assertTrue(words.contains("không quá 10,8 km"), words);
    }

    @Test
    void everyJudgedUnitSaysItsFigures() {
        var drawing = drawing(HotSpots.of(Grid.of(COLUMNS, 10), values(100)));
        var note = drawing.notes().get(Grid.code(11));
        assertTrue(
                note.matches("▲ Điểm nóng: z = \\d+,\\d\\d; p < 0,001; q = 0,\\d{3}; 2 láng giềng"),
                note);
        assertFalse(drawing.notes().get(Grid.code(45)).contains("▲"));
    }
}
