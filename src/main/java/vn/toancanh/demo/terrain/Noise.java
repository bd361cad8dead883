package vn.toancanh.demo.terrain;

/** Hashes and smooth random fields: pure functions of seed and place, the same on every machine. */
public final class Noise {
    private static final double[] GRADIENT_X = {1, 0.7071, 0, -0.7071, -1, -0.7071, 0, 0.7071};
    private static final double[] GRADIENT_Y = {0, 0.7071, 1, 0.7071, 0, -0.7071, -1, -0.7071};

    private final long seed;

    public Noise(long seed) {
        this.seed = mix(seed);
    }

    /** Another field, independent of this one. */
    public Noise other(int which) {
        return new Noise(seed + 0x9E3779B97F4A7C15L * (which + 1L));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    public static long mix(long bits) {
        var z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public static long mix(long a, long b) {
        return mix(a * 0x9E3779B97F4A7C15L + mix(b + 0x632BE59BD9B4E019L));
    }

    /** Uniform in [0, 1). */
    public static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** Close to normal (0, 1): four uniform parts of one hash, within about ±3.4. */
    public static double normal(long hash) {
        var sum = (hash & 0xFFFF) + ((hash >>> 16) & 0xFFFF) + ((hash >>> 32) & 0xFFFF);
        return ((sum + (hash >>> 48)) / 65535.0 - 2.0) * 1.7320508075688772;
    }

    /** Uniform in [0, 1) for a pair of numbers. */
    public double at(long i, long j) {
        return unit(mix(seed + i * 0x8CB92BA72F3D8DD7L, j));
    }

    /** Gradient noise (Perlin 2002), roughly −1..1, with features of size 1. */
    public double smooth(double x, double y) {
        var i = (long) Math.floor(x);
        var j = (long) Math.floor(y);
        var u = x - i;
        var v = y - j;
        var a = corner(i, j, u, v);
        var b = corner(i + 1, j, u - 1, v);
        var c = corner(i, j + 1, u, v - 1);
        var d = corner(i + 1, j + 1, u - 1, v - 1);
        var s = fade(u);
        var low = a + s * (b - a);
        return 1.5 * (low + fade(v) * (c + s * (d - c) - low));
    }

    /** Smooth noise with details: each octave half as large and half as strong. */
    public double rough(double x, double y, int octaves) {
        var sum = 0.0;
        var size = 1.0;
        for (var k = 0; k < octaves; k++) {
            sum += size * smooth(x / size + 17.3 * k, y / size - 9.1 * k);
            size *= 0.5;
        }
        return sum;
    }

    /** Sharp crests: 1 on a crest line, falling to 0. */
    public double crest(double x, double y, int octaves) {
        var sum = 0.0;
        var size = 1.0;
        var total = 0.0;
        for (var k = 0; k < octaves; k++) {
            var n = 1 - Math.min(1, Math.abs(smooth(x / size - 5.7 * k, y / size + 3.3 * k)) * 1.4);
            sum += size * n * n;
            total += size;
            size *= 0.5;
        }
        return sum / total;
    }

    private double corner(long i, long j, double u, double v) {
        var g = (int) (mix(seed + i * 0x8CB92BA72F3D8DD7L, j) >>> 61);
        return GRADIENT_X[g] * u + GRADIENT_Y[g] * v;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }
}
