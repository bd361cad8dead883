package vn.toancanh.map.point;

import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.shade.MapPalette;

/** Colours of marks, straight ARGB, equal to the tokens of the theme of the same name. */
public record PointColours(int act, int watch, int ok, int unknown, int plate, int ink) {
    public static final PointColours DARK =
            new PointColours(
                    0xFFFF7A64, 0xFFF2B33D, 0xFF35C397, 0xFF93A1B6, 0xFF131D30, 0xFFE8EEF7);
    public static final PointColours WALL =
            new PointColours(
                    0xFFFF8E7A, 0xFFF2B33D, 0xFF3CCB9F, 0xFFA8B4C6, 0xFF131D30, 0xFFE8EEF7);
    public static final PointColours LIGHT =
            new PointColours(
                    0xFFB42A1B, 0xFF805300, 0xFF0B6B4C, 0xFF56647A, 0xFFFFFFFF, 0xFF131D30);

    /** Those that go with a palette of the ground. */
    public static PointColours of(MapPalette palette) {
        if (palette.equals(MapPalette.LIGHT)) {
            return LIGHT;
        }
        return palette.equals(MapPalette.WALL) ? WALL : DARK;
    }

    /**
     * @param plain the colour of what has no status at all
     */
    int of(@Nullable Status status, int plain) {
        if (status == null) {
            return plain;
        }
        return switch (status) {
            case ACT -> act;
            case WATCH -> watch;
            case OK -> ok;
            case UNKNOWN -> unknown;
        };
    }
}
