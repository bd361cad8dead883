package vn.toancanh.task.acting;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.task.desk.Ledger.Returned;
import vn.toancanh.task.listing.WarehouseWords;

/**
 * What a person did and the warehouse does not take: which it was, why, and a way to do it again.
 */
final class ReturnedView extends VBox {
    private final TaskActsViewModel model;
    private final Texts texts;

    ReturnedView(TaskActsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("task-returned");
        getStyleClass().add("task-returned");
        model.returnedProperty().subscribe(this::show);
    }

    private void show(@Nullable Returned back) {
        getChildren().clear();
        setVisible(back != null);
        setManaged(back != null);
        if (back == null) {
            return;
        }
        var act = back.line().act();
        var kind = ActKind.of(act);
        var name = kind.map(known -> texts.get(known.textKey())).orElse("");
        var when = new Times(texts).exact(back.line().at());
        var why = new WarehouseWords(texts).why(back.word());
        var label = new Label(texts.get("task.returned", name, when, why));
        label.setId("task-returned-why");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
        if (kind.filter(model.offeredProperty().get()::contains).isPresent()) {
            var again = new Button(texts.get("task.returned.again"));
            again.setId("task-returned-again");
            again.setOnAction(_ -> model.writeAgain());
            getChildren().add(again);
        }
    }
}
