package vn.toancanh.app.export;

import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Observation;

/** How far a number can be believed, in words: what its sender says, and whether it was typed. */
final class Vouched {
    private Vouched() {}

    static String words(Observation observation, Texts texts) {
        var quality = texts.get("app.export.quality." + observation.quantity().quality());
        return observation.isManual() ? quality + ", " + texts.get("fx.tile.manual") : quality;
    }
}
