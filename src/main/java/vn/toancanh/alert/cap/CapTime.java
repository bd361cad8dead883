package vn.toancanh.alert.cap;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as the standard writes them: to the second, with an offset in digits and never Z. */
public final class CapTime {
    /** All of Vietnam, all year. */
    public static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");

    /** How the standard writes the offset of UTC. */
    private static final String UTC = "-00:00";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private CapTime() {}

    /** Empty for what has another shape or is no day or time of day. */
    public static Optional<OffsetDateTime> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var java = text.endsWith(UTC) ? text.substring(0, 19) + "Z" : text;
            return Optional.of(OffsetDateTime.parse(java));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static String write(OffsetDateTime time) {
        var offset = time.getOffset();
        return WRITTEN.format(time) + (offset.getTotalSeconds() == 0 ? UTC : offset.getId());
    }
}
