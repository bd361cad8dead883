package vn.toancanh.proposal.entry;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.input.WordsArea;
import vn.toancanh.proposal.catalogue.Field;
import vn.toancanh.proposal.catalogue.FieldWords;

/**
 * An entry of the catalogue, field by field, with what is wrong and what it was before; earlier
 * versions to go back to; the trial on the past. Ctrl+Enter sends.
 */
public final class EntryFormView extends BorderPane {
    private static final KeyCombination SEND =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final int REASON_ROWS = 3;

    private final EntryFormViewModel model;
    private final Texts texts;
    private final Ends ends;

    /**
     * What the form leads to.
     *
     * @param sent it was written down
     * @param closed the person leaves; the draft stays
     */
    public record Ends(Runnable sent, Runnable closed) {}

    /**
     * An earlier version.
     *
     * @param name its date and author
     * @param restore types it into the form
     */
    public record Earlier(String name, Runnable restore) {}

    public EntryFormView(
            EntryFormViewModel model, List<Earlier> earlier, Node trial, Ends ends, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.ends = ends;
        getStyleClass().addAll("number-form", "entry-form");
        getStylesheets().add(Theme.sheet("proposal/proposal.css"));
        var body = new VBox(title());
        body.getStyleClass().add("form-body");
        var words = new FieldWords(texts);
        for (var field : Field.values()) {
            body.getChildren().add(new FieldRowView(field, model, words, texts));
        }
        if (!earlier.isEmpty()) {
            body.getChildren().add(history(earlier));
        }
        body.getChildren().addAll(trial, reason(), said());
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setBottom(buttons());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (SEND.match(event)) {
                        send();
                        event.consume();
                    }
                });
    }

    private Node title() {
        var title = label("proposal.entry.title", "text-title");
        var of =
                new Label(
                        model.before().indicator().code()
                                + " · "
                                + model.before().indicator().name(texts.locale()));
        of.getStyleClass().add("text-lead");
        of.setWrapText(true);
        return new VBox(title, of, label("proposal.entry.then", "text-note"));
    }

    private Label label(String key, String style) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private Node history(List<Earlier> earlier) {
        var box = new VBox(label("proposal.entry.history", "text-lead"));
        for (var version : earlier) {
            var link = new Hyperlink(texts.get("proposal.entry.restore", version.name()));
            link.setOnAction(_ -> version.restore().run());
            link.setWrapText(true);
            box.getChildren().add(link);
        }
        box.setId("entry-history");
        return box;
    }

    private Node reason() {
        var area = new WordsArea(REASON_ROWS);
        area.setId("entry-reason");
        area.setPromptText(texts.get("proposal.form.reason.prompt"));
        area.setAccessibleText(texts.get("proposal.form.reason"));
        area.textProperty().bindBidirectional(model.reasonProperty());
        var box = new VBox(label("proposal.form.reason", "text-small"), area);
        box.getStyleClass().add("form-field");
        return box;
    }

    private Node said() {
        var said = new Label();
        said.setId("entry-said");
        said.setWrapText(true);
        said.getStyleClass().add("proposal-said");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(Bindings.isNotEmpty(model.saidProperty()));
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private Node buttons() {
        var send = new Button(texts.get("proposal.form.send"));
        send.setId("entry-send");
        send.getStyleClass().add("primary");
        send.setOnAction(_ -> send());
        var reset = new Button(texts.get("proposal.entry.reset"));
        reset.setId("entry-reset");
        reset.setOnAction(_ -> model.reset());
        var close = new Button(texts.get("proposal.entry.close"));
        close.setId("entry-close");
        close.setOnAction(_ -> ends.closed().run());
        var row = new FlowPane(send, reset, close);
        row.getStyleClass().add("form-buttons");
        return row;
    }

    private void send() {
        if (model.send()) {
            ends.sent().run();
        }
    }
}
