package vn.toancanh.alert.cap;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** WGS 84 degrees. Written latitude first, as the standard asks. */
public record CapPoint(double latitude, double longitude) {
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    /** Long enough for any number that a message means, short enough to read at once. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,9}(\\.\\d{0,18})?|\\.\\d{1,18})");

    public CapPoint {
        // zero has one sign on paper
        latitude += 0.0;
        longitude += 0.0;
    }

    /** Empty for what is not two numbers around a comma; the numbers may be out of range. */
    public static Optional<CapPoint> parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 2
                || !NUMBER.matcher(parts[0]).matches()
                || !NUMBER.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new CapPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public boolean isOnEarth() {
        return Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE;
    }

    /** Off the earth as it stands and on it the other way round. */
    public boolean looksSwapped() {
        return !isOnEarth() && new CapPoint(longitude, latitude).isOnEarth();
    }

    /** As messages write it. */
    public String written() {
        return plain(latitude) + "," + plain(longitude);
    }

    /** Without an exponent, which the standard does not know. */
    public static String plain(double number) {
        return new BigDecimal(Double.toString(number)).toPlainString();
    }
}
