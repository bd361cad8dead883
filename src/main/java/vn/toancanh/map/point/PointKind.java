package vn.toancanh.map.point;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.toancanh.map.sheet.Mask;

/** What stands at a point; each has a shape of its own, drawn by us on a grid of 24. */
public enum PointKind {
    RAIN_STATION("drop 12 15 7.5"),
    RIVER_STATION("wave 5; wave 11; wave 17"),
    RESERVOIR("3 3 8 3 13 21 3 21; 12 8 22 8 22 11 13 11; 14 14 22 14 22 17 15 17"),
    AIR_STATION("circle 8 8 5; circle 18 7 3.5; circle 14 17.5 4.5"),
    CLINIC("9 3 15 3 15 9 21 9 21 15 15 15 15 21 9 21 9 15 3 15 3 9 9 9"),
    HOSPITAL(
            "1 1 23 1 23 23 1 23;"
                    + " 6 5 10 5 10 10 14 10 14 5 18 5 18 19 14 19 14 14 10 14 10 19 6 19"),
    ONE_STOP_SHOP(
            "12 1 23 8 1 8; 3 10 7 10 7 18 3 18; 10 10 14 10 14 18 10 18;"
                    + " 17 10 21 10 21 18 17 18; 1 20 23 20 23 23 1 23"),
    SCHOOL("12 3 24 9 12 15 0 9; 5 13 12 17 19 13 19 18 12 22 5 18"),
    TOWN("2 11 7 6 12 11 12 21 2 21; 14 3 22 3 22 21 14 21"),
    OTHER("circle 12 12 6");

    private static final double GRID = 24;
    private static final int ARC = 24;
    private static final int WAVE = 22;

    /** Polygons as x and y in turns, or a word for a curve with its measures. */
    private final String shape;

    PointKind(String shape) {
        this.shape = shape;
    }

    /** By a word of the contract such as {@code rain-station}; any other word is {@link #OTHER}. */
    public static PointKind of(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findAny()
                .orElse(OTHER);
    }

    public String textKey() {
        return "map.point.kind." + name();
    }

    Mask mask(int size) {
        var polygons = Arrays.stream(shape.split("; ?", -1)).map(PointKind::polygon).toList();
        return Mask.of(polygons, GRID, size);
    }

    private static double[] polygon(String part) {
        var words = part.split(" ", -1);
        boolean curve = Character.isLetter(part.charAt(0));
        var n = Arrays.stream(words).skip(curve ? 1 : 0).mapToDouble(Double::parseDouble).toArray();
        return switch (words[0]) {
            case "circle" -> arc(n, 0, 360).toArray();
            case "drop" -> DoubleStream.concat(DoubleStream.of(12, 1), arc(n, -30, 210)).toArray();
            case "wave" -> wave(n[0]);
            default -> n;
        };
    }

    private static DoubleStream arc(double[] circle, int from, int to) {
        return IntStream.rangeClosed(0, ARC)
                .mapToDouble(i -> Math.toRadians(from + (to - from) * (double) i / ARC))
                .flatMap(a ->
                        DoubleStream.of(
                                circle[0] + circle[2] * Math.cos(a),
                                circle[1] + circle[2] * Math.sin(a)));
    }

    private static double[] wave(double y) {
        var above = IntStream.rangeClosed(1, WAVE + 1).boxed().flatMapToDouble(x -> at(x, y));
        var below =
                IntStream.rangeClosed(1, WAVE + 1)
                        .boxed()
                        .flatMapToDouble(x -> at(WAVE + 2 - x, y + 3));
        return DoubleStream.concat(above, below).toArray();
    }

    private static DoubleStream at(int x, double y) {
        return DoubleStream.of(x, y + 1.5 * Math.sin(x * Math.PI / 5.5));
    }
}
