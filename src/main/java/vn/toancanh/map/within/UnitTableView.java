package vn.toancanh.map.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapViewModel;
import vn.toancanh.map.shade.Choropleth;

/**
 * Units with the values the map shows. The row that is chosen is selected on the map; Enter opens
 * it.
 */
final class UnitTableView extends TableView<Share> {
    private static final Comparator<String> BY_NAME = VietnameseOrder.by(name -> name);

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** What a row that is scrolled to has above it. */
    private static final int ROWS_ABOVE = 3;

    private final MapViewModel map;
    private final Texts texts;
    private final TableColumn<Share, Share> part;

    /** While rows come and go, the one that is selected is nobody's choice. */
    private boolean filling;

    UnitTableView(MapViewModel map, Texts texts) {
        this.map = map;
        this.texts = texts;
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(texts.get("map.units.none")));
        var name = column("map.units.name", this::name);
        name.setComparator(Comparator.comparing(this::name, BY_NAME));
        var value = column("map.units.value", this::value);
        value.setComparator(Comparator.comparingDouble(this::number));
        part = column("map.units.part", this::part);
        part.setComparator(Comparator.comparingDouble(Share::part));
        getColumns().setAll(List.of(name, value, part));
        getSelectionModel().selectedItemProperty().subscribe(this::select);
        map.selectedProperty().subscribe(this::follow);
        map.selectionProperty().subscribe(_ -> refresh());
        setRowFactory(_ -> new UnitRow());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
    }

    private TableColumn<Share, Share> column(String key, Function<Share, String> text) {
        var column = new TableColumn<Share, Share>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Share share, boolean empty) {
                        super.updateItem(share, empty);
                        setText(share == null ? "" : text.apply(share));
                    }
                });
        return column;
    }

    /** In the order of the alphabet; {@code parts} whether only parts of them count. */
    void show(List<Share> units, boolean parts) {
        part.setVisible(parts);
        var sorted = units.stream().sorted(Comparator.comparing(this::name, BY_NAME)).toList();
        filling = true;
        // The same units again too: what they are worth may have changed.
        getItems().setAll(sorted);
        sort();
        follow(map.selectedProperty().get());
        filling = false;
    }

    private String name(Share share) {
        return share.unit().name().in(texts.locale());
    }

    private String part(Share share) {
        return texts.get(
                "map.units.percent", Numbers.format(100 * share.part(), 0, texts.locale()));
    }

    private String value(Share share) {
        var shading = map.shadingProperty().get();
        if (shading.isNone()) {
            return "";
        }
        var text = shading.text(share.unit().code());
        return text == null ? texts.get("map.card.noData") : text;
    }

    /** Units without a value come first. */
    private double number(Share share) {
        var value =
                map.shadingProperty().get() instanceof Choropleth one
                        ? one.value(share.unit().code())
                        : null;
        return value == null ? Double.NEGATIVE_INFINITY : value;
    }

    private void select(@Nullable Share share) {
        if (share != null && !filling) {
            map.selectedProperty().set(share.unit().code());
        }
    }

    /** What is selected on the map is selected here, and nothing when it is not listed. */
    private void follow(@Nullable AreaCode area) {
        var rows = getSelectionModel();
        var now = rows.getSelectedItem();
        if (now != null && now.unit().code().equals(area)) {
            return;
        }
        for (int row = 0; area != null && row < getItems().size(); row++) {
            if (getItems().get(row).unit().code().equals(area)) {
                rows.select(row);
                scrollTo(Math.max(0, row - ROWS_ABOVE));
                return;
            }
        }
        rows.clearSelection();
    }

    /** Marks the units that are chosen together on the map. */
    private final class UnitRow extends TableRow<Share> {
        @Override
        protected void updateItem(@Nullable Share share, boolean empty) {
            super.updateItem(share, empty);
            var chosen = map.selectionProperty().get();
            boolean marked = share != null && chosen.contains(share.unit().code());
            pseudoClassStateChanged(CHOSEN, marked && chosen.size() < getItems().size());
        }
    }

    private void open() {
        var share = getSelectionModel().getSelectedItem();
        if (share != null) {
            map.onOpenProperty().get().accept(share.unit().code());
        }
    }
}
