package vn.toancanh.map.picture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.geometry.PatchworkCoverage;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;

class StepFolderTest {
    private static final List<Geometry> SHAPES = shapes(11);
    private static final int[] GROUPS = new int[SHAPES.size()];

    @TempDir Path folder;

    private static List<Geometry> shapes(long seed) {
        return PatchworkCoverage.of(6, 4, seed).stream().map(Mercator::project).toList();
    }

    /** Tells how often a step was not there. */
    private static final class Counted implements ZoomSteps.Shelf {
        private final ZoomSteps.Shelf shelf;
        private final AtomicInteger made = new AtomicInteger();

        Counted(ZoomSteps.Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public List<Integer> steps() {
            return shelf.steps();
        }

        @Override
        public @Nullable StepGeometry find(int step) {
            return shelf.find(step);
        }

        @Override
        public void keep(List<Integer> steps, IntFunction<StepGeometry> make) {
            made.incrementAndGet();
            shelf.keep(steps, make);
        }
    }

    private static ZoomSteps start(StepFolder kept, AtomicInteger made) {
        var shelf = new Counted(kept.shelf(SHAPES, GROUPS));
        var steps = new ZoomSteps(SHAPES, GROUPS, List.of(), shelf);
        steps.prepareAll();
        made.set(shelf.made.get());
        return steps;
    }

    private void awaitKept() {
        await().until(() -> StepFolder.isWhole(folder));
    }

    private static void assertSame(ZoomSteps expected, ZoomSteps actual) {
        assertEquals(expected.steps(), actual.steps());
        for (int step : expected.steps()) {
            assertArrayEquals(expected.step(step).xs, actual.step(step).xs, "step " + step);
            assertArrayEquals(expected.step(step).ys, actual.step(step).ys, "step " + step);
        }
    }

    @Test
    void theSecondStartThinsNothing() {
        var made = new AtomicInteger();
        try (var kept = new StepFolder(folder, true)) {
            var first = start(kept, made);
            assertTrue(made.get() > 0, "nothing was to be made");
            awaitKept();

            var second = start(kept, made);

            assertEquals(0, made.get());
            assertSame(first, second);
        }
    }

    @Test
    void aDamagedStepIsMadeAnewAndWrittenAgain() throws IOException {
        var made = new AtomicInteger();
        try (var kept = new StepFolder(folder, true)) {
            var first = start(kept, made);
            awaitKept();
            var file = stepFile();
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            var second = start(kept, made);

            assertSame(first, second);
            bytes[bytes.length / 2] ^= 1;
            await().untilAsserted(() -> assertArrayEquals(bytes, Files.readAllBytes(file)));
        }
    }

    private Path stepFile() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(".step")).findFirst().orElseThrow();
        }
    }

    @Test
    void otherShapesAndOtherProvincesFindNothing() {
        try (var kept = new StepFolder(folder, true)) {
            start(kept, new AtomicInteger());
            awaitKept();

            var shelf = kept.shelf(SHAPES, GROUPS);
            assertNotNull(shelf.find(shelf.steps().getFirst()));
            assertEquals(List.of(), kept.shelf(shapes(12), GROUPS).steps());
            var otherGroups = GROUPS.clone();
            otherGroups[3] = 1;
            assertEquals(List.of(), kept.shelf(SHAPES, otherGroups).steps());
        }
    }

    @Test
    void aCopyThatIsOnlyReadIsNotWrittenTo() throws IOException {
        try (var kept = new StepFolder(folder, false)) {
            start(kept, new AtomicInteger());
        }
        assertFalse(StepFolder.isWhole(folder));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(), all.toList());
        }
    }
}
