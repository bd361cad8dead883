package vn.toancanh.map.shade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayerRampTest {
    /** CIE76; 2.3 is the least that is noticed (Mahy, Van Eycken and Oosterlinck, 1994). */
    private static final double CLEARLY_OTHER = 12;

    /**
     * How linear RGB is seen with a missing kind of cone (Machado, Oliveira and Fernandes, 2009,
     * table 1, severity 1).
     */
    private enum Eyes {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPE(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        DEUTERANOPE(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881);

        @SuppressWarnings("ImmutableEnumChecker")
        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }

        /** CIE L*a*b* for the white of sRGB. */
        double[] lab(int argb) {
            var rgb = new double[] {linear(argb >> 16), linear(argb >> 8), linear(argb)};
            var seen = times(matrix, rgb);
            for (int i = 0; i < seen.length; i++) {
                seen[i] = Math.clamp(seen[i], 0, 1);
            }
            var xyz =
                    times(
                            new double[] {
                                0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192,
                                0.9505
                            },
                            seen);
            double x = root(xyz[0] / 0.9505);
            double y = root(xyz[1]);
            double z = root(xyz[2] / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(int part) {
            double c = (part & 0xFF) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }

        private static double[] times(double[] m, double[] v) {
            var out = new double[3];
            for (int i = 0; i < 9; i++) {
                out[i / 3] += m[i] * v[i % 3];
            }
            return out;
        }

        private static double root(double t) {
            return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
        }

        double apart(int one, int other) {
            var a = lab(one);
            var b = lab(other);
            return Math.sqrt(
                    (a[0] - b[0]) * (a[0] - b[0])
                            + (a[1] - b[1]) * (a[1] - b[1])
                            + (a[2] - b[2]) * (a[2] - b[2]));
        }
    }

    @ParameterizedTest
    @EnumSource(Eyes.class)
    void colourBlindPeopleSeeWhichEndOfTheHeatIsHigh(Eyes eyes) {
        for (var palette : List.of(MapPalette.DARK, MapPalette.LIGHT)) {
            double way = palette.equals(MapPalette.LIGHT) ? -1 : 1;
            var colours = LayerRamp.EMBER.on(palette);
            for (int i = 1; i < colours.size(); i++) {
                double step = eyes.lab(colours.get(i))[0] - eyes.lab(colours.get(i - 1))[0];
                assertTrue(way * step > 4, i + ": " + step);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Eyes.class)
    void heatIsOfNoColourThatTheGroundHas(Eyes eyes) {
        for (var palette : List.of(MapPalette.DARK, MapPalette.LIGHT)) {
            for (int heat : LayerRamp.EMBER.on(palette)) {
                for (int ground : palette.sequential()) {
                    double apart = eyes.apart(heat, ground);
                    var pair = Integer.toHexString(heat) + " " + Integer.toHexString(ground);
                    assertTrue(apart > CLEARLY_OTHER, pair + ": " + apart);
                }
            }
        }
    }
}
