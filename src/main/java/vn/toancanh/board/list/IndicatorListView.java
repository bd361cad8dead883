package vn.toancanh.board.list;

import java.util.HashSet;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Status;

/** All indicators: filter by text, group and status, sort by any column, Enter opens the card. */
public final class IndicatorListView extends BorderPane {
    private static final List<Status> STATUSES =
            List.of(Status.ACT, Status.WATCH, Status.OK, Status.UNKNOWN);

    private final IndicatorListViewModel model;
    private final Texts texts;
    private final IndicatorTableView table;
    private final TextField text = new TextField();
    private final CheckComboBox<String> groups = new CheckComboBox<>();
    private final Label count = new Label();
    private @Nullable Status status;

    /**
     * @param export saves the list
     */
    public IndicatorListView(IndicatorListViewModel model, Node export, Texts texts) {
        this.model = model;
        this.texts = texts;
        table = new IndicatorTableView(model, texts);
        getStyleClass().add("indicator-list");
        var title = new Label(texts.get("board.page.indicators"));
        title.getStyleClass().add("text-headline");
        count.getStyleClass().add("text-small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, count, space, export);
        head.getStyleClass().add("list-head");
        setTop(new VBox(head, filters()));
        var box = new BorderPane(table);
        box.getStyleClass().add("card");
        setCenter(box);
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        model.shown().addListener((ListChangeListener<IndicatorReading>) _ -> tellCount());
        model.nowProperty().subscribe(_ -> refreshGroups());
        tellCount();
    }

    private Node filters() {
        text.setPromptText(texts.get("board.list.filter"));
        text.setAccessibleText(texts.get("board.list.filter"));
        text.setId("list-filter");
        text.textProperty().subscribe(_ -> applyFilter());
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
            }
        });
        groups.setTitle(texts.get("board.list.groups"));
        // It asks for the width of its title without the space around it, whatever a style says.
        groups.prefWidthProperty().bind(text.widthProperty().divide(2));
        groups.setAccessibleText(texts.get("board.list.groups"));
        groups.setConverter(groupNames());
        groups.getCheckModel()
                .getCheckedItems()
                .addListener((ListChangeListener<String>) _ -> applyFilter());
        var row = new FlowPane(text, groups, statuses());
        row.getStyleClass().add("list-filters");
        return row;
    }

    private SegmentedButton statuses() {
        var buttons = new SegmentedButton();
        var every = new ToggleButton(texts.get("board.list.every"));
        every.setSelected(true);
        every.setOnAction(_ -> choose(null, every));
        buttons.getButtons().add(every);
        for (var each : STATUSES) {
            var button = new ToggleButton(StatusMark.word(each, texts));
            button.setGraphic(new StatusMark(each));
            button.setId("list-status-" + each.name());
            button.setOnAction(_ -> choose(each, button));
            buttons.getButtons().add(button);
        }
        return buttons;
    }

    private void choose(@Nullable Status newStatus, ToggleButton button) {
        status = newStatus;
        button.setSelected(true);
        applyFilter();
    }

    private void applyFilter() {
        var chosen = new HashSet<>(groups.getCheckModel().getCheckedItems());
        var title = texts.get("board.list.groups");
        groups.setTitle(chosen.isEmpty() ? title : title + " (" + chosen.size() + ")");
        model.filter(new IndicatorListViewModel.Filter(text.getText(), chosen, status));
        tellCount();
    }

    private void refreshGroups() {
        var known = model.groups();
        if (!groups.getItems().equals(known)) {
            groups.getItems().setAll(known);
        }
        table.refresh();
    }

    private void tellCount() {
        count.setText(
                texts.get(
                        "board.list.count",
                        Integer.toString(model.shown().size()),
                        Integer.toString(model.total())));
    }

    private StringConverter<String> groupNames() {
        return new StringConverter<>() {
            @Override
            public String toString(String code) {
                return IndicatorTableView.group(code, texts);
            }

            @Override
            public String fromString(String name) {
                return name;
            }
        };
    }

    /** The table, for tests that type and look. */
    TableView<IndicatorReading> table() {
        return table;
    }
}
