package vn.toancanh.alert.console;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The list in a form of its own. JavaFX thread only. */
public interface ListFormView {
    Node node();

    /** What is said of all of it, above the list. */
    ObservableValue<String> summary();

    /** Arrows go there, and something is marked. */
    void focusList();

    /** The key Enter; false where it means nothing here. */
    boolean enter();
}
