package vn.toancanh.map.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.point.PointValues;
import vn.toancanh.map.sheet.SheetFrame;

/** Lines of equal height, against surfaces whose lines are known. */
class IsolinesTest {
    private static final int SIDE = 101;

    private interface Height {
        double at(double x, double y);
    }

    private static Surface surface(Height height) {
        var surface = new Surface(10, -50, -50, SIDE, new double[SIDE * SIDE]);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                surface.heights()[row * SIDE + column] =
                        height.at(surface.worldX(column), surface.worldY(row));
            }
        }
        return surface;
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 200, 333, 450})
    void theLinesOfAConeAreCircles(double radius) {
        var cone = surface((x, y) -> 1000 - Math.hypot(x, y));
        var pieces = Isolines.of(cone, 1000 - radius);
        double length = 0;
        for (var piece : pieces) {
            assertEquals(radius, Math.hypot(piece.fromX(), piece.fromY()), 0.5);
            assertEquals(radius, Math.hypot(piece.toX(), piece.toY()), 0.5);
            length += Math.hypot(piece.fromX() - piece.toX(), piece.fromY() - piece.toY());
        }
        assertEquals(2 * Math.PI * radius, length, 0.01 * length);
    }

    @Test
    void aLineThatStaysInsideIsClosedEvenWhereItCouldRunTwoWays() {
        var waves = surface((x, y) -> Math.sin(x / 17.3) * Math.sin(y / 13.1) * edge(x, y) + 0.01);
        Map<String, Integer> ends = new HashMap<>();
        for (var piece : Isolines.of(waves, 0.03)) {
            ends.merge(
                    Math.round(piece.fromX() * 1e6) + " " + Math.round(piece.fromY() * 1e6),
                    1,
                    Integer::sum);
            ends.merge(
                    Math.round(piece.toX() * 1e6) + " " + Math.round(piece.toY() * 1e6),
                    1,
                    Integer::sum);
        }
        assertTrue(ends.size() > 500);
        ends.forEach((at, times) -> assertEquals(2, times, at));
    }

    private static double edge(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y)) > 450 ? 0 : 1;
    }

    @Test
    void whereNothingIsKnownThereIsNoLine() {
        var half = surface((x, y) -> x < 0 ? Double.NaN : 1000 - Math.hypot(x, y));
        for (var piece : Isolines.of(half, 800)) {
            assertTrue(piece.fromX() >= 0 && piece.toX() >= 0);
        }
    }

    @Test
    void aLevelSurfaceHasNoLinesAndNoLevels() {
        assertEquals(List.of(), Isolines.of(surface((_, _) -> 5), 7));
        assertEquals(List.of(), ContourPainter.levels(5, 5, ContourPainter.step(0)));
    }

    @Test
    void linesAreAtRoundValues() {
        assertEquals(20, ContourPainter.step(100), 1e-9);
        assertEquals(List.of(20.0, 40.0, 60.0, 80.0), ContourPainter.levels(3, 97, 20));
    }

    @Test
    void aMeasuredSurfaceRunsThroughItsValuesAndEndsWhereNoneIsNear() {
        var rows =
                List.of(
                        new PointValues.Row(107, 12, 40),
                        new PointValues.Row(107.1, 12.05, 80),
                        new PointValues.Row(107.05, 12.1, Double.NaN));
        var measured = new Measured(PointValues.of(rows));
        double x = Mercator.x(107);
        double y = Mercator.y(12);
        var frame = SheetFrame.of(new Camera(x, y, 100, 800, 600), 1, 0);
        var surface = measured.surface(frame, 20_000, () -> false);
        assertEquals(2, measured.size());
        assertEquals(40, surface.height(x, y), 1);
        assertTrue(Double.isNaN(surface.height(x - 30_000, y - 20_000)));
    }
}
