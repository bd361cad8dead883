package vn.toancanh.board.card;

import java.util.Comparator;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.board.card.CardViewModel.Part;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Status;

/** The units below the card's own, worst first; Enter or a double click shows one of them. */
final class PartsView extends StackPane {
    private static final double ROWS_EM = 19;

    private final CardViewModel model;
    private final Texts texts;
    private final ObservableList<Part> rows = FXCollections.observableArrayList();
    private final TableView<Part> table = new TableView<>();
    private int decimals;

    PartsView(CardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("parts");
        table.setId("card-parts");
        table.setAccessibleText(texts.get("board.card.parts"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var none = new Label(texts.get("board.card.parts.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().add(area());
        table.getColumns().add(value());
        table.getColumns().add(status());
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        table.setPrefHeight(ROWS_EM * 14);
        getChildren().add(table);
    }

    void show(CardViewModel.Card card) {
        var measure = card.reading().subject().indicator().measure();
        decimals = measure.decimals();
        var up = measure.direction() == Direction.UP;
        var byValue =
                Comparator.comparing(
                        Part::value,
                        Comparator.nullsLast(
                                up
                                        ? Comparator.<Double>naturalOrder()
                                        : Comparator.reverseOrder()));
        rows.setAll(
                card.parts().stream()
                        .sorted(Comparator.comparing(Part::status).thenComparing(byValue))
                        .toList());
    }

    private void open() {
        var part = table.getSelectionModel().getSelectedItem();
        if (part != null) {
            model.goTo(part.area());
        }
    }

    private TableColumn<Part, String> area() {
        var column = new TableColumn<Part, String>(texts.get("board.card.parts.area"));
        column.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().area().name().in(texts.locale())));
        column.setComparator(VietnameseOrder.NAMES);
        return column;
    }

    private TableColumn<Part, Part> value() {
        var column = new TableColumn<Part, Part>(texts.get("board.card.parts.value"));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(
                Comparator.comparing(Part::value, Comparator.nullsFirst(Double::compare)));
        column.getStyleClass().add("figure");
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Part part, boolean empty) {
                        super.updateItem(part, empty);
                        setText(part == null || empty ? "" : number(part));
                    }
                });
        return column;
    }

    private String number(Part part) {
        var value = part.value();
        return value == null
                ? texts.get("fx.tile.absent")
                : Numbers.format(value, decimals, texts.locale());
    }

    private TableColumn<Part, Status> status() {
        var column = new TableColumn<Part, Status>(texts.get("board.card.parts.status"));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().status()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final StatusMark shape = new StatusMark(Status.UNKNOWN);

                    @Override
                    protected void updateItem(@Nullable Status status, boolean empty) {
                        super.updateItem(status, empty);
                        if (status == null || empty) {
                            setGraphic(null);
                            setText("");
                            return;
                        }
                        shape.show(status);
                        setGraphic(shape);
                        setText(StatusMark.word(status, texts));
                    }
                });
        return column;
    }
}
