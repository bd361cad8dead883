package vn.toancanh.app.early;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.AreaMark.Look;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.early.AreaPainter;
import vn.toancanh.map.point.LayerLegend;
import vn.toancanh.map.point.PointColours;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.sheet.Lettering;
import vn.toancanh.map.sheet.PixelTile;

/**
 * The colours of early warning on one ground. Orange and blue are told apart by people who confuse
 * red and green.
 *
 * @param high of what gathers high values, straight ARGB, as {@code low} of low ones
 */
record EarlyLook(int high, int low, AreaPainter.Theme theme) {
    /**
     * @param size of letters in logical pixels
     */
    static EarlyLook of(MapPalette palette, double size) {
        var colours = PointColours.of(palette);
        return new EarlyLook(
                palette.diverging().unwanted().getLast(),
                palette.diverging().wanted().getLast(),
                new AreaPainter.Theme(colours.plate(), colours.ink(), size, Lettering.NONE));
    }

    LayerLegend.Entry entry(Look look, Sign sign, String words) {
        return new LayerLegend.Entry(AreaPainter.swatch(look, sign, theme), words);
    }

    static LayerLegend.Entry remark(String words) {
        return new LayerLegend.Entry(new PixelTile(0, 0, 0, 0), words);
    }

    /** The words that have to be pictures before the marks can be painted. */
    static List<String> words(List<AreaMark> marks) {
        var words = new ArrayList<String>();
        for (var mark : marks) {
            var badge = mark.badge();
            if (badge != null && !badge.word().isBlank()) {
                words.add(badge.word());
            }
            if (!mark.across().isBlank()) {
                words.add(mark.across());
            }
        }
        return words.stream().distinct().toList();
    }
}
