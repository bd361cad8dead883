package vn.toancanh.fx.input;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Room for some sentences. Tab leads on, as in every other field: nobody indents a reason. */
public final class WordsArea extends TextArea {
    /**
     * @param rows that are seen at once
     */
    public WordsArea(int rows) {
        setPrefRowCount(rows);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::lead);
    }

    private void lead(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
