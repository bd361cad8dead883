package vn.toancanh.map.within;

import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;

/** The units chosen, what they add up to, and the places among them; away while nothing is. */
public final class SelectionPanelView extends VBox {
    private final SelectionViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final VBox facts = new VBox();
    private final UnitTableView table;

    public SelectionPanelView(SelectionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("map-selection");
        getStyleClass().add("map-side");
        table = new UnitTableView(model.map(), texts);
        table.accessibleTextProperty().bind(title.textProperty());
        title.getStyleClass().add("text-lead");
        title.setWrapText(true);
        facts.getStyleClass().add("map-side-facts");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new Button("✕");
        close.setId("map-selection-close");
        close.getStyleClass().add("plain");
        close.setAccessibleText(texts.get("map.selection.clear"));
        close.setTooltip(new Tooltip(texts.get("map.selection.clear")));
        close.setOnAction(_ -> model.clear());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(new HBox(title, space, close), facts, table);
        managedProperty().bind(visibleProperty());
        // Findings may be the same ones while the values shown beside them are others.
        model.findingsProperty().subscribe(() -> show(model.findingsProperty().get()));
        show(model.findingsProperty().get());
    }

    private void show(Findings found) {
        setVisible(!model.isEmpty());
        var count = Integer.toString(found.units().size());
        title.setText(
                texts.get(
                        model.countsParts() ? "map.selection.inside" : "map.selection.chosen",
                        count));
        var rows = new ArrayList<Node>();
        found.totals().forEach(total -> rows.add(row(total, found.units().size())));
        if (found.estimated()) {
            rows.add(note(texts.get("map.selection.estimate")));
        }
        found.places()
                .forEach((kind, number) -> rows.add(row(place(kind), Long.toString(number), "")));
        facts.getChildren().setAll(rows);
        table.show(found.units(), model.countsParts());
    }

    private Node row(Findings.Total total, int units) {
        var indicator = total.indicator();
        var measure = indicator.measure();
        var value = total.value();
        var how = measure.aggregation().name().toLowerCase(Locale.ROOT);
        var unit = Units.in(texts, measure.unit());
        return row(
                indicator.name(texts.locale()),
                value == null
                        ? texts.get("map.selection.nothing")
                        : Numbers.format(value, measure.decimals(), texts.locale()) + " " + unit,
                texts.get(
                        "map.selection.how." + how,
                        Integer.toString(total.with()),
                        Integer.toString(units)));
    }

    private static Node row(String name, String value, String note) {
        var what = new Label(name);
        what.getStyleClass().add("text-small");
        what.setWrapText(true);
        var figure = new Label(value);
        figure.getStyleClass().add("text-strong");
        var row = new VBox(what, figure);
        if (!note.isEmpty()) {
            row.getChildren().add(note(note));
        }
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(String.join(": ", name, value));
        return row;
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().add("text-note");
        note.setWrapText(true);
        return note;
    }

    /** A kind nobody translated is shown as the warehouse wrote it. */
    private String place(String kind) {
        return texts.find("map.place." + kind).orElse(kind);
    }
}
