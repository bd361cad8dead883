package vn.toancanh.board.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.PickView;
import vn.toancanh.fx.input.PickView.Option;
import vn.toancanh.indicator.index.WhatIf;

/**
 * "What if this commune reached so much?": the answer follows the slider, with every step of the
 * arithmetic beside it.
 */
final class WhatIfView extends VBox {
    private static final double WHOLE = 100;

    private final Consumer<IndexAsk.Change> onChange;
    private final Texts texts;
    private final IndexWords words;
    private final PickView commune;
    private final PickView ratio;
    private final Slider slider = new Slider(0, WHOLE, WHOLE);
    private final TextField field = new TextField();
    private final Label gain = new Label();
    private final Label fromTo = new Label();
    private final VBox steps = new VBox();
    private final VBox controls = new VBox();
    private final Label none = new Label();
    private IndexAsk.@Nullable Change change;
    private boolean showing;

    WhatIfView(Consumer<IndexAsk.Change> onChange, Texts texts) {
        this.onChange = onChange;
        this.texts = texts;
        words = new IndexWords(texts);
        getStyleClass().addAll("card", "study-card");
        commune =
                new PickView("what-commune", texts.get("board.index.what.unit"), this::move, texts);
        ratio =
                new PickView(
                        "what-ratio", texts.get("board.index.what.ratio"), this::measure, texts);
        var title = new Label(texts.get("board.index.what"));
        title.getStyleClass().add("text-lead");
        none.setText(texts.get("board.index.what.none"));
        none.getStyleClass().add("text-body");
        none.setWrapText(true);
        gain.setId("what-gain");
        gain.getStyleClass().add("what-gain");
        gain.setMinWidth(USE_PREF_SIZE);
        fromTo.getStyleClass().add("text-small");
        fromTo.setId("what-total");
        fromTo.setWrapText(true);
        steps.getStyleClass().add("what-steps");
        steps.setId("what-steps");
        var found = new HBox(gain, fromTo);
        found.getStyleClass().add("what-found");
        controls.getStyleClass().add("study-card");
        controls.getChildren().addAll(commune, ratio, dial(), found, steps);
        show(false, false);
        getChildren().addAll(title, none, controls);
    }

    private HBox dial() {
        slider.setId("what-slider");
        slider.setBlockIncrement(1);
        slider.setAccessibleText(texts.get("board.index.what.value"));
        slider.valueProperty()
                .subscribe(value -> {
                    if (!showing) {
                        ask(
                                BigDecimal.valueOf(value.doubleValue())
                                        .setScale(1, RoundingMode.HALF_UP));
                    }
                });
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId("what-value");
        field.setPrefColumnCount(4);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(texts.get("board.index.what.value"));
        field.setOnAction(_ -> typed());
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        typed();
                    }
                });
        var row = new HBox(slider, field, new Label("%"));
        row.getStyleClass().add("what-dial");
        return row;
    }

    /** What is no number leaves the field as it was. */
    private void typed() {
        var now = change;
        if (now == null) {
            return;
        }
        try {
            var text = field.getText().strip().replace("%", "").strip();
            ask(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            field.setText(written(now.value()));
        }
    }

    private void ask(BigDecimal value) {
        var now = change;
        if (now != null && now.value().compareTo(value) != 0) {
            tell(new IndexAsk.Change(now.commune(), now.indicator(), value));
        }
    }

    private void move(String code) {
        var now = change;
        if (now != null) {
            tell(new IndexAsk.Change(new AreaCode(code), now.indicator(), now.value()));
        }
    }

    private void measure(String code) {
        var now = change;
        if (now != null) {
            tell(new IndexAsk.Change(now.commune(), code, now.value()));
        }
    }

    private void tell(IndexAsk.Change next) {
        change = next;
        onChange.accept(next);
    }

    void show(IndexAnswer answer) {
        var what = answer.what();
        show(what == null, what != null);
        if (what == null) {
            change = null;
            return;
        }
        showing = true;
        dials(what.change(), answer);
        switch (what.result()) {
            case IndexAnswer.Result.Computed(WhatIf whatIf) -> {
                gain.setText(texts.get("board.index.what.gain", words.gain(whatIf.delta())));
                fromTo.setText(words.fromTo(whatIf));
                steps.getChildren()
                        .setAll(words.steps(whatIf, answer).stream().map(this::step).toList());
            }
            case IndexAnswer.Result.Refused(var key) -> {
                gain.setText("—");
                fromTo.setText(words.refused(key, what.change(), answer));
                steps.getChildren().clear();
            }
        }
        gain.setAccessibleText(gain.getText() + ". " + fromTo.getText());
        showing = false;
    }

    private void show(boolean nothing, boolean something) {
        none.setVisible(nothing);
        none.setManaged(nothing);
        controls.setVisible(something);
        controls.setManaged(something);
    }

    private void dials(IndexAsk.Change asked, IndexAnswer answer) {
        commune.show(
                answer.known().units().stream()
                        .map(unit -> new Option(unit.code().value(), unit.name()))
                        .toList(),
                asked.commune().value());
        ratio.show(
                answer.known().ratios().entrySet().stream().map(WhatIfView::option).toList(),
                asked.indicator());
        change = asked;
        if (!slider.isValueChanging()) {
            slider.setValue(asked.value().doubleValue());
        }
        if (!field.isFocused() || slider.isFocused()) {
            field.setText(written(asked.value()));
        }
    }

    private static Option option(Map.Entry<String, String> ratio) {
        return new Option(ratio.getKey(), ratio.getKey() + " · " + ratio.getValue());
    }

    private String written(BigDecimal value) {
        Locale locale = texts.locale();
        return Numbers.format(
                value.doubleValue(), Math.clamp(value.stripTrailingZeros().scale(), 0, 2), locale);
    }

    private Label step(String words) {
        var line = new Label(words);
        line.getStyleClass().addAll("text-small", "what-step");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
