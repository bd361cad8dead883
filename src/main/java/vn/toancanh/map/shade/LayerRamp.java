package vn.toancanh.map.shade;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours of a layer from low to high. The lightness of each goes one way only, away from the
 * ground, so that people who confuse hues read it too.
 */
public enum LayerRamp {
    /** Those of the ground. */
    GROUND,

    /** Embers: no hue of the ground, so that what lies on it stands out for all eyes. */
    EMBER;

    private static final List<Integer> EMBER_ON_DARK =
            List.of(0xFF571414, 0xFF8C211C, 0xFFC23A2A, 0xFFF5643F, 0xFFFFB4C4, 0xFFFFF1F4);
    private static final List<Integer> EMBER_ON_LIGHT =
            List.of(0xFFFFC9D8, 0xFFFF8A5C, 0xFFE0562E, 0xFFB23A24, 0xFF7E1F1A, 0xFF4A1212);

    /** Straight ARGB, for a map of this palette. */
    public List<Integer> on(MapPalette palette) {
        return switch (this) {
            case GROUND -> palette.sequential();
            case EMBER -> palette.equals(MapPalette.LIGHT) ? EMBER_ON_LIGHT : EMBER_ON_DARK;
        };
    }

    /** One for each class; both ends are always among them. */
    public int[] colours(MapPalette palette, int classes) {
        return IntStream.range(0, classes)
                .map(c -> MapPalette.stepped(on(palette), c, classes))
                .toArray();
    }
}
