package vn.toancanh.map.picture;

import java.util.List;
import vn.toancanh.map.geometry.LineKind;
import vn.toancanh.map.raster.ColourTable;

/**
 * The colours that become pixels, as straight ARGB; names among them; other nodes get their colour
 * from the style sheet.
 *
 * @param sequential from low to high
 * @param ground of units when no indicator is shown
 * @param noData the two colours of the hatching
 * @param lines one per {@link LineKind}
 */
public record MapPalette(
        List<Integer> sequential,
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
                    0xFF1F2C45,
                    new ColourTable.Hatch(0xFF26334A, 0xFF3A4A66),
                    List.of(0x40A9B7CC, 0xB34DA3FF, 0x99E8EEF7, 0xFF0B1220, 0xFF0B1220, 0xFF5B7196),
                    new Names(0xFFE8EEF7, 0xFFA9B7CC, 0xFF0E1728));

    /** The soft colour of the dark one is too dim for a room. */
    public static final MapPalette WALL =
            DARK.withNames(new Names(0xFFE8EEF7, 0xFFBAC6D8, 0xFF0E1728));

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
                    0xFFE3E9F1,
                    new ColourTable.Hatch(0xFFD9E0EA, 0xFFB4C0D0),
                    List.of(0x405B6B82, 0xB32F6FD0, 0x99131D30, 0xF2FFFFFF, 0xFF24324A, 0xFF4A5B75),
                    new Names(0xFF131D30, 0xFF3D4B62, 0xFFFBFCFE));

    /**
     * Colours of names, which equal the tokens text 1, text 2 and surface 1 of the theme.
     *
     * @param strong of units and groups
     * @param soft of what is only there for orientation
     */
    public record Names(int strong, int soft, int halo) {}

    public MapPalette {
        sequential = List.copyOf(sequential);
        lines = List.copyOf(lines);
        if (lines.size() != LineKind.count()) {
            throw new IllegalArgumentException("a colour per kind of line, not " + lines.size());
        }
    }

    private MapPalette withNames(Names other) {
        return new MapPalette(sequential, ground, noData, lines, other);
    }

    /**
     * The table that colours tiles of {@code land} by the values of {@code shown}.
     *
     * @param hatchScale device pixels per dot of the hatching, a power of two
     */
    public ColourTable table(MapGround land, Choropleth shown, int hatchScale) {
        int features = land.steps().features();
        var colours = new int[features];
        var without = new boolean[features];
        boolean plain = shown.isNone();
        for (int f = 0; f < features; f++) {
            var value = shown.value(land.code(f));
            colours[f] = value == null ? ground : colour(shown, value);
            without[f] = value == null && !plain;
        }
        int[] strokes = lines.stream().mapToInt(argb -> argb).toArray();
        return new ColourTable(colours, without, noData, strokes, hatchScale);
    }

    private int colour(Choropleth shown, double value) {
        return colourOfClass(shown, shown.breaks().classOf(value));
    }

    public int colourOfClass(Choropleth shown, int ofClass) {
        int step = shown.breaks().colourStep(ofClass, sequential.size());
        return sequential.get(step);
    }
}
