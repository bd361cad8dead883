package vn.toancanh.map.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.pack.GeoPackageReader;

/** Preparing moves no border by more than half a pixel, and both of its sides alike. */
class ThinningTest {
    private static final Path COUNTRY = Path.of("../shared/data/vn-admin-2025.gpkg");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noBorderOfAPatchworkMovesByHalfAPixel(long seed) {
        check(PatchworkCoverage.of(9, 7, seed).stream().map(Mercator::project).toList());
    }

    @Test
    void noBorderOfTheWholeCountryMovesByHalfAPixel() throws Exception {
        Assumptions.assumeTrue(Files.exists(COUNTRY), "skipped: " + COUNTRY + " is not there");
        var communes = new GeoPackageReader(COUNTRY).read("communes").units();
        assertEquals(3321, communes.size());
        check(communes.stream().map(unit -> Mercator.project(unit.shape())).toList());
    }

    private static void check(List<Geometry> shapes) {
        var steps = new ZoomSteps(shapes, new int[shapes.size()], List.of());
        var rings = Rings.of(shapes);
        var borders = new Borders(rings, new int[shapes.size()]);
        var significance = Significance.of(borders);
        for (int step : steps.steps()) {
            // The finest scale it serves, where a pixel is smallest.
            double halfPixel = step == ZoomSteps.EXACT ? 0 : 100 * Math.pow(2, step) / 2;
            float tolerance = ZoomSteps.tolerance(step);
            double moved = 0;
            for (int r = 0; r + 1 < rings.starts().length; r++) {
                moved = Math.max(moved, moved(rings, r, significance, tolerance));
            }
            assertTrue(moved <= halfPixel, "moved by " + moved + " cm in step " + step);
            int kept = 0;
            for (int i = 0; i < significance.length; i++) {
                kept += significance[i] >= tolerance ? 1 : 0;
                checkTwins(borders, significance, i);
            }
            assertEquals(kept, steps.step(step).xs.length);
        }
    }

    /** What was left out lies between two points that were kept: its distance from their line. */
    private static double moved(Rings rings, int ring, float[] significance, float tolerance) {
        int from = rings.starts()[ring];
        int length = rings.starts()[ring + 1] - from;
        int first = 0;
        while (first < length && significance[from + first] < tolerance) {
            first++;
        }
        assertTrue(first < length, "nothing is left of ring " + ring);
        double most = 0;
        int last = first;
        for (int i = first + 1; i <= first + length; i++) {
            if (significance[from + i % length] >= tolerance) {
                for (int between = last + 1; between < i; between++) {
                    most =
                            Math.max(
                                    most,
                                    Distance.pointToSegment(
                                            point(rings, from + between % length),
                                            point(rings, from + last % length),
                                            point(rings, from + i % length)));
                }
                last = i;
            }
        }
        return most;
    }

    private static Coordinate point(Rings rings, int i) {
        return new Coordinate(rings.xs()[i], rings.ys()[i]);
    }

    /** Both ends of a segment weigh the same on whatever side it is looked at. */
    private static void checkTwins(Borders borders, float[] significance, int segment) {
        int twin = borders.twin[segment];
        if (twin != Borders.NOBODY) {
            int end = borders.next[segment];
            boolean sameWay =
                    borders.rings.samePoint(segment, twin)
                            && borders.rings.samePoint(end, borders.next[twin]);
            assertEquals(significance[segment], significance[sameWay ? twin : borders.next[twin]]);
            assertEquals(significance[end], significance[sameWay ? borders.next[twin] : twin]);
        }
    }
}
