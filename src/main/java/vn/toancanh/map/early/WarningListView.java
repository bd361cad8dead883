package vn.toancanh.map.early;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.early.EarlyPanelViewModel.Warning;
import vn.toancanh.map.early.EarlyPanelViewModel.Warnings;

/** The warnings received, each with all it says behind its headline. */
final class WarningListView extends VBox {
    private static final double GAP_EM = 0.4;
    private static final double EDGE_EM = 0.45;

    private final Warnings model;
    private final Texts texts;
    private final double em;
    private final VBox list = new VBox();
    private final Set<String> open = new HashSet<>();

    WarningListView(Warnings model, Texts texts, double em) {
        this.model = model;
        this.texts = texts;
        this.em = em;
        setSpacing(GAP_EM * em);
        list.setSpacing(GAP_EM * em);
        getChildren().addAll(switches(), list, told());
        model.list().addListener((ListChangeListener<Warning>) _ -> fill());
        fill();
    }

    private Node switches() {
        var past = new CheckBox(texts.get("map.early.warnings.past"));
        past.setId("early-past");
        past.selectedProperty().bindBidirectional(model.pastProperty());
        var unreal = new CheckBox(texts.get("map.early.warnings.unreal"));
        unreal.setId("early-unreal");
        unreal.selectedProperty().bindBidirectional(model.unrealProperty());
        var file = new Button(texts.get("map.early.warnings.open"));
        file.setId("early-open");
        file.setOnAction(_ -> model.onOpenFileProperty().get().run());
        var all = new FlowPane(past, unreal, file);
        all.setHgap(2 * GAP_EM * em);
        all.setVgap(GAP_EM * em);
        return all;
    }

    private Node told() {
        var told = new Label();
        told.setId("early-told");
        told.getStyleClass().add("text-small");
        told.setWrapText(true);
        told.textProperty().bind(model.toldProperty());
        told.visibleProperty().bind(model.toldProperty().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        return told;
    }

    private void fill() {
        var rows = new ArrayList<Node>();
        model.list().forEach(warning -> rows.add(row(warning)));
        if (rows.isEmpty()) {
            rows.add(small(texts.get("map.early.warnings.none")));
        }
        list.getChildren().setAll(rows);
    }

    private Node row(Warning warning) {
        var headline = new Label(warning.headline());
        headline.setWrapText(true);
        var words = new VBox(small(warning.level()), headline, small(warning.when()));
        var more = new TitledPane(texts.get("map.early.warnings.details"), details(warning));
        more.setAnimated(false);
        more.setExpanded(open.contains(warning.id()));
        more.expandedProperty()
                .subscribe(shown -> {
                    var _ = shown ? open.add(warning.id()) : open.remove(warning.id());
                });
        words.getChildren().add(more);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(edge(warning), words);
        row.setSpacing(GAP_EM * em);
        row.getStyleClass().add("warning-row");
        if (warning.over()) {
            row.getStyleClass().add("warning-over");
        }
        return row;
    }

    private Node edge(Warning warning) {
        var edge = new Region();
        edge.setMinWidth(EDGE_EM * em);
        edge.setMaxWidth(EDGE_EM * em);
        // The colour is the law's, the same in every theme, so no style sheet has it.
        edge.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-background-color: #%06x; -fx-background-radius: 3;",
                        warning.rgb()));
        return edge;
    }

    private Node details(Warning warning) {
        var lines = new VBox();
        lines.setSpacing(GAP_EM * em / 2);
        warning.details().forEach(line -> lines.getChildren().add(small(line)));
        var go = new Button(texts.get("map.early.warnings.go"));
        go.setOnAction(_ -> model.onGoProperty().get().accept(warning));
        lines.getChildren().addFirst(go);
        return lines;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.getStyleClass().add("text-small");
        label.setWrapText(true);
        return label;
    }
}
