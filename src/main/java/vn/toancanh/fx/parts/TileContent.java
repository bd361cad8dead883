package vn.toancanh.fx.parts;

import java.time.Instant;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.IndicatorReading;

/** A reading and the words a tile says of it. Made off the JavaFX thread; immutable. */
public record TileContent(IndicatorReading reading, TileWords words, String spoken) {
    public static TileContent of(IndicatorReading reading, Instant now, Texts texts) {
        var words = TileWords.of(reading, now, texts);
        return new TileContent(reading, words, words.spoken(texts));
    }
}
