package vn.toancanh.alert.rulepick;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;

/**
 * After how long whom next: one row a step, kept as lines {@code 15 phút: chairman}. The time is
 * typed, the person picked.
 */
public final class EscalationPickView extends VBox {
    private static final String BETWEEN = ": ";
    private static final double ICON_PX = 12;

    private final StringProperty written;
    private final List<String> personas;
    private final UnaryOperator<String> name;
    private final Texts texts;
    private final List<Step> steps = new ArrayList<>();
    private final VBox rows = new VBox();
    private boolean filling;

    private record Step(StringProperty after, StringProperty persona) {
        String line() {
            return after.get().strip() + BETWEEN + persona.get();
        }
    }

    public EscalationPickView(
            StringProperty written,
            List<String> personas,
            UnaryOperator<String> name,
            Texts texts) {
        this.written = written;
        this.personas = List.copyOf(personas);
        this.name = name;
        this.texts = texts;
        getStyleClass().add("rule-escalation");
        rows.getStyleClass().add("rule-escalation");
        var more = new Button(texts.get("alert.ruleeditor.escalate.add"));
        more.setId("rule-escalate-add");
        more.setOnAction(_ -> {
            add("", "");
            write();
        });
        getChildren().addAll(rows, more);
        written.subscribe(this::fill);
    }

    private void fill(String lines) {
        if (filling) {
            return;
        }
        filling = true;
        steps.clear();
        rows.getChildren().clear();
        lines.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    var at = line.lastIndexOf(':');
                    add(
                            at < 0 ? line.strip() : line.substring(0, at).strip(),
                            at < 0 ? "" : line.substring(at + 1).strip());
                });
        filling = false;
    }

    private void add(String after, String persona) {
        var step = new Step(new SimpleStringProperty(after), new SimpleStringProperty(persona));
        var time = new TextField();
        time.setPromptText(texts.get("alert.ruleeditor.escalate.after.prompt"));
        time.setAccessibleText(texts.get("alert.ruleeditor.escalate.after"));
        time.textProperty().bindBidirectional(step.after());
        time.getStyleClass().add("rule-escalate-after");
        var who = new WordPickView(step.persona(), name);
        who.offer(personas);
        who.setAccessibleText(texts.get("alert.ruleeditor.escalate.who"));
        who.setMinWidth(0);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        var less = new Button("", Icon.CLOSE.node(ICON_PX));
        less.setAccessibleText(texts.get("alert.ruleeditor.escalate.remove"));
        less.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(time, who, less);
        row.getStyleClass().add("rule-row");
        less.setOnAction(_ -> {
            steps.remove(step);
            rows.getChildren().remove(row);
            write();
        });
        step.after().addListener((_, _, _) -> write());
        step.persona().addListener((_, _, _) -> write());
        steps.add(step);
        rows.getChildren().add(row);
    }

    private void write() {
        if (!filling) {
            filling = true;
            written.set(steps.stream().map(Step::line).collect(Collectors.joining("\n")));
            filling = false;
        }
    }
}
