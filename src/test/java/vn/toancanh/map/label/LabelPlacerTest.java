package vn.toancanh.map.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.toancanh.map.geometry.Camera;

class LabelPlacerTest {
    private static final Camera CAMERA = new Camera(0, 0, 1, 800, 600);
    private static final TextSize LETTERS = new TextSize(Map.of(), 0.6, 1.4);

    private static LabelPlacer placer(List<Box> taken) {
        return new LabelPlacer(CAMERA, LETTERS, _ -> 12, taken);
    }

    private static Wish unit(String text, double x, double y) {
        return new Wish(text, Wish.Kind.UNIT, x, y, 200, 0);
    }

    private static Box box(Placed placed) {
        double x = CAMERA.screenX(placed.wish().x()) + placed.x();
        double y = CAMERA.screenY(placed.wish().y()) + placed.y();
        double width = LETTERS.width(placed.wish().text(), placed.fontSize());
        return new Box(x, y, width, LETTERS.height(placed.fontSize()));
    }

    @RepeatedTest(20)
    void namesNeverTouchEachOtherATakenBoxOrTheEdge(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < 300; i++) {
            var kind = Wish.Kind.values()[1 + random.nextInt(3)];
            double clearance = kind == Wish.Kind.PLACE ? 5 : 0;
            wishes.add(
                    new Wish(
                            "Tên xã " + i,
                            kind,
                            random.nextDouble(-420, 420),
                            random.nextDouble(-320, 320),
                            900,
                            clearance));
        }
        var taken = List.of(new Box(0, 400, 200, 200), new Box(390, 290, 20, 20));

        var boxes =
                new ArrayList<>(
                        placer(taken).place(wishes).stream().map(LabelPlacerTest::box).toList());

        assertTrue(boxes.size() > 40, "only " + boxes.size() + " names");
        var view = new Box(0, 0, 800, 600);
        for (int i = 0; i < boxes.size(); i++) {
            String seed = "seed " + run.getCurrentRepetition();
            var one = boxes.get(i);
            assertTrue(one.within(view), seed);
            assertTrue(taken.stream().noneMatch(one::touches), seed);
            for (int j = 0; j < i; j++) {
                assertFalse(one.touches(boxes.get(j)), seed);
            }
        }
    }

    @Test
    void theFirstWishWinsThePlace() {
        var placed =
                placer(List.of())
                        .place(
                                List.of(
                                        unit("Đà Nẵng", 0, 0),
                                        unit("Huế là tên rất dài ở đây", 3, 2),
                                        unit("Đà Nẵng", 0, 0)));

        assertEquals("Đà Nẵng", placed.getFirst().wish().text());
        assertEquals(400, box(placed.getFirst()).x() + box(placed.getFirst()).width() / 2, 1e-9);
    }

    @Test
    void aNameThatIsWiderThanWhatItNamesIsLeftOut() {
        var tight = new Wish("Phường Hải Vân", Wish.Kind.UNIT, 0, 0, 40, 0);

        assertEquals(List.of(), placer(List.of()).place(List.of(tight)));
    }

    @Test
    void aSovereignNameIsPlacedEvenWhereEverythingIsTaken() {
        var everything = List.of(new Box(0, 0, 800, 600));
        var name =
                new Wish(
                        "Quần đảo Trường Sa (Khánh Hoà)",
                        Wish.Kind.SOVEREIGN,
                        390,
                        -290,
                        Double.POSITIVE_INFINITY,
                        30);

        var placed = placer(everything).place(List.of(name));

        assertEquals(1, placed.size());
        assertTrue(box(placed.getFirst()).within(new Box(0, 0, 800, 600)), "it is cut");
    }
}
