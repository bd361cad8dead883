package vn.toancanh.map.tool;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** One button for each tool, and what the tool in hand says. */
final class ToolBarView extends FlowPane {
    private static final double LEAST = 0.5;
    private static final double MOST = 200;
    private static final double STEP = 0.5;
    private static final double WIDTH = 96;

    /** The radius and the words. */
    private static final int AFTER_BUTTONS = 2;

    private final Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);
    private final Texts texts;

    /**
     * @param then what follows every press
     */
    ToolBarView(ToolsViewModel model, Texts texts, Runnable openList, Runnable then) {
        this.texts = texts;
        getStyleClass().add("tool-bar-row");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.get("map.tool.bar"));
        for (var tool : Tool.values()) {
            if (tool != Tool.LOOK) {
                getChildren().add(button(tool, model, then));
            }
        }
        var list = new Button("", icon());
        list.getStyleClass().addAll("map-tool", "map-tool-list");
        list.setId("map-tool-list");
        describe(list, "map.tool.list");
        list.setOnAction(_ -> openList.run());
        getChildren().add(list);
        var words = new Label();
        words.setId("map-tool-words");
        words.getStyleClass().add("text-small");
        words.textProperty().bind(model.wordsProperty());
        words.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        getChildren().addAll(radius(model), words);
        model.toolProperty()
                .subscribe(now -> buttons.forEach((tool, b) -> b.setSelected(tool == now)));
    }

    /** Puts one more thing behind the buttons. */
    void add(Node more) {
        getChildren().add(getChildren().size() - AFTER_BUTTONS, more);
    }

    /** How far around a point; only there while that is asked. */
    private HBox radius(ToolsViewModel model) {
        var spinner = new Spinner<Double>(LEAST, MOST, model.radiusProperty().get(), STEP);
        spinner.setId("map-tool-radius");
        spinner.setEditable(true);
        spinner.setPrefWidth(WIDTH);
        spinner.setAccessibleText(texts.get("map.tool.radius"));
        spinner.getEditor().setAccessibleText(texts.get("map.tool.radius"));
        spinner.valueProperty().subscribe(km -> model.radiusProperty().set(km));
        var row = new HBox(new Label(texts.get("map.tool.radius")), spinner);
        row.getStyleClass().add("shade-bar-group");
        row.visibleProperty().bind(model.toolProperty().isEqualTo(Tool.AROUND));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private ToggleButton button(Tool tool, ToolsViewModel model, Runnable then) {
        var button = new ToggleButton("", icon());
        var name = tool.name().toLowerCase(Locale.ROOT);
        button.getStyleClass().addAll("map-tool", "map-tool-" + name);
        button.setId("map-tool-" + name);
        describe(button, tool.textKey());
        button.setOnAction(_ -> {
            model.take(tool);
            button.setSelected(model.toolProperty().get() == tool);
            then.run();
        });
        buttons.put(tool, button);
        return button;
    }

    private void describe(ButtonBase button, String key) {
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
    }

    private static StackPane icon() {
        var shape = new StackPane();
        shape.getStyleClass().add("map-icon");
        return shape;
    }
}
