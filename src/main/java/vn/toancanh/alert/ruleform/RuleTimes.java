package vn.toancanh.alert.ruleform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toancanh.fx.Texts;

/**
 * Times as people write them: {@code 2 ngày 6 giờ}, {@code 2d 6h}; nothing at all is no time. Words
 * of the language on the screen and the letters d, h, m are understood.
 */
public record RuleTimes(Texts texts) {
    private static final Pattern PART = Pattern.compile("(\\d{1,5})\\s*(\\p{L}+)\\s*");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "days", Duration.ofDays(1),
                    "hours", Duration.ofHours(1),
                    "minutes", Duration.ofMinutes(1));

    public String write(Duration time) {
        var parts = new ArrayList<String>();
        add(parts, time.toDays(), "days");
        add(parts, time.toHoursPart(), "hours");
        add(parts, time.toMinutesPart(), "minutes");
        return String.join(" ", parts);
    }

    private void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + word(unit));
        }
    }

    private String word(String unit) {
        return texts.get("alert.ruleeditor.time." + unit);
    }

    /**
     * @throws IllegalArgumentException when it is no time
     */
    Duration read(String typed) {
        var rest = typed.strip().toLowerCase(Locale.ROOT);
        var sum = Duration.ZERO;
        while (!rest.isEmpty()) {
            var part = PART.matcher(rest);
            if (!part.lookingAt()) {
                throw new IllegalArgumentException("no time: " + typed);
            }
            sum = sum.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
            rest = rest.substring(part.end());
        }
        return sum;
    }

    private Duration unit(String word) {
        for (var unit : UNITS.entrySet()) {
            var name = unit.getKey();
            if (word.equals(word(name))
                    || word.equals(name.substring(0, 1))
                    || name.equals(word)
                    || name.equals(word + "s")) {
                return unit.getValue();
            }
        }
        throw new IllegalArgumentException("no unit of time: " + word);
    }
}
