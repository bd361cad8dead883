package vn.toancanh.task.aim;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.FieldNote;
import vn.toancanh.fx.input.PickView;
import vn.toancanh.fx.input.PickView.Option;

/** Indicators somebody adds to what a directive is measured by, and takes away again. */
public final class MoreAimsView extends VBox {
    private static final double ICON_PX = 12;

    private final MoreAimsViewModel model;
    private final Texts texts;
    private final VBox blocks = new VBox();
    private final PickView picker;
    private final Map<AimViewModel, Node> made = new HashMap<>();

    public MoreAimsView(MoreAimsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("task-aim");
        blocks.getStyleClass().add("task-more-aims");
        var said = new FieldNote("directive-more-said", model.saidProperty(), FieldNote.FAULT);
        picker = new PickView("directive-more", texts.get("task.form.more"), this::pick, texts);
        offer();
        getChildren().addAll(blocks, picker, said);
        model.aims().addListener((ListChangeListener<AimViewModel>) _ -> show());
        show();
    }

    private void show() {
        made.keySet().retainAll(model.aims());
        blocks.getChildren()
                .setAll(
                        model.aims().stream()
                                .map(aim -> made.computeIfAbsent(aim, this::block))
                                .toList());
        blocks.setManaged(!made.isEmpty());
    }

    private Node block(AimViewModel aim) {
        var name = new Label(texts.get("task.form.measured", aim.baseline().name()));
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var words = texts.get("task.form.more.remove", aim.baseline().name());
        var code = aim.baseline().series().indicator();
        var remove = new Button();
        remove.setGraphic(Icon.CLOSE.node(ICON_PX));
        remove.getStyleClass().add("plain");
        remove.setId("aim-" + code + "-remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(words);
        remove.setTooltip(new Tooltip(words));
        remove.setOnAction(_ -> model.remove(aim));
        var head = new HBox(name, remove);
        head.getStyleClass().add("task-choice");
        var block = new VBox(head, new AimFieldsView(aim, "aim-" + code, texts));
        block.getStyleClass().add("task-aim");
        return block;
    }

    /** What is picked is added below, and the field is free for the next. */
    private void pick(String code) {
        model.offered().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .ifPresent(model::add);
        offer();
    }

    private void offer() {
        var offered = model.offered();
        picker.show(
                offered.stream().map(each -> new Option(each.code(), each.name())).toList(), null);
        picker.setVisible(!offered.isEmpty());
        picker.setManaged(picker.isVisible());
    }

    /** Whether somebody looks for one, so that Esc is for that. */
    public boolean isPicking() {
        return picker.isOpen();
    }
}
