package vn.toancanh.board.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** Language, look, text size, motion, warehouse and the speed of the demo. */
public final class SettingsView extends ScrollPane {
    private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
    private static final List<Integer> SPEEDS = List.of(1, 10, 60, 600);

    private final SettingsViewModel model;
    private final Texts texts;

    /**
     * @param demo whether the demo runs, so that its speed may be set
     */
    public SettingsView(SettingsViewModel model, boolean demo, Texts texts) {
        this.model = model;
        this.texts = texts;
        setFitToWidth(true);
        getStyleClass().add("focus-ring");
        getStylesheets().add(Theme.sheet("board/setup.css"));
        var title = new Label(texts.get("board.page.settings"));
        title.getStyleClass().add("text-headline");
        var all = new VBox(title, language(), look(), size(), motion(), sound(), warehouse());
        all.getStyleClass().add("settings");
        if (demo) {
            all.getChildren().add(speed());
        }
        setContent(all);
    }

    private Node language() {
        var choices = new LinkedHashMap<String, UnaryOperator<Preferences>>();
        choices.put("board.settings.vi", p -> p.withLocale(Texts.VIETNAMESE));
        choices.put("board.settings.en", p -> p.withLocale(Locale.ENGLISH));
        return field("language", choice(choices, texts::get));
    }

    private Node look() {
        var choices = new LinkedHashMap<String, UnaryOperator<Preferences>>();
        for (var theme : Theme.DESK) {
            var key = "board.settings." + theme.name().toLowerCase(Locale.ROOT);
            choices.put(key, p -> p.withTheme(theme));
        }
        return field("look", choice(choices, texts::get));
    }

    private Node size() {
        var choices = new LinkedHashMap<String, UnaryOperator<Preferences>>();
        for (var percent : SIZES) {
            choices.put(percent + " %", p -> p.withTextPercent(percent));
        }
        return field("size", choice(choices, Function.identity()));
    }

    private Node speed() {
        var choices = new LinkedHashMap<String, UnaryOperator<Preferences>>();
        for (var times : SPEEDS) {
            var number = Numbers.format((double) times, 0, texts.locale());
            choices.put(
                    texts.get("board.settings.speed.times", number),
                    p -> p.withDemoSpeed((double) times));
        }
        return field("speed", choice(choices, Function.identity()));
    }

    private Node motion() {
        var reduced = new CheckBox(texts.get("board.settings.motion.reduced"));
        reduced.setId("settings-motion");
        reduced.setSelected(model.preferencesProperty().get().reducedMotion());
        reduced.selectedProperty().subscribe(on -> model.change(p -> p.withReducedMotion(on)));
        return field("motion", reduced);
    }

    private Node sound() {
        var silent = new CheckBox(texts.get("board.settings.sound.off"));
        silent.setId("settings-sound");
        silent.setSelected(model.preferencesProperty().get().silent());
        silent.selectedProperty().subscribe(on -> model.change(p -> p.withSilent(on)));
        return field("sound", silent);
    }

    private Node warehouse() {
        var at = model.preferencesProperty().get().warehouse();
        var address = new Label(at.isEmpty() ? texts.get("board.settings.warehouse.demo") : at);
        address.setWrapText(true);
        var other = new Button(texts.get("board.settings.warehouse.other"));
        other.setId("settings-warehouse");
        other.setOnAction(_ -> model.otherWarehouse());
        var row = new HBox(address, other);
        row.getStyleClass().add("connect-buttons");
        return field("warehouse", row);
    }

    /** The choice whose edit would change nothing is the one in force. */
    private SegmentedButton choice(
            Map<String, UnaryOperator<Preferences>> choices, Function<String, String> word) {
        var buttons = new SegmentedButton();
        choices.forEach((name, edit) -> {
            var button = new ToggleButton(word.apply(name));
            button.setId("settings-" + name);
            var now = model.preferencesProperty().get();
            button.setSelected(edit.apply(now).equals(now));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.change(edit);
            });
            buttons.getButtons().add(button);
        });
        return buttons;
    }

    private Node field(String key, Region control) {
        control.setMinWidth(USE_PREF_SIZE);
        var name = new Label(texts.get("board.settings." + key));
        name.getStyleClass().add("text-lead");
        name.setLabelFor(control);
        var about = new Label(texts.get("board.settings." + key + ".about"));
        about.getStyleClass().add("text-small");
        about.setWrapText(true);
        control.setAccessibleText(name.getText());
        var words = new VBox(name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(words, control);
        box.getStyleClass().addAll("card", "settings-row");
        return box;
    }
}
