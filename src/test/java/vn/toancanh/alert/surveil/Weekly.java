package vn.toancanh.alert.surveil;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Weekly series for tests. */
final class Weekly {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);

    private Weekly() {}

    static CountSeries of(double... counts) {
        var starts = IntStream.range(0, counts.length).mapToObj(FIRST::plusWeeks).toList();
        return new CountSeries(starts, Arrays.stream(counts).boxed().toList());
    }

    /** Eight years with a season, slow growth, and an outbreak of six weeks in the fourth. */
    static double[] years() {
        return IntStream.range(0, 420)
                .mapToDouble(week ->
                        Math.floor(
                                        8
                                                + 5 * Math.sin(2 * Math.PI * week / 52.18)
                                                + week / 60.0
                                                + week * 7919 % 13 / 2.0)
                                + (week >= 200 && week < 206 ? 25 : 0))
                .toArray();
    }

    /** The same, every fifth week far above. */
    static double[] unsteady() {
        var counts = years();
        for (var week = 0; week < counts.length; week += 5) {
            counts[week] = Math.floor(counts[week] * 2.5);
        }
        return counts;
    }
}
