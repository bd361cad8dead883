package vn.toancanh.map.early;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.map.early.AreaMark.Badge;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.early.AreaMark.Look;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.sheet.Lettering;
import vn.toancanh.map.sheet.Mask;
import vn.toancanh.map.sheet.Sheet;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.Spot;

/** Areas with hatching, outline, words and badges, pixel by pixel. */
class AreaPainterTest {
    private static final int SIDE = 200;
    private static final SheetFrame FRAME = new SheetFrame(0, SIDE, 1, SIDE, SIDE, 1);
    private static final int GREY = 0xFF808080;
    private static final Geometry SQUARE =
            new GeometryFactory().toGeometry(new Envelope(40, 160, 40, 160));

    private static AreaPainter painter(AreaMark... marks) {
        var letters = new Lettering(1, Map.of("Nóng", letters(), "DIỄN TẬP", letters()));
        var theme = new AreaPainter.Theme(0xFF101010, 0xFFFFFFFF, 12, letters);
        return new AreaPainter(List.of(marks), theme);
    }

    private static Mask letters() {
        var full = new byte[30 * 10];
        Arrays.fill(full, (byte) 255);
        return new Mask(30, 10, full);
    }

    private static Sheet painted(AreaPainter painter) {
        var sheet = new Sheet(SIDE, SIDE);
        sheet.paint(painter.prepare(FRAME, () -> false));
        return sheet;
    }

    private static AreaMark area(Hatch hatch, String across) {
        return new AreaMark(
                SQUARE, new Look(GREY, hatch, 9, 2, List.of()), across, null, List.of());
    }

    private static AreaMark badge(String word, double room, List<String> lines) {
        var badge = new Badge(100, 100, Sign.UP, word, room);
        return new AreaMark(
                new GeometryFactory().createPolygon(),
                new Look(GREY, Hatch.NONE, 0, 2, List.of()),
                "",
                badge,
                lines);
    }

    private static List<Spot> spots(AreaMark... marks) {
        return painter(marks).prepare(FRAME, () -> false).spots();
    }

    @Test
    void surfacesOfOneColourAreToldApartByTheirHatching() {
        var rising = painted(painter(area(Hatch.RISING, "")));
        var level = painted(painter(area(Hatch.LEVEL, "")));
        var crossed = painted(painter(area(Hatch.CROSSED, "")));
        assertTrue(different(rising, level) > 1000);
        assertTrue(different(rising, crossed) > 1000);
        assertEquals(0, rising.argb(20, 20));
        assertEquals(level.argb(60, 100), level.argb(110, 100), "level lines are level");
        assertNotEquals(0, rising.argb(100, 100));
    }

    private static int different(Sheet one, Sheet other) {
        int count = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            count += one.argb(i % SIDE, i / SIDE) == other.argb(i % SIDE, i / SIDE) ? 0 : 1;
        }
        return count;
    }

    @Test
    void aWordAcrossAnAreaIsNeverLost() {
        var plain = painted(painter(area(Hatch.NONE, "")));
        var marked = painted(painter(area(Hatch.NONE, "DIỄN TẬP")));
        assertTrue(different(plain, marked) > 200);
        var tiny = new GeometryFactory().toGeometry(new Envelope(95, 105, 95, 105));
        var small =
                new AreaMark(
                        tiny,
                        new Look(GREY, Hatch.NONE, 0, 2, List.of()),
                        "DIỄN TẬP",
                        null,
                        List.of());
        assertEquals(0xFFFFFFFF, painted(painter(small)).argb(100, 100));
    }

    @Test
    void aWordIsWrittenWhereThereIsRoomAndTheSignAlways() {
        var wide = spots(badge("Nóng", 200, List.of()));
        var narrow = spots(badge("Nóng", 40, List.of()));
        assertTrue(wide.getFirst().width() > narrow.getFirst().width() + 25);
        assertEquals(narrow.getFirst().width(), narrow.getFirst().height());
    }

    @Test
    void aBadgeThatSaysSomethingCanBePointedAtAndOneThatDoesNotCannot() {
        var spoken = spots(badge("Nóng", 200, List.of("Cụm 1", "p = 0,001")));
        assertEquals(1, spoken.getFirst().count());
        assertEquals(List.of("Cụm 1", "p = 0,001"), spoken.getFirst().words().get());
        assertEquals(0, spots(badge("Nóng", 200, List.of())).getFirst().count());
    }

    @Test
    void badgesAtOnePlaceAreAllThereIfTheySaySomething() {
        var spoken = badge("Nóng", 200, List.of("a"));
        assertEquals(3, spots(spoken, spoken, spoken).size());
        assertEquals(3, spots(spoken, spoken, spoken).stream().map(Spot::y).distinct().count());
        var mute = badge("Nóng", 200, List.of());
        assertEquals(1, spots(mute, mute, mute).size());
    }
}
