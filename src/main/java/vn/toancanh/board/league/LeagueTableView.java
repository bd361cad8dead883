package vn.toancanh.board.league;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.league.League;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;

/**
 * The units in their order; a heavier line between groups that differ. A click or Enter opens a
 * unit's card.
 */
final class LeagueTableView extends TableView<League.Row> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass EVEN = PseudoClass.getPseudoClass("shaded");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final double ROW_EM = 2.75;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST_NAME_EM = 11;
    private static final double LEAST_GLYPH_EM = 8;
    private static final double MOST_NAME_EM = 24;
    private static final double GAP = 8;

    private static final Map<String, Double> WIDTHS_EM =
            Map.of(
                    "place", 4.5,
                    "moved", 5.5,
                    "value", 7.5,
                    "interval", 8.5,
                    "places", 7.5,
                    "group", 5.0,
                    "cases", 9.0);

    /** Those that go first where there is no room. */
    private static final List<String> LEAST_NEEDED =
            List.of("cases", "interval", "glyph", "places");

    private final Texts texts;
    private final Consumer<AreaCode> open;
    private @Nullable LeagueAnswer answer;

    LeagueTableView(Consumer<AreaCode> open, Texts texts) {
        this.texts = texts;
        this.open = open;
        setId("league-table");
        getStyleClass().add("league-table");
        setAccessibleHelp(texts.get("board.league.help"));
        setPlaceholder(new Label());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        column("place", (_, row) -> Integer.toString(row.place())).getStyleClass().add("figure");
        column("moved", (_, row) -> LeagueWords.moved(row.moved()))
                .setCellFactory(_ -> new MovedCell());
        column("unit", LeagueWords::name).setCellFactory(_ -> new NameCell());
        column("value", LeagueWords::value).getStyleClass().add("figure");
        column("glyph", (_, _) -> "").setCellFactory(_ -> new GlyphCell());
        column("interval", LeagueWords::interval).getStyleClass().add("figure");
        column("group", LeagueWords::group).getStyleClass().add("figure");
        column("places", LeagueWords::places).getStyleClass().add("figure");
        column("cases", LeagueWords::cases).getStyleClass().add("figure");
        setRowFactory(_ -> new UnitRow());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        widthProperty().subscribe(_ -> fit());
        fixedCellSizeProperty().subscribe(_ -> fit());
    }

    private void open(League.@Nullable Row row) {
        if (row != null) {
            open.accept(row.area());
        }
    }

    /** The selected unit stays selected wherever it stands now. */
    void show(LeagueAnswer next) {
        var before = getSelectionModel().getSelectedItem();
        answer = next;
        setPlaceholder(new Label(texts.get("board.league.none")));
        setAccessibleText(next.indicator().name(texts.locale()));
        getItems().setAll(next.league().rows());
        var wanted = before == null ? next.own() : before.area();
        getItems().stream()
                .filter(row -> row.area().equals(wanted))
                .findFirst()
                .ifPresent(row -> getSelectionModel().select(row));
        fit();
        refresh();
    }

    /** What cannot be known for this indicator has no column. */
    private void fit() {
        double em = getFixedCellSize() / ROW_EM;
        var now = answer;
        if (em <= 0 || getWidth() <= 0 || now == null) {
            return;
        }
        boolean counted =
                !now.league().rows().isEmpty() && now.league().rows().getFirst().group() != null;
        double room = (getWidth() - SCROLL_BAR) / em;
        for (var column : getColumns()) {
            column.setVisible(counted || !isOfCases(column.getId()));
        }
        column("glyph")
                .setText(
                        texts.get(
                                counted ? "board.league.column.glyph" : "board.league.column.bar"));
        for (var id : LEAST_NEEDED) {
            if (needed() > room) {
                column(id).setVisible(false);
            }
        }
        double spare = room - needed();
        double name = Math.min(MOST_NAME_EM, LEAST_NAME_EM + spare / 2);
        boolean glyph = column("glyph").isVisible();
        name = glyph ? name : LEAST_NAME_EM + spare;
        for (var column : getVisibleLeafColumns()) {
            double wide =
                    switch (column.getId()) {
                        case "unit" -> name;
                        case "glyph" -> LEAST_GLYPH_EM + spare - (name - LEAST_NAME_EM);
                        default -> WIDTHS_EM.getOrDefault(column.getId(), LEAST_GLYPH_EM);
                    };
            column.setPrefWidth(wide * em);
        }
    }

    private static boolean isOfCases(String id) {
        return List.of("interval", "group", "places", "cases").contains(id);
    }

    private double needed() {
        return getColumns().stream()
                .filter(TableColumn::isVisible)
                .mapToDouble(column ->
                        column.getId().equals("unit")
                                ? LEAST_NAME_EM
                                : WIDTHS_EM.getOrDefault(column.getId(), LEAST_GLYPH_EM))
                .sum();
    }

    private TableColumn<League.Row, ?> column(String id) {
        return getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private TableColumn<League.Row, League.Row> column(
            String key, BiFunction<LeagueWords, League.Row, String> write) {
        var column =
                new TableColumn<League.Row, League.Row>(texts.get("board.league.column." + key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setId(key);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new WordsCell(write));
        getColumns().add(column);
        return column;
    }

    private class WordsCell extends TableCell<League.Row, League.Row> {
        private final BiFunction<LeagueWords, League.Row, String> write;

        WordsCell(BiFunction<LeagueWords, League.Row, String> write) {
            this.write = write;
            setWrapText(true);
        }

        @Override
        protected void updateItem(League.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var now = answer;
            if (row == null || empty || now == null) {
                setText("");
            } else {
                setText(write.apply(new LeagueWords(now, texts), row));
            }
        }
    }

    private final class MovedCell extends WordsCell {
        MovedCell() {
            super((_, row) -> LeagueWords.moved(row.moved()));
            getStyleClass().add("moved");
        }

        @Override
        protected void updateItem(League.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var moved = row == null || empty ? null : row.moved();
            int way = moved == null ? 0 : Integer.signum(moved);
            StatusMark.mark(this, way > 0 ? Status.OK : way < 0 ? Status.ACT : Status.UNKNOWN);
        }
    }

    private final class NameCell extends WordsCell {
        private final StatusMark mark = new StatusMark(Status.UNKNOWN);
        private final Tooltip whole = new Tooltip();

        NameCell() {
            super(LeagueWords::name);
            setGraphicTextGap(GAP);
        }

        @Override
        protected void updateItem(League.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var now = answer;
            if (row == null || empty || now == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            var unit = now.units().get(row.area());
            mark.show(unit == null ? Status.UNKNOWN : unit.status());
            setGraphic(mark);
            whole.setText(new LeagueWords(now, texts).spoken(row));
            setTooltip(whole);
            setAccessibleText(whole.getText());
        }
    }

    private final class GlyphCell extends TableCell<League.Row, League.Row> {
        private final IntervalView glyph = new IntervalView();

        GlyphCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(League.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var now = answer;
            if (row == null || empty || now == null) {
                setGraphic(null);
                return;
            }
            double factor = now.indicator().measure().ratioFactor();
            glyph.show(row, factor, IntervalView.Reach.of(now.league(), factor));
            glyph.setPrefWidth(Math.max(0, getTableColumn().getWidth() - 2 * getFont().getSize()));
            setGraphic(glyph);
        }
    }

    private final class UnitRow extends TableRow<League.Row> {
        UnitRow() {
            setOnMouseClicked(_ -> open(getItem()));
        }

        @Override
        protected void updateItem(League.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var now = answer;
            var group = row == null || empty ? null : row.group();
            int at = getIndex();
            var above = at > 0 && at < getItems().size() ? getItems().get(at - 1).group() : group;
            pseudoClassStateChanged(GROUP, group != null && !group.equals(above));
            pseudoClassStateChanged(EVEN, group != null && group % 2 == 0);
            boolean own = row != null && now != null && row.area().equals(now.own());
            pseudoClassStateChanged(OWN, own);
        }
    }
}
