package vn.toancanh.board.index;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.StatusMark;

/** The tree of an index, a line for each part: weight, points, how full it is, what it lost. */
final class IndexTreeView extends TableView<IndexRow> {
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final PseudoClass ITEM = PseudoClass.getPseudoClass("item");
    private static final double ROW_EM = 2.75;
    private static final double HEAD_EM = 4.2;
    private static final double INDENT_EM = 1.3;
    private static final double SCROLL_BAR = 8;
    private static final double LEAST_NAME_EM = 13;
    private static final double HOW_EM = 13;
    private static final double GAP = 8;

    private final Texts texts;
    private final IndexWords words;
    private final TableColumn<IndexRow, IndexRow> name;
    private final TableColumn<IndexRow, IndexRow> how;
    private final Consumer<IndexRow> onSelect;

    IndexTreeView(Consumer<IndexRow> onSelect, Texts texts) {
        this.texts = texts;
        this.onSelect = onSelect;
        words = new IndexWords(texts);
        setId("index-tree");
        getStyleClass().add("index-tree");
        setAccessibleText(texts.get("board.index.tree"));
        setPlaceholder(new Label());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        name = column("part", 15, this::spoken);
        name.setCellFactory(_ -> new NameCell());
        figure("weight", 5.5, row -> Numbers.format(100 * row.share(), 0, texts.locale()) + " %");
        figure("points", 7.5, this::points);
        column("full", 7.5, _ -> "").setCellFactory(_ -> new FullCell());
        figure("lost", 5, row -> words.points(row.lost()));
        how = column("how", HOW_EM, words::how);
        setRowFactory(_ -> new LevelRow());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        this.onSelect.accept(row);
                    }
                });
        widthProperty().subscribe(_ -> fit());
        fixedCellSizeProperty().subscribe(_ -> fit());
    }

    /** The line that was selected stays so, if there still is one. */
    void show(List<IndexRow> rows) {
        var before = getSelectionModel().getSelectedItem();
        if (rows.equals(List.copyOf(getItems()))) {
            return;
        }
        getItems().setAll(rows);
        var same =
                rows.stream()
                        .filter(row -> before != null && row.code().equals(before.code()))
                        .findFirst()
                        .orElse(rows.getFirst());
        getSelectionModel().select(same);
        fit();
    }

    private void fit() {
        double em = getFixedCellSize() / ROW_EM;
        if (em <= 0 || getWidth() <= 0) {
            return;
        }
        setPrefHeight((getItems().size() * ROW_EM + HEAD_EM) * em);
        setMinHeight(getPrefHeight());
        double left = getWidth() / em - 25.5 - SCROLL_BAR / em;
        how.setVisible(left >= LEAST_NAME_EM + HOW_EM);
        double room = how.isVisible() ? left - HOW_EM : left;
        name.setPrefWidth(Math.max(LEAST_NAME_EM, room) * em);
        for (var column : getColumns()) {
            if (!column.equals(name)) {
                column.setPrefWidth(width(column.getId()) * em);
            }
        }
    }

    private static double width(String id) {
        return switch (id) {
            case "weight" -> 5.5;
            case "lost" -> 5;
            case "how" -> HOW_EM;
            default -> 7.5;
        };
    }

    private String points(IndexRow row) {
        return words.points(row.points()) + " / " + words.plain(row.most());
    }

    private String spoken(IndexRow row) {
        return (row.code() + " " + row.name()).strip();
    }

    private TableColumn<IndexRow, IndexRow> figure(
            String key, double em, Function<IndexRow, String> write) {
        var column = column(key, em, write);
        column.getStyleClass().add("figure");
        return column;
    }

    private TableColumn<IndexRow, IndexRow> column(
            String key, double em, Function<IndexRow, String> write) {
        var column = new TableColumn<IndexRow, IndexRow>(texts.get("board.index.column." + key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setId(key);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * Theme.DESK_PX);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        setWrapText(true);
                    }

                    @Override
                    protected void updateItem(@Nullable IndexRow row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(row == null || empty ? "" : write.apply(row));
                    }
                });
        getColumns().add(column);
        return column;
    }

    private final class NameCell extends TableCell<IndexRow, IndexRow> {
        private final StatusMark mark = new StatusMark(vn.toancanh.indicator.Status.UNKNOWN);
        private final Tooltip whole = new Tooltip();

        NameCell() {
            setWrapText(true);
            setGraphicTextGap(GAP);
        }

        @Override
        protected void updateItem(@Nullable IndexRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(spoken(row));
            whole.setText(getText());
            setTooltip(whole);
            mark.show(row.status());
            setGraphic(row.level() == IndexRow.Level.ITEM ? null : mark);
            setAccessibleText(getText() + ". " + StatusMark.word(row.status(), texts));
            double em = getFont().getSize();
            var level = row.level();
            double indent = level.ordinal() * INDENT_EM + (getGraphic() == null ? 1.5 : 0);
            setPadding(new Insets(0, 0.5 * em, 0, (0.6 + indent) * em));
        }
    }

    /** How full a part is, as a bar; nothing where its points are not known. */
    private final class FullCell extends TableCell<IndexRow, IndexRow> {
        private final ProgressBar bar = new ProgressBar();

        @Override
        protected void updateItem(@Nullable IndexRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty || row.points().isEmpty() || row.most().isZero()) {
                setGraphic(null);
                return;
            }
            double full = row.points().get().by(row.most()).value();
            bar.setProgress(Math.clamp(full, 0, 1));
            bar.setMaxWidth(Double.MAX_VALUE);
            StatusMark.mark(bar, row.status());
            setAccessibleText(Numbers.format(100 * full, 1, texts.locale()) + " %");
            setGraphic(bar);
        }
    }

    private static final class LevelRow extends TableRow<IndexRow> {
        @Override
        protected void updateItem(@Nullable IndexRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(WHOLE, row != null && row.level() == IndexRow.Level.WHOLE);
            pseudoClassStateChanged(ITEM, row != null && row.level() == IndexRow.Level.ITEM);
        }
    }
}
