package vn.toancanh.app.twin;

import vn.toancanh.effect.twin.Twins;
import vn.toancanh.fx.Texts;

/** Why a unit has no twin, in plain words. Any thread. */
public record TwinWords(Texts texts) {
    /** Empty where there is one. */
    public String of(TwinLines.Found found) {
        return switch (found.lack()) {
            case null -> "";
            case SHORT -> texts.get("app.twin.SHORT", 2 * Twins.LEAST_TIMES);
            case GAPS -> texts.get("app.twin.GAPS");
            case FEW -> texts.get("app.twin.FEW", Twins.LEAST_OTHERS);
        };
    }

    /** While it is reckoned. */
    String busy() {
        return texts.get("app.twin.busy");
    }

    /** What it is called beside the line of the unit itself. */
    String name() {
        return texts.get("board.card.overlay.TWIN");
    }
}
