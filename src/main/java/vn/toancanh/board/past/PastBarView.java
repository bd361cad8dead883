package vn.toancanh.board.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.input.DayConverter;

/**
 * The bar of the time machine over the whole desk: where to choose a past moment, and, while the
 * desk shows one, a plain word that it does, and the way back.
 */
public final class PastBarView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final ObjectProperty<@Nullable Instant> past;
    private final Supplier<Instant> now;
    private final Texts texts;
    private final Label said = new Label();
    private final HBox there = new HBox(said);
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Label wrong = new Label();
    private final HBox choice = new HBox();
    private boolean paused;

    /**
     * @param past the moment shown, null for the present; this bar sets it
     * @param now the present
     */
    public PastBarView(ObjectProperty<@Nullable Instant> past, Supplier<Instant> now, Texts texts) {
        this.past = past;
        this.now = now;
        this.texts = texts;
        getStyleClass().add("past");
        said.getStyleClass().add("past-said");
        said.setId("past-said");
        said.setWrapText(true);
        there.getStyleClass().add("past-bar");
        there.getChildren().addAll(space(), button("board.past.other", "past-other", this::open));
        there.getChildren().add(button("board.past.back", "past-back", this::back));
        fillChoice();
        getChildren().addAll(there, choice);
        show(choice, false);
        past.subscribe(this::tell);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void fillChoice() {
        day.setId("past-day");
        day.setAccessibleText(texts.get("board.past.day"));
        day.setConverter(new DayConverter());
        time.setId("past-time");
        time.setPromptText(texts.get("board.past.time"));
        time.setAccessibleText(texts.get("board.past.time"));
        time.setOnAction(_ -> go());
        time.setPrefColumnCount(5);
        wrong.getStyleClass().add("text-small");
        wrong.setId("past-wrong");
        var lead = new Label(texts.get("board.past.choose"));
        choice.getStyleClass().add("past-choice");
        choice.getChildren().addAll(lead, day, time);
        choice.getChildren().add(button("board.past.go", "past-go", this::go));
        for (var each : PastChoice.values()) {
            var key = "board.past.quick." + each.name();
            choice.getChildren()
                    .add(button(key, "past-" + each.name(), () -> leave(each.from(now.get()))));
        }
        choice.getChildren().addAll(wrong, space());
        choice.getChildren().add(button("board.past.close", "past-close", this::close));
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Button button(String key, String id, Runnable action) {
        var button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Lets a person choose a moment. */
    public void open() {
        if (day.getValue() == null) {
            day.setValue(LocalDate.ofInstant(now.get(), Period.ZONE).minusDays(1));
        }
        say("");
        show(choice, true);
        day.getEditor().requestFocus();
    }

    /** Stops where the desk is, so that nothing moves while people talk; again, goes on. */
    public void pause() {
        if (past.get() != null) {
            back();
        } else {
            paused = true;
            past.set(now.get());
        }
    }

    /** Whether Esc has something to end here. */
    public boolean isUsed() {
        return choice.isVisible() || past.get() != null;
    }

    /** Ends the choosing, or else the stay in the past. */
    public void escape() {
        if (choice.isVisible()) {
            close();
        } else {
            back();
        }
    }

    private void close() {
        show(choice, false);
    }

    private void back() {
        past.set(null);
    }

    private void go() {
        var then = PastChoice.of(typedDay(), time.getText(), now.get());
        if (then == null) {
            say(texts.get("board.past.wrong"));
        } else {
            leave(then);
        }
    }

    /** What stands in the field, whether or not Enter was pressed there. */
    private @Nullable LocalDate typedDay() {
        try {
            return day.getConverter().fromString(day.getEditor().getText());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void leave(Instant then) {
        close();
        paused = false;
        past.set(then);
    }

    private void say(String sentence) {
        wrong.setText(sentence);
        wrong.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }

    private void tell(@Nullable Instant at) {
        show(there, at != null);
        if (at != null) {
            var key = paused ? "board.past.paused" : "board.past.said";
            said.setText(texts.get(key, new Times(texts).exact(at)));
        } else {
            paused = false;
        }
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isUsed()) {
            escape();
            event.consume();
        }
    }
}
