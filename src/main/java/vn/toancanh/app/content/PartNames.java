package vn.toancanh.app.content;

import java.time.Instant;
import java.util.stream.Collectors;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Bilingual;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;

/** Names a part of an indicator, such as "Hồ sơ quá hạn đang tồn · đất đai". */
public final class PartNames {
    private PartNames() {}

    /** Reads a series; a part of an indicator says in its name which part it is. */
    public static IndicatorReading reading(
            Session session, SeriesKey key, Instant at, Texts texts) {
        return named(session.readings().read(key, at), key, texts);
    }

    /** A reading of a part under the part's name. */
    static IndicatorReading named(IndicatorReading reading, SeriesKey key, Texts texts) {
        if (key.dimensions().equals(Dimensions.NONE)) {
            return reading;
        }
        var subject = reading.subject();
        var named = of(subject.indicator(), key.dimensions(), texts);
        return new IndicatorReading(
                new IndicatorReading.Subject(named, subject.area()),
                reading.latest(),
                reading.verdict(),
                reading.comparison(),
                reading.trend(),
                reading.disputed());
    }

    /** The indicator under the name of its part in the language of {@code texts}. */
    public static Indicator of(Indicator whole, Dimensions dimensions, Texts texts) {
        if (dimensions.equals(Dimensions.NONE)) {
            return whole;
        }
        return new Indicator(
                whole.code(),
                Bilingual.same(whole.name(texts.locale()) + " · " + words(dimensions, texts)),
                whole.measure(),
                whole.publication(),
                whole.judgement());
    }

    /** Without the names of the dimensions: "đất đai". */
    public static String words(Dimensions dimensions, Texts texts) {
        return dimensions.values().entrySet().stream()
                .map(each -> word(each.getKey() + "." + each.getValue(), each.getValue(), texts))
                .collect(Collectors.joining(", "));
    }

    /** A value nobody translated is shown as the warehouse wrote it. */
    private static String word(String key, String value, Texts texts) {
        return texts.find("indicator.dimension." + key).orElse(value);
    }
}
