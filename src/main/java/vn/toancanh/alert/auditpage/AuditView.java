package vn.toancanh.alert.auditpage;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.auditpage.AuditContent.Row;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.StatusMark;

/** How the system of alerts does: every figure beside its target, what to act on first. */
public final class AuditView extends StackPane {
    private final Texts texts;
    private final Label empty = new Label();
    private final Label span = label("", "text-note");
    private final Label sum = label("", "text-title");
    private final GridPane table = new GridPane();
    private final MixView mix;
    private final NoiseView noise;
    private final ScrollPane page;

    public AuditView(AuditViewModel model, Texts texts) {
        this.texts = texts;
        mix = new MixView(texts);
        noise = new NoiseView(texts);
        getStyleClass().add("audit");
        getStylesheets().add(Theme.sheet("alert/audit.css"));
        empty.setText(texts.get("alert.audit.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("text-body");
        page = new ScrollPane(body());
        page.setFitToWidth(true);
        page.getStyleClass().add("focus-ring");
        page.setAccessibleText(texts.get("alert.audit.title"));
        getChildren().addAll(empty, page);
        model.contentProperty().subscribe(this::show);
    }

    private Node body() {
        table.setId("audit-table");
        table.getStyleClass().add("audit-table");
        var card = new VBox(table);
        card.getStyleClass().addAll("card", "audit-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        var side = new VBox(mix, noise);
        side.getStyleClass().add("audit-side");
        var columns = new HBox(card, side);
        columns.getStyleClass().add("audit-columns");
        var head = new VBox(sum, span);
        var body = new VBox(head, columns);
        body.getStyleClass().add("audit-body");
        return body;
    }

    private void show(@Nullable AuditContent content) {
        empty.setVisible(content == null);
        page.setVisible(content != null);
        if (content == null) {
            return;
        }
        span.setText(content.span());
        sum.setText(content.sum());
        fill(content);
        mix.show(content.mix());
        noise.show(content.noisy());
    }

    private void fill(AuditContent content) {
        table.getChildren().clear();
        table.getColumnConstraints()
                .setAll(column(false), wide(), column(true), column(true), column(true));
        var column = 0;
        for (var key : new String[] {"verdict", "figure", "value", "target", "limit"}) {
            table.add(label(texts.get("alert.audit.column." + key), "text-note"), column++, 0);
        }
        var line = 1;
        for (var row : content.rows()) {
            var hairline = new Region();
            hairline.getStyleClass().add("hairline");
            table.add(hairline, 0, line++, column, 1);
            add(row, line++);
        }
    }

    private void add(Row row, int line) {
        var word = label(row.word(), "status-word");
        word.setGraphic(new StatusMark(row.status()));
        StatusMark.mark(word, row.status());
        word.setMinWidth(Region.USE_PREF_SIZE);
        var text = new VBox(label(row.name(), "text-strong"), wrapped(row.meaning(), "text-small"));
        if (!row.advice().isEmpty()) {
            text.getChildren().add(wrapped(row.advice(), "audit-advice"));
        }
        var value = label(row.value(), "audit-value");
        value.setId("audit-" + row.measure().name());
        table.addRow(line, word, text, value, bound(row.target()), bound(row.limit()));
        text.setAccessibleText(
                String.join(
                        ", ", row.name(), row.value(), row.word(), row.meaning(), row.advice()));
    }

    private static Label bound(String words) {
        return label(words.isEmpty() ? "—" : words, "audit-bound");
    }

    private static ColumnConstraints column(boolean isNumber) {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        column.setHalignment(isNumber ? HPos.RIGHT : HPos.LEFT);
        return column;
    }

    private static ColumnConstraints wide() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    private static Label label(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Label wrapped(String words, String styleClass) {
        var label = label(words, styleClass);
        label.setWrapText(true);
        return label;
    }
}
