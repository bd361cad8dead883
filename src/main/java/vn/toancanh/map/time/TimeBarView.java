package vn.toancanh.map.time;

import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.Times;

/**
 * The bar that plays the past, in one line under a map. It is there while it is open, and plays
 * only while somebody can see it.
 */
public final class TimeBarView extends HBox {
    private static final double WORDS_EM = 17;
    private static final double SPEED_EM = 8.5;

    private final TimeBarViewModel model;
    private final Texts texts;
    private final TimeTrackView track;
    private final Label period = new Label();
    private final Label events = new Label();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    model.tick(nanos);
                }
            };

    public TimeBarView(TimeBarViewModel model, Texts texts, double em) {
        this.model = model;
        this.texts = texts;
        track = new TimeTrackView(model, texts, em);
        getStyleClass().add("time-bar");
        setId("time-bar");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.get("map.time.bar"));
        var play = button("map-time-play", "map.time.play", model::toggle);
        model.playingProperty().subscribe(on -> showPlaying(play, on));
        var back = button("map-time-back", "map.time.back", model::back);
        var next = button("map-time-next", "map.time.next", model::forward);
        next.disableProperty().bind(model.stepProperty().isEqualTo(TimeBarViewModel.NOW));
        var now = new Button(texts.get("map.time.now"));
        now.setId("map-time-now");
        now.setOnAction(_ -> model.now());
        now.setMinWidth(Control.USE_PREF_SIZE);
        now.disableProperty().bind(next.disableProperty());
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(play, back, next, words(em), track, speeds(em), now);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        model.pause();
                    }
                });
        model.stepProperty().subscribe(_ -> showStep());
        model.trackProperty().subscribe(_ -> showStep());
    }

    /** Brings the keys to the track. */
    public void takeFocus() {
        track.requestFocus();
    }

    /** A button that brings the bar and takes it away. */
    public static ToggleButton toggle(TimeBarViewModel model, Texts texts) {
        var icon = new StackPane();
        icon.getStyleClass().add("map-icon");
        var toggle = new ToggleButton("", icon);
        toggle.getStyleClass().addAll("map-tool", "map-time");
        toggle.setId("map-time");
        toggle.setAccessibleText(texts.get("map.time.toggle"));
        toggle.setTooltip(new Tooltip(texts.get("map.time.toggle")));
        toggle.selectedProperty().bindBidirectional(model.openProperty());
        return toggle;
    }

    private VBox words(double em) {
        period.setId("map-time-period");
        period.getStyleClass().add("time-period");
        events.setId("map-time-events");
        events.getStyleClass().add("text-small");
        var words = new VBox(period, events);
        words.getStyleClass().add("time-words");
        words.setMinWidth(WORDS_EM * em);
        words.setPrefWidth(WORDS_EM * em);
        words.setMaxWidth(WORDS_EM * em);
        return words;
    }

    private void showPlaying(ButtonBase play, boolean on) {
        describe(play, on ? "map.time.pause" : "map.time.play");
        play.getStyleClass().remove("map-time-pause");
        if (on) {
            play.getStyleClass().add("map-time-pause");
            timer.start();
        } else {
            timer.stop();
        }
    }

    private Button button(String id, String key, Runnable action) {
        var icon = new StackPane();
        icon.getStyleClass().add("map-icon");
        var button = new Button("", icon);
        button.getStyleClass().addAll("map-tool", id);
        button.setId(id);
        describe(button, key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void describe(ButtonBase button, String key) {
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
    }

    private ComboBox<Integer> speeds(double em) {
        var box = new ComboBox<Integer>();
        box.getItems().setAll(TimeBarViewModel.SPEEDS);
        box.valueProperty().bindBidirectional(model.speedProperty());
        box.setId("map-time-speed");
        box.setPrefWidth(SPEED_EM * em);
        box.setMinWidth(SPEED_EM * em);
        box.setAccessibleText(texts.get("map.time.speed"));
        box.setTooltip(new Tooltip(texts.get("map.time.speed")));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Integer speed) {
                        return speed == null
                                ? ""
                                : texts.get("map.time.speed.each", speed.toString());
                    }

                    @Override
                    public Integer fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        return box;
    }

    private void key(KeyEvent event) {
        boolean chord = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (chord || event.getTarget() instanceof ComboBox<?>) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.back();
            case RIGHT -> model.forward();
            case HOME -> model.seek(0);
            case END -> model.seek(model.trackProperty().get().last());
            case SPACE -> {
                if (event.getTarget() != track) {
                    return;
                }
                model.toggle();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showStep() {
        var shown = model.trackProperty().get();
        int step = model.stepProperty().get();
        if (shown.last() < 0) {
            period.setText(texts.get("map.time.reading"));
            events.setText("");
        } else if (step == TimeBarViewModel.NOW) {
            period.setText(texts.get("map.time.present"));
            events.setText(
                    texts.get(
                            "map.time.reach",
                            new Times(texts).period(shown.steps().getFirst()),
                            Integer.toString(shown.steps().size())));
        } else {
            period.setText(new Times(texts).period(shown.steps().get(step)));
            events.setText(names(shown, step));
        }
        period.setAccessibleText(period.getText() + ". " + events.getText());
    }

    private String names(PlayTrack shown, int step) {
        return shown.during(step).stream()
                .map(TerritoryEvent::name)
                .map(name -> name.in(texts.locale()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
