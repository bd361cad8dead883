package vn.toancanh.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Measures every text of a laid-out scene against a room. */
public final class LegibilityView {
    private static final String CAPITAL = "H";

    private LegibilityView() {}

    /**
     * A text too small for the room.
     *
     * @param arcmin the angle under which the farthest reader sees its capitals
     */
    public record Finding(String text, double arcmin) {}

    /** Every visible text below the least angle, in the order of the scene. */
    public static List<Finding> tooSmall(Parent root, Room room) {
        var found = new ArrayList<Finding>();
        look(root, room, found);
        return found;
    }

    private static void look(Node node, Room room, List<Finding> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            var scale = text.localToScene(0, 1).distance(text.localToScene(0, 0));
            var arcmin = room.arcmin(capital(text.getFont()) * scale);
            if (arcmin < Room.MIN_ARCMIN) {
                found.add(new Finding(text.getText(), arcmin));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, room, found));
        }
    }

    /** The font's own height of a capital, not a rule of thumb. */
    private static double capital(Font font) {
        var letter = new Text(CAPITAL);
        letter.setFont(font);
        letter.setTextOrigin(VPos.BASELINE);
        letter.setBoundsType(TextBoundsType.VISUAL);
        return letter.getLayoutBounds().getHeight();
    }
}
