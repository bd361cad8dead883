package vn.toancanh.alert.console;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.fx.Theme;

/** A severity as a shape: circle, triangle or diamond. Always beside a word, never alone. */
public final class SeverityMarkView extends Region {
    public SeverityMarkView(Severity severity) {
        getStyleClass().add("severity-mark");
        setMouseTransparent(true);
        mark(this, severity);
    }

    public void show(Severity severity) {
        mark(this, severity);
    }

    /**
     * Shape and word in a cell of a table.
     *
     * @param severity null for an empty cell
     */
    public static void put(IndexedCell<?> cell, @Nullable Severity severity, String word) {
        cell.setText(word);
        if (severity == null) {
            cell.setGraphic(null);
        } else if (cell.getGraphic() instanceof SeverityMarkView mark) {
            mark.show(severity);
        } else {
            cell.setGraphic(new SeverityMarkView(severity));
        }
    }

    /** Sets exactly one of the pseudo-classes low, medium and high. */
    public static void mark(Node node, Severity severity) {
        for (var each : Severity.values()) {
            var name = each.name().toLowerCase(Locale.ROOT);
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == severity);
        }
    }

    /** The style sheet of everything about alerts. */
    public static String sheet() {
        return Theme.sheet("alert/alert.css");
    }
}
