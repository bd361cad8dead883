package vn.toancanh.fx.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds labels that do not show all of their text. */
public final class Truncation {
    private Truncation() {}

    /** The texts that are cut, as they stand on the screen. Call on the JavaFX thread. */
    public static List<String> of(Node root) {
        // What changed since the last pulse, such as a count, is not laid out yet.
        if (root instanceof Parent parent) {
            parent.applyCss();
            parent.layout();
        }
        var cut = new ArrayList<String>();
        look(root, cut);
        return cut;
    }

    private static void look(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null) {
            var drawn = drawn(label);
            if (drawn != null
                    && !drawn.replace("\n", "").equals(label.getText().replace("\n", ""))) {
                cut.add(label.getText() + " -> " + drawn);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }

    private static String drawn(Labeled label) {
        for (var child : label.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                return text.getText();
            }
        }
        return null;
    }
}
