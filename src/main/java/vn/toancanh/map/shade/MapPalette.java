package vn.toancanh.map.shade;

import java.util.List;
import java.util.stream.IntStream;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.raster.ColourTable;

/**
 * The colours that become pixels, as straight ARGB; names among them; other nodes get their colour
 * from the style sheet.
 *
 * @param sequential from low to high
 * @param square nine, row by row from the lowest of both
 * @param ground of units when no indicator is shown
 * @param noData the two colours of the hatching
 * @param lines one per {@link LineKind}
 */
public record MapPalette(
        List<Integer> sequential,
        Sides diverging,
        List<Integer> square,
        int ground,
        ColourTable.Hatch noData,
        List<Integer> lines,
        Names names) {
    public static final MapPalette DARK =
            new MapPalette(
                    List.of(
                            0xFF2A4468,
                            0xFF2C5C86,
                            0xFF2C7898,
                            0xFF33969E,
                            0xFF63B596,
                            0xFFA9D48A,
                            0xFFF1E58B),
                    new Sides(
                            List.of(0xFF8A5A3C, 0xFFC77B3B, 0xFFF6A94C),
                            0xFF46526A,
                            List.of(0xFF2F6690, 0xFF3F8FC4, 0xFF8CCBF2)),
                    List.of(
                            0xFF2F3B52,
                            0xFF2F7480,
                            0xFF2FB0B8,
                            0xFF7A4266,
                            0xFF7A7A94,
                            0xFF7CB6C8,
                            0xFFC9497F,
                            0xFFC983A9,
                            0xFFD9D2E6),
                    0xFF1F2C45,
                    new ColourTable.Hatch(0xFF26334A, 0xFF3A4A66),
                    List.of(0x40A9B7CC, 0xB34DA3FF, 0x99E8EEF7, 0xFF0B1220, 0xFF0B1220, 0xFF5B7196),
                    new Names(0xFFE8EEF7, 0xFFA9B7CC, 0xFF0E1728));

    /** The soft colour of the dark one is too dim for a room. */
    public static final MapPalette WALL =
            DARK.withNames(new Names(0xFFE8EEF7, 0xFFBAC6D8, 0xFF0E1728));

    /** Names and lines of the dark one in plain white and black. */
    public static final MapPalette CONTRAST =
            DARK.withNames(new Names(0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000));

    /** The same hues with the lightness reversed: low values are light on light ground. */
    public static final MapPalette LIGHT =
            new MapPalette(
                    List.of(
                            0xFFF1E58B,
                            0xFFA9D48A,
                            0xFF63B596,
                            0xFF33969E,
                            0xFF2C7898,
                            0xFF2C5C86,
                            0xFF2A4468),
                    new Sides(
                            List.of(0xFFF7C792, 0xFFE08B3A, 0xFFA9500C),
                            0xFFE9EDF3,
                            List.of(0xFFA8CDE8, 0xFF5297CB, 0xFF1C5A94)),
                    List.of(
                            0xFFE8E8E8,
                            0xFFACE4E4,
                            0xFF5AC8C8,
                            0xFFDFB0D6,
                            0xFFA5ADD3,
                            0xFF5698B9,
                            0xFFBE64AC,
                            0xFF8C62AA,
                            0xFF3B4994),
                    0xFFE3E9F1,
                    new ColourTable.Hatch(0xFFD9E0EA, 0xFFB4C0D0),
                    List.of(0x405B6B82, 0xB32F6FD0, 0x99131D30, 0xF2FFFFFF, 0xFF24324A, 0xFF4A5B75),
                    new Names(0xFF131D30, 0xFF3D4B62, 0xFFFBFCFE));

    /**
     * Colours away from a middle, the nearest first: orange for what is not wanted and blue for
     * what is, which people who confuse red and green tell apart.
     */
    public record Sides(List<Integer> unwanted, int middle, List<Integer> wanted) {
        public Sides {
            unwanted = List.copyOf(unwanted);
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * Colours of names, which equal the tokens text 1, text 2 and surface 1 of the theme.
     *
     * @param strong of units and groups
     * @param soft of what is only there for orientation
     */
    public record Names(int strong, int soft, int halo) {}

    public MapPalette {
        sequential = List.copyOf(sequential);
        square = List.copyOf(square);
        lines = List.copyOf(lines);
        if (lines.size() != LineKind.count()) {
            throw new IllegalArgumentException("a colour per kind of line, not " + lines.size());
        }
    }

    private MapPalette withNames(Names other) {
        return new MapPalette(sequential, diverging, square, ground, noData, lines, other);
    }

    /**
     * The table that colours tiles of {@code land} by the values of {@code shown}.
     *
     * @param hatchScale device pixels per dot of the hatching, a power of two
     */
    public ColourTable table(MapGround land, Shading shown, int hatchScale) {
        int features = land.steps().features();
        var ofClass = colours(shown);
        var colours = new int[features];
        var without = new boolean[features];
        boolean plain = shown.isNone();
        for (int f = 0; f < features; f++) {
            int number = shown.classOf(land.code(f));
            colours[f] = number == Shading.NO_DATA ? ground : ofClass[number];
            without[f] = number == Shading.NO_DATA && !plain;
        }
        int[] strokes = lines.stream().mapToInt(argb -> argb).toArray();
        return new ColourTable(colours, without, noData, strokes, hatchScale);
    }

    /** One per class, straight ARGB. */
    public int[] colours(Shading shown) {
        int classes = shown.classes();
        return IntStream.range(0, classes).map(c -> colour(shown.ramp(), c, classes)).toArray();
    }

    private int colour(Ramp ramp, int c, int classes) {
        return switch (ramp) {
            case Ramp.Sequential _ -> stepped(sequential, c, classes);
            case Ramp.Legal legal -> legal.colours().get(c);
            case Ramp.Square _ -> square.get(c);
            case Ramp.Diverging sides -> diverged(sides, c);
        };
    }

    /** The ends of the list are always used. */
    static int stepped(List<Integer> colours, int c, int classes) {
        int last = colours.size() - 1;
        int step = classes == 1 ? colours.size() / 2 : Math.round((float) c * last / (classes - 1));
        return colours.get(step);
    }

    private int diverged(Ramp.Diverging sides, int c) {
        int above = c - sides.below() - (sides.between() ? 1 : 0) + 1;
        int away = c < sides.below() ? sides.below() - c : above;
        if (away == 0) {
            return diverging.middle();
        }
        boolean wanted = c < sides.below() != sides.highIsGood();
        var colours = wanted ? diverging.wanted() : diverging.unwanted();
        int step = (int) Math.ceil((double) away * colours.size() / sides.reach());
        return colours.get(Math.min(step, colours.size()) - 1);
    }
}
