package vn.toancanh.map.point;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.sheet.PixelTile;

/**
 * What the marks of a layer mean.
 *
 * @param entries in the order they are read
 */
public record LayerLegend(List<Entry> entries) {
    public LayerLegend {
        entries = List.copyOf(entries);
    }

    /**
     * A mark as it is on the map, and words for it.
     *
     * @param swatch at one device pixel per logical pixel, not to be changed; empty for a remark
     */
    public record Entry(PixelTile swatch, String words) {}

    public List<String> words() {
        return entries.stream().map(Entry::words).toList();
    }

    /** That there is nothing, and how many had no place. */
    public static List<Entry> remarks(int shown, int leftOut, MapTexts texts) {
        var remarks = new ArrayList<Entry>();
        if (shown == 0) {
            remarks.add(new Entry(new PixelTile(0, 0, 0, 0), texts.get("map.point.legend.none")));
        }
        if (leftOut > 0) {
            var count = Numbers.format(leftOut, 0, texts.locale());
            remarks.add(
                    new Entry(
                            new PixelTile(0, 0, 0, 0),
                            texts.get("map.point.legend.leftOut", count)));
        }
        return remarks;
    }
}
