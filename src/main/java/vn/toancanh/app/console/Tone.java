package vn.toancanh.app.console;

import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import vn.toancanh.alert.Severity;

/**
 * One short tone for each severity: the worse, the higher. A computer that cannot sound one stays
 * silent; what it would have said is on the screen.
 */
final class Tone {
    private static final System.Logger LOG = System.getLogger(Tone.class.getName());
    private static final float RATE = 22_050;
    private static final double SECONDS = 0.35;
    private static final double LOUDNESS = 0.35;
    private static final Map<Severity, Double> HERTZ =
            Map.of(Severity.LOW, 523.25, Severity.MEDIUM, 659.26, Severity.HIGH, 880.0);

    private Tone() {}

    /** Blocks as long as it sounds. */
    static void sound(Severity severity) {
        var format = new AudioFormat(RATE, 16, 1, true, false);
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            var wave = wave(HERTZ.getOrDefault(severity, 523.25));
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            LOG.log(System.Logger.Level.DEBUG, "no sound here", e);
        }
    }

    /** A sine that rises and fades, so that it neither clicks nor hurts. */
    static byte[] wave(double hertz) {
        int samples = (int) (RATE * SECONDS);
        var bytes = new byte[2 * samples];
        for (int i = 0; i < samples; i++) {
            double hull = Math.sin(Math.PI * i / samples);
            double value = LOUDNESS * hull * Math.sin(2 * Math.PI * hertz * i / RATE);
            int level = (int) (value * Short.MAX_VALUE);
            bytes[2 * i] = (byte) level;
            bytes[2 * i + 1] = (byte) (level >> 8);
        }
        return bytes;
    }
}
