package vn.toancanh.fx.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;

/** Finds labels no style sheet gives a colour: they are black, and no look has black letters. */
public final class Unpainted {
    private Unpainted() {}

    /** Their texts. Call on a laid-out scene. */
    public static List<String> of(Node root) {
        var black = new ArrayList<String>();
        look(root, black);
        return black;
    }

    private static void look(Node node, List<String> black) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isBlank()
                && Color.BLACK.equals(label.getTextFill())) {
            black.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, black));
        }
    }
}
