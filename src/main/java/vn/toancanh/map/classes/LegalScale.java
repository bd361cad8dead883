package vn.toancanh.map.classes;

import java.util.List;
import java.util.Optional;

/**
 * A scale whose limits and colours are the law's, never mixed with those of statuses. Each level
 * has a word ({@code map.scale.<key>.<number>}), because colour alone says nothing to many.
 *
 * @param indicators codes of the catalogue that are told in this scale
 * @param firstNumber of the lowest level
 * @param limits where each level but the first begins
 * @param colours straight ARGB of each level, from the lowest
 */
public record LegalScale(
        String key,
        List<String> indicators,
        int firstNumber,
        List<Double> limits,
        List<Integer> colours) {
    /** QĐ 1459/QĐ-TCMT of 12/11/2019: good, moderate, poor, bad, very bad, hazardous. */
    public static final LegalScale VN_AQI =
            new LegalScale(
                    "aqi",
                    List.of("MT-01"),
                    0,
                    List.of(51.0, 101.0, 151.0, 201.0, 301.0),
                    List.of(
                            0xFF00E400,
                            0xFFFFFF00,
                            0xFFFF7E00,
                            0xFFFF0000,
                            0xFF8F3F97,
                            0xFF7E0023));

    /**
     * QĐ 18/2021/QĐ-TTg, article 4: level 1 light blue, 2 light yellow, 3 orange, 4 red, 5 purple.
     * The decree names the colours; the shades are ours. Below 1 there is no risk to tell.
     */
    public static final LegalScale DISASTER =
            new LegalScale(
                    "disaster",
                    List.of("TT-01"),
                    1,
                    List.of(2.0, 3.0, 4.0, 5.0),
                    List.of(0xFF9BD3F5, 0xFFFFF3A0, 0xFFF28C28, 0xFFE02020, 0xFF7B2D8B));

    private static final List<LegalScale> ALL = List.of(VN_AQI, DISASTER);

    public LegalScale {
        indicators = List.copyOf(indicators);
        limits = List.copyOf(limits);
        colours = List.copyOf(colours);
    }

    /** The scale that the law prescribes for an indicator of the catalogue. */
    public static Optional<LegalScale> of(String indicator) {
        return ALL.stream().filter(scale -> scale.indicators.contains(indicator)).findFirst();
    }

    /** Key of the word for the level that is class {@code number}. */
    public String textKey(int number) {
        return "map.scale." + key + "." + (firstNumber + number);
    }
}
