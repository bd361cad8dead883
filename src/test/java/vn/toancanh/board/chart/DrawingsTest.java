package vn.toancanh.board.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartWords;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Type;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Status;

/** Charts laid out on paper, without a screen: letters are half as wide as high. */
class DrawingsTest {
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);
    private static final List<double[]> SIZES =
            List.of(
                    new double[] {480, 280, 14},
                    new double[] {960, 540, 14},
                    new double[] {480, 280, 28},
                    new double[] {3840, 2160, 52},
                    new double[] {90, 60, 14});

    private record FixedType(double em) implements Type {
        @Override
        public double width(String words, Face face) {
            return 0.55 * face.size() * em * words.length();
        }
    }

    private static Paper paper(double... size) {
        return new Paper(size[0], size[1], new FixedType(size[2]), TEXTS);
    }

    @Test
    void noTextLiesOverAnotherOrLeavesThePaper() {
        SampleCharts.all()
                .forEach((name, spec) -> {
                    for (var size : SIZES.subList(0, 4)) {
                        var paper = paper(size);
                        var texts = new HashMap<Frame, String>();
                        for (var words : words(Drawings.of(spec, paper, null).marks())) {
                            var frame = frame(words, paper);
                            var place = name + " " + List.of(size[0], size[2]) + " " + words.text();
                            assertTrue(frame.left() >= -1 && frame.right() <= size[0] + 1, place);
                            assertTrue(frame.top() >= -1 && frame.bottom() <= size[1] + 1, place);
                            assertEquals(
                                    List.of(),
                                    texts.entrySet().stream()
                                            .filter(other -> frame.overlaps(other.getKey()))
                                            .map(Map.Entry::getValue)
                                            .toList(),
                                    place);
                            texts.put(frame, words.text());
                        }
                        assertFalse(texts.isEmpty());
                    }
                });
    }

    private static List<Mark.Words> words(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark ->
                        switch (mark) {
                            case Mark.Words words -> Stream.of(words);
                            case Mark.Group group -> words(group.marks()).stream();
                            default -> Stream.of();
                        })
                .toList();
    }

    /** What is inked: less high than a line of text. */
    private static Frame frame(Mark.Words words, Paper paper) {
        double width = paper.type().width(words.text(), words.face());
        double height = 0.9 * words.face().size() * paper.type().em();
        double left =
                switch (words.align()) {
                    case LEFT -> words.x();
                    case CENTRE -> words.x() - width / 2;
                    case RIGHT -> words.x() - width;
                };
        return new Frame(left, words.y() - height / 2, width, height);
    }

    @Test
    void aPaperTooSmallForAChartBreaksNothing() {
        for (var spec : SampleCharts.all().values()) {
            for (var size : SIZES) {
                Drawings.of(spec, paper(size), null);
            }
            Drawings.of(spec, paper(1, 1, 14), null);
        }
    }

    @Test
    void everyStopIsSpokenInWholeInBothLanguages() {
        for (var texts : List.of(TEXTS, Texts.strict(Locale.ENGLISH))) {
            for (var spec : SampleCharts.all().values()) {
                var paper = new Paper(960, 540, new FixedType(14), texts);
                var reader = Drawings.of(spec, paper, null).reader();
                assertTrue(reader.size() > 0);
                for (int i = 0; i < Math.min(50, reader.size()); i++) {
                    var spoken = reader.stop(i).spoken();
                    assertFalse(spoken.isBlank() || spoken.contains("{"), spoken);
                }
                var words = new ChartWords(texts);
                assertFalse(words.spoken(spec).contains("{"), words.spoken(spec));
                assertTrue(words.table(spec).rows().size() >= 7);
            }
        }
    }

    static Stream<double[]> oddValues() {
        return Stream.of(
                new double[] {},
                new double[] {5},
                new double[] {0},
                new double[] {Double.NaN},
                new double[] {7, 7, 7, 7},
                new double[] {-3, -8, -5},
                new double[] {Double.NaN, 4, Double.NaN, Double.POSITIVE_INFINITY, 6},
                new double[] {1e-9, 2e-9},
                new double[] {-1e12, 3e12});
    }

    @ParameterizedTest
    @MethodSource("oddValues")
    void oddValuesAreDrawnOrSaidToBeMissing(double[] values) {
        var at = new long[values.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = 86_400_000L * i;
        }
        var course = Course.of(at, values);
        var head = SampleCharts.head("");
        var named = DoubleStream.of(values).mapToObj(v -> new ChartSpec.Named("Xã", v)).toList();
        var specs =
                List.of(
                        new ChartSpec.History(
                                head,
                                List.of(
                                        new ChartSpec.TimeLine(
                                                "Kỳ này", course, ChartSpec.Role.MAIN)),
                                ChartSpec.Ground.NONE,
                                List.of()),
                        new ChartSpec.Multiples(
                                head, List.of(new ChartSpec.Panel("Xã", course, Status.OK)), null),
                        new ChartSpec.Distribution(head, named, null, null),
                        new ChartSpec.Boxes(
                                head, List.of(new ChartSpec.Group("Vùng", named)), null),
                        new ChartSpec.Bars(
                                head,
                                named.stream()
                                        .map(n ->
                                                new ChartSpec.Bar(
                                                        n.name(), n.value(), Status.OK, false))
                                        .toList(),
                                null),
                        new ChartSpec.Scatter(
                                head,
                                new ChartSpec.Axis("x", SampleCharts.PERCENT, "y"),
                                named.stream()
                                        .map(n ->
                                                new ChartSpec.Spot(
                                                        "", n.value(), n.value(), Status.OK))
                                        .toList(),
                                true,
                                null));
        for (ChartSpec spec : specs) {
            var drawing = Drawings.of(spec, paper(960, 540, 14), null);
            assertTrue(
                    drawing.marks().stream().allMatch(DrawingsTest::isSomewhere), spec.toString());
            for (int i = 0; i < drawing.reader().size(); i++) {
                assertFalse(drawing.reader().stop(i).spoken().contains("NaN"));
            }
        }
    }

    private static boolean isSomewhere(Mark mark) {
        return switch (mark) {
            case Mark.Line line ->
                    Double.isFinite(line.fromX() + line.fromY() + line.toX() + line.toY());
            case Mark.Trace trace -> trace.points().size() > 1;
            case Mark.Area area -> area.points().size() > 2;
            case Mark.Box box -> Double.isFinite(box.frame().middleX() + box.frame().middleY());
            case Mark.Outline box -> Double.isFinite(box.frame().middleX() + box.frame().middleY());
            case Mark.Dot dot -> Double.isFinite(dot.x() + dot.y());
            case Mark.Words words -> Double.isFinite(words.x() + words.y());
            case Mark.Group group -> group.marks().stream().allMatch(DrawingsTest::isSomewhere);
        };
    }

    /** Whatever has no room is told as one step. */
    @ParameterizedTest
    @ValueSource(doubles = {90, 140, 280, 700})
    void theStepsOfAWaterfallAlwaysReachItsEnd(double height) {
        var spec = SampleCharts.waterfall();
        var drawing = Drawings.of(spec, paper(480, height, 14), null);
        var reader = drawing.reader();
        var end = reader.stop(reader.size() - 1);
        assertEquals("Tháng 11. 91,7 %", end.spoken());
        var before = reader.stop(reader.size() - 2);
        assertEquals("Lũy kế: 91,7 %", before.lines().getLast());
    }

    @Test
    void provisionalValuesAreHollowAndOldOnesGrey() {
        var samples =
                List.of(
                        new Course.Sample(SampleCharts.day(0), 1),
                        new Course.Sample(SampleCharts.day(1), 2, Course.Mood.PROVISIONAL),
                        new Course.Sample(SampleCharts.day(2), 3, Course.Mood.STALE));
        var spec =
                new ChartSpec.History(
                        SampleCharts.head(""),
                        List.of(
                                new ChartSpec.TimeLine(
                                        "Kỳ này", Course.of(samples), ChartSpec.Role.MAIN)),
                        ChartSpec.Ground.NONE,
                        List.of());
        var drawing = Drawings.of(spec, paper(960, 540, 14), null);
        var dots =
                drawing.marks().stream()
                        .filter(Mark.Group.class::isInstance)
                        .flatMap(group -> ((Mark.Group) group).marks().stream())
                        .filter(Mark.Dot.class::isInstance)
                        .map(Mark.Dot.class::cast)
                        .toList();
        assertEquals(List.of(false, true, false), dots.stream().map(Mark.Dot::hollow).toList());
        assertEquals(vn.toancanh.board.plot.Ink.UNKNOWN, dots.getLast().ink());
        assertTrue(reader(drawing, 1).contains("(tạm tính)"));
        assertTrue(reader(drawing, 2).contains("(số liệu cũ)"));
    }

    private static String reader(Drawing drawing, int i) {
        return drawing.reader().stop(i).spoken();
    }

    @Test
    void aRankingWithoutRoomForAllShowsTheFirstAndTheLast() {
        var drawing = Drawings.of(SampleCharts.bars(), paper(420, 180, 14), null);
        var names = Stream.iterate(0, i -> i + 1).limit(drawing.reader().size());
        var spoken = names.map(i -> drawing.reader().stop(i).spoken()).toList();
        var bars = SampleCharts.bars().bars();
        assertTrue(spoken.size() < bars.size());
        assertTrue(spoken.getFirst().contains(bars.getFirst().name()));
        assertTrue(spoken.getLast().contains(bars.getLast().name()));
        var left = Integer.toString(bars.size() - spoken.size());
        assertTrue(
                drawing.marks().stream()
                        .anyMatch(mark -> mark.toString().contains(left + " đơn vị ở giữa")));
    }
}
