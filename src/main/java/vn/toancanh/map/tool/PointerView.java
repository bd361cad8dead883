package vn.toancanh.map.tool;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import vn.toancanh.fx.Texts;

/** The coordinates as a button that copies them. */
final class PointerView extends Button {
    PointerView(PointerViewModel model, Texts texts, Runnable copy) {
        getStyleClass().addAll("plain", "map-pointer");
        textProperty()
                .bind(
                        model.textProperty()
                                .flatMap(text ->
                                        model.copiedProperty()
                                                .map(copied ->
                                                        copied
                                                                ? texts.get("map.pointer.copied")
                                                                : text)));
        accessibleTextProperty()
                .bind(model.textProperty().map(text -> texts.get("map.pointer.spoken", text)));
        setTooltip(new Tooltip(texts.get("map.pointer.tip")));
        setOnAction(_ -> copy.run());
    }
}
