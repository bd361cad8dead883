package vn.toancanh.map.geodesy;

import java.util.Locale;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.text.Numbers;

/** Ways of writing a place in degrees. Any thread. */
public final class Degrees {
    private static final int TENTHS_OF_A_DEGREE = 36_000;
    private static final int TENTHS_OF_A_MINUTE = 600;

    private Degrees() {}

    /** {@code 21°01′42,6″ B}: a tenth of a second is three metres. */
    public static String sexagesimal(double degrees, String direction, Locale locale) {
        long tenths = Math.round(Math.abs(degrees) * TENTHS_OF_A_DEGREE);
        long minutes = tenths % TENTHS_OF_A_DEGREE / TENTHS_OF_A_MINUTE;
        double seconds = tenths % TENTHS_OF_A_MINUTE / 10.0;
        var written = Numbers.format(seconds, 1, locale);
        return "%d°%02d′%s%s″ %s"
                .formatted(
                        tenths / TENTHS_OF_A_DEGREE,
                        minutes,
                        seconds < 10 ? "0" : "",
                        written,
                        direction);
    }

    /** {@code 21.028500, 105.854200}: with points whatever the language, for other programs. */
    public static String decimal(LonLat at) {
        return String.format(Locale.ROOT, "%.6f, %.6f", at.lat(), at.lon());
    }

    /** {@code 107°45′}. */
    public static String meridian(double degrees) {
        long minutes = Math.round(degrees * 60);
        return "%d°%02d′".formatted(minutes / 60, minutes % 60);
    }
}
