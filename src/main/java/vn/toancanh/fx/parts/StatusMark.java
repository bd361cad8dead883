package vn.toancanh.fx.parts;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Status;

/** A status as a shape: circle, triangle, diamond or ring. Always beside a word, never alone. */
public final class StatusMark extends Region {
    /** The status whose colour and shape this shows. */
    public StatusMark(Status status) {
        getStyleClass().add("status-mark");
        setMouseTransparent(true);
        mark(this, status);
    }

    public void show(Status status) {
        mark(this, status);
    }

    /** Sets exactly one of the pseudo-classes ok, watch, act and unknown. */
    public static void mark(Node node, Status status) {
        for (var each : Status.values()) {
            node.pseudoClassStateChanged(pseudoClass(each), each == status);
        }
    }

    /** The word of a status, on every screen the same. */
    public static String word(Status status, Texts texts) {
        return texts.get("fx.status." + status.name().toLowerCase(Locale.ROOT));
    }

    private static PseudoClass pseudoClass(Status status) {
        return PseudoClass.getPseudoClass(status.name().toLowerCase(Locale.ROOT));
    }
}
