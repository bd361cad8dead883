package vn.toancanh.board.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;

@Tag("screen")
class SettingsViewTest {
    private static final Preferences DEFAULTS =
            new Preferences(Texts.VIETNAMESE, Theme.DARK, 100, false, "", 60, false);

    private final List<Preferences> kept = new ArrayList<>();

    @Test
    void everyChoiceTakesEffectAtOnce() {
        FxToolkit.run(() -> {
            var view = view(Texts.VIETNAMESE);
            toggle(view, "settings-board.settings.en");
            toggle(view, "settings-board.settings.light");
            toggle(view, "settings-150 %");
            ((CheckBox) view.lookup("#settings-motion")).setSelected(true);
        });
        assertEquals(
                new Preferences(Locale.ENGLISH, Theme.LIGHT, 150, true, "", 60, false),
                kept.getLast());
        assertEquals(4, kept.size());
    }

    @Test
    void whatIsInForceIsMarked() {
        FxToolkit.run(() -> {
            var view = view(Texts.VIETNAMESE);
            for (var id : List.of("board.settings.vi", "board.settings.dark", "100 %")) {
                assertTrue(find(view, "settings-" + id).isSelected(), id);
            }
        });
    }

    @Test
    void noTextIsCutInEitherLanguage() {
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            assertEquals(List.of(), FxToolkit.on(() -> Truncation.of(view(locale))));
        }
    }

    /** The same scene is dressed anew: no restart, and the tokens change with it. */
    @Test
    void aSceneChangesItsLookAndTextSizeWhileItIsShown() {
        FxToolkit.run(() -> {
            var label = new Label("1.284");
            var root = new StackPane(label);
            var scene = FxToolkit.laidOut(root, Theme.DARK, Theme.DESK_PX, 200, 100);
            assertEquals(Color.web("#E8EEF7"), label.getTextFill());
            Theme.LIGHT.apply(scene, 2 * Theme.DESK_PX);
            FxToolkit.settle(root);
            assertEquals(Color.web("#131D30"), label.getTextFill());
            assertEquals(2 * Theme.DESK_PX, label.getFont().getSize());
        });
    }

    private SettingsView view(Locale locale) {
        var model = new SettingsViewModel(DEFAULTS, kept::add, () -> {});
        var view = new SettingsView(model, true, Texts.strict(locale));
        FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 1184, 660);
        return view;
    }

    private static void toggle(SettingsView view, String id) {
        find(view, id).fire();
    }

    private static ToggleButton find(SettingsView view, String id) {
        return view.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> id.equals(button.getId()))
                .findFirst()
                .orElseThrow();
    }
}
