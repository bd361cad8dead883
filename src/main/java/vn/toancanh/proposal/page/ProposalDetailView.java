package vn.toancanh.proposal.page;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.WordsArea;
import vn.toancanh.proposal.Proposal.Kind;
import vn.toancanh.proposal.Step;

/** One proposal: what is asked for, why, what happened, and what the person here may do. */
final class ProposalDetailView extends StackPane {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final int NOTE_ROWS = 3;

    private final ProposalsViewModel model;
    private final Texts texts;
    private final Node trial;
    private final VBox body = new VBox();
    private final VBox decision = new VBox();
    private final TextArea note = new WordsArea(NOTE_ROWS);
    private final Label said = new Label();
    private final ScrollPane scroll = new ScrollPane(body);
    private final Label none;

    ProposalDetailView(ProposalsViewModel model, Node trial, Texts texts) {
        this.model = model;
        this.trial = trial;
        this.texts = texts;
        getStyleClass().add("proposal-detail");
        setMinWidth(0);
        none = label("proposal.page.none", "text-body");
        body.getStyleClass().addAll("card", "proposal-body");
        decision.getStyleClass().add("proposal-decision");
        note.setId("proposal-note");
        note.setAccessibleText(texts.get("proposal.page.note"));
        note.setPromptText(texts.get("proposal.page.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        said.setId("proposal-said");
        said.setWrapText(true);
        said.getStyleClass().add("proposal-said");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(Bindings.isNotEmpty(model.saidProperty()));
        said.managedProperty().bind(said.visibleProperty());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        getChildren().addAll(none, scroll);
        model.chosenProperty().subscribe(this::show);
    }

    private void show(@Nullable Entry entry) {
        none.setVisible(entry == null);
        scroll.setVisible(entry != null);
        if (entry == null) {
            return;
        }
        var title = new Label(entry.title());
        title.getStyleClass().add("text-title");
        title.setWrapText(true);
        var kind = new Label(texts.get("proposal.kind." + entry.kind().name()));
        kind.getStyleClass().add("text-note");
        var place = new Label(entry.place());
        place.getStyleClass().add("text-small");
        place.setVisible(!entry.place().isEmpty());
        place.setManaged(place.isVisible());
        var state = new Label(state(entry, texts));
        state.setId("proposal-state");
        state.getStyleClass().add("proposal-state");
        state.pseudoClassStateChanged(OPEN, entry.state().waits());
        body.getChildren().setAll(kind, title, place, state);
        entry.notes().forEach(each -> body.getChildren().add(warning(each)));
        body.getChildren()
                .addAll(
                        head("proposal.page.content"),
                        changes(entry),
                        head("proposal.page.reason"),
                        text(entry.reason()));
        if (entry.kind() == Kind.DEFINITION) {
            body.getChildren().add(trial);
        }
        if (!entry.steps().isEmpty()) {
            body.getChildren().add(decision(entry));
        }
        body.getChildren().addAll(head("proposal.page.history"), history(entry));
        setAccessibleText(entry.title() + ", " + state.getText());
    }

    /** A proposal the warehouse has not heard of says so first. */
    static String state(Entry entry, Texts texts) {
        return entry.waits()
                ? texts.get("proposal.waits")
                : texts.get("proposal.state." + entry.state().name());
    }

    private static Label warning(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("proposal-warning");
        return label;
    }

    private Label head(String key) {
        return label(key, "text-lead");
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("text-body");
        return label;
    }

    private Label label(String key, String styleClass) {
        var label = new Label(texts.get(key));
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node changes(Entry entry) {
        var grid = new GridPane();
        grid.getStyleClass().add("proposal-changes");
        var both = entry.kind() == Kind.DEFINITION;
        for (var share : both ? new double[] {22, 39, 39} : new double[] {30, 70}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        if (both) {
            grid.add(label("proposal.page.before", "text-note"), 1, 0);
            grid.add(label("proposal.page.after", "text-note"), 2, 0);
        }
        for (var change : entry.changes()) {
            var row = grid.getRowCount();
            var field = text(change.field());
            grid.add(field, 0, row);
            if (both) {
                grid.add(cell(change.before(), "proposal-before"), 1, row);
            }
            grid.add(cell(change.after(), "proposal-after"), both ? 2 : 1, row);
        }
        return grid;
    }

    private static Label cell(String words, String styleClass) {
        var label = new Label(words.isEmpty() ? "—" : words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node decision(Entry entry) {
        var buttons = new FlowPane();
        buttons.getStyleClass().add("proposal-buttons");
        for (var step : entry.steps()) {
            var button = new Button(texts.get("proposal.step." + step.name()));
            button.setId("proposal-" + step.name());
            if (step == Step.APPROVE || step == Step.ACCEPT) {
                button.getStyleClass().add("primary");
            }
            button.setOnAction(_ -> model.decide(step));
            buttons.getChildren().add(button);
        }
        decision.getChildren().setAll(head("proposal.page.decide"), note, said, buttons);
        return decision;
    }

    private static Node history(Entry entry) {
        var list = new VBox();
        list.getStyleClass().add("proposal-history");
        for (var event : entry.events()) {
            var what = new Label(event.what() + " · " + event.who());
            what.setWrapText(true);
            what.getStyleClass().add("text-strong");
            var when = new Label(event.when());
            when.getStyleClass().add("text-note");
            var box = new VBox(what, when);
            if (!event.note().isBlank()) {
                box.getChildren().add(text(event.note()));
            }
            box.getStyleClass().add("proposal-event");
            list.getChildren().add(box);
        }
        return list;
    }
}
