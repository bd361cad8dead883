package vn.toancanh.map.tool;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** One button for each tool, and what the tool in hand says. */
final class ToolBarView extends FlowPane {
    private final Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);
    private final Texts texts;

    /**
     * @param then what follows every press
     */
    ToolBarView(ToolsViewModel model, Texts texts, Runnable then) {
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
        var words = new Label();
        words.setId("map-tool-words");
        words.getStyleClass().add("text-small");
        words.textProperty().bind(model.wordsProperty());
        words.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        getChildren().add(words);
        model.toolProperty()
                .subscribe(now -> buttons.forEach((tool, b) -> b.setSelected(tool == now)));
    }

    private ToggleButton button(Tool tool, ToolsViewModel model, Runnable then) {
        var shape = new StackPane();
        shape.getStyleClass().add("map-icon");
        var button = new ToggleButton("", shape);
        var name = tool.name().toLowerCase(Locale.ROOT);
        button.getStyleClass().addAll("map-tool", "map-tool-" + name);
        button.setId("map-tool-" + name);
        button.setAccessibleText(texts.get(tool.textKey()));
        button.setTooltip(new Tooltip(texts.get(tool.textKey())));
        button.setOnAction(_ -> {
            model.take(tool);
            button.setSelected(model.toolProperty().get() == tool);
            then.run();
        });
        buttons.put(tool, button);
        return button;
    }
}
