package vn.toancanh.map.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class CameraTest {
    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @RepeatedTest(50)
    void screenAndWorldAreEachOthersInverse(RepetitionInfo run) {
        var random = seeded(run.getCurrentRepetition());
        var camera =
                new Camera(
                        random.nextDouble(-2e7, 2e7),
                        random.nextDouble(-2e7, 2e7),
                        random.nextDouble(1, 9000),
                        1920,
                        1080);
        double x = random.nextDouble(-100, 2000);
        double y = random.nextDouble(-100, 1200);

        assertEquals(
                x, camera.screenX(camera.worldX(x)), 1e-6, "seed " + run.getCurrentRepetition());
        assertEquals(
                y, camera.screenY(camera.worldY(y)), 1e-6, "seed " + run.getCurrentRepetition());
    }

    @RepeatedTest(50)
    void zoomingKeepsTheWorldUnderThePointer(RepetitionInfo run) {
        var random = seeded(run.getCurrentRepetition());
        var camera = new Camera(1.2e7, 1.7e6, random.nextDouble(10, 5000), 1920, 1080);
        double x = random.nextDouble(0, 1920);
        double y = random.nextDouble(0, 1080);

        var closer = camera.zoomed(random.nextInt(1, 5), x, y);

        assertEquals(
                camera.worldX(x), closer.worldX(x), 1e-6, "seed " + run.getCurrentRepetition());
        assertEquals(
                camera.worldY(y), closer.worldY(y), 1e-6, "seed " + run.getCurrentRepetition());
        assertTrue(closer.scale() < camera.scale());
    }

    @Test
    void zoomingInAndOutComesBackToTheSameScale() {
        var stop = new Camera(1.2e7, 1.7e6, 900, 1920, 1080).zoomed(1, 5, 5);

        var back = stop.zoomed(3, 100, 700).zoomed(-3, 100, 700);

        assertEquals(stop.scale(), back.scale(), 0);
        assertEquals(stop.centreX(), back.centreX(), 1e-6);
    }

    @Test
    void fittingShowsAllOfTheWorldAskedForWithinItsMargin() {
        var world = new Envelope(1.1e7, 1.3e7, 8e5, 2.7e6);

        var camera = Camera.fitting(world, 1000, 700, 20);

        assertEquals(20, camera.screenY(world.getMaxY()), 1e-6);
        assertEquals(680, camera.screenY(world.getMinY()), 1e-6);
        assertTrue(camera.screenX(world.getMinX()) >= 20);
        assertTrue(camera.screenX(world.getMaxX()) <= 980);
    }

    @Test
    void movingIsMeasuredInPixels() {
        var camera = new Camera(1.2e7, 1.7e6, 250, 800, 600);
        double x = camera.worldX(300);

        assertEquals(310, camera.moved(10, 0).screenX(x), 1e-6);
    }

    /** EPSG:3857 by its definition (IOGP Guidance Note 7-2, method 1024, worked example). */
    @Test
    void mercatorAgreesWithTheWorkedExampleOfItsDefinition() {
        assertEquals(-11_169_055.58, Mercator.x(-100.333_333_33), 0.05);
        assertEquals(2_800_000.00, Mercator.y(24.381_786_94), 0.05);
        assertEquals(24.381_786_94, Mercator.lat(2_800_000.00), 1e-7);
        assertEquals(-100.333_333_33, Mercator.lon(-11_169_055.58), 1e-7);
    }
}
