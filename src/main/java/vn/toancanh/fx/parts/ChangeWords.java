package vn.toancanh.fx.parts;

import java.util.List;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;

/** A change in words that know which way is good: "▲ 2,1 điểm % · tốt hơn". Pure. */
public record ChangeWords(Indicator.Measure measure, Texts texts) {
    private static final String UP = "▲";
    private static final String DOWN = "▼";

    /** The same change, longest first; the shortest is the arrow and the number. */
    public List<String> variants(double change) {
        var size = Numbers.format(Math.abs(change), measure.decimals(), texts.locale());
        if (size.equals(Numbers.format(0, measure.decimals(), texts.locale()))) {
            return List.of(texts.get("fx.tile.change.none"));
        }
        var arrow = change > 0 ? UP : DOWN;
        var plain = texts.get("fx.tile.change.neutral", arrow, size);
        var points = measure.unit().startsWith("%") ? texts.get("fx.points", size) : size;
        var withPoints = texts.get("fx.tile.change.neutral", arrow, points);
        var word = word(change);
        return word.isEmpty()
                ? List.of(withPoints, plain)
                : List.of(
                        texts.get("fx.tile.change", arrow, points, word),
                        texts.get("fx.tile.change", arrow, size, word),
                        plain);
    }

    private String word(double change) {
        return switch (measure.direction()) {
            case UP -> texts.get(change > 0 ? "fx.tile.better" : "fx.tile.worse");
            case DOWN -> texts.get(change < 0 ? "fx.tile.better" : "fx.tile.worse");
            case BAND -> "";
        };
    }
}
