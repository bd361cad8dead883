package vn.toancanh.board.list;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.fx.parts.TileLine;
import vn.toancanh.fx.parts.TileWords;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Status;

/**
 * One row an indicator, in the words of its tile. Names take two lines; where the table is narrow
 * the source goes first, then the group: the card has both.
 */
final class IndicatorTableView extends TableView<IndicatorReading> {
    private static final Set<String> GROUPS =
            Set.of("HC", "KT", "AN", "YT", "PA", "TT", "MT", "GD", "DQ", "XH", "DL");

    /** The height of a row in the style sheet, which says how large text is. */
    private static final double ROW_EM = 2.75;

    private static final double SCROLL_BAR = 18;
    private static final double LEAST_NAME_EM = 10;
    private static final Map<String, Double> NEEDS_EM = Map.of("source", 72.0, "group", 58.0);

    /** Of all columns but the name's. */
    private static final Map<String, Double> WIDTHS_EM =
            Map.of(
                    "code", 5.0,
                    "group", 8.0,
                    "value", 8.5,
                    "status", 8.5,
                    "yearAgo", 10.5,
                    "updated", 9.0,
                    "source", 12.0);

    private final IndicatorListViewModel model;
    private final Texts texts;

    IndicatorTableView(IndicatorListViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("indicator-table");
        setAccessibleText(texts.get("board.page.indicators"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        var none = new Label(texts.get("board.list.none"));
        setPlaceholder(none);
        column("code", 5, reading -> reading.subject().indicator().code());
        column("name", 21, reading -> words(reading).name());
        column("group", 10, this::group);
        addValue();
        addStatus();
        column("yearAgo", 10, this::yearAgo);
        column("updated", 11, reading -> words(reading).ages().get(1));
        column("source", 9, reading -> words(reading).source());
        widthProperty().subscribe(_ -> fit());
        fixedCellSizeProperty().subscribe(_ -> fit());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
    }

    /** The name gets what the others leave. */
    private void fit() {
        var em = getFixedCellSize() / ROW_EM;
        if (em <= 0 || getWidth() <= 0) {
            return;
        }
        var left = (getWidth() - SCROLL_BAR) / em;
        for (var column : getColumns()) {
            column.setVisible(left >= NEEDS_EM.getOrDefault(column.getId(), 0.0));
        }
        for (var column : getVisibleLeafColumns()) {
            left -= WIDTHS_EM.getOrDefault(column.getId(), 0.0);
        }
        for (var column : getVisibleLeafColumns()) {
            column.setPrefWidth(
                    em * WIDTHS_EM.getOrDefault(column.getId(), Math.max(LEAST_NAME_EM, left)));
        }
    }

    /** The name of a group of the catalogue; the code of one that we do not know. */
    static String group(String code, Texts texts) {
        return GROUPS.contains(code) ? texts.get("board.group." + code) : code;
    }

    private void open() {
        var chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }

    private String group(IndicatorReading reading) {
        return group(reading.subject().indicator().publication().group(), texts);
    }

    private String value(IndicatorReading reading) {
        var words = words(reading);
        return (words.value() + " " + words.unit()).strip();
    }

    private static double number(IndicatorReading reading) {
        var latest = reading.latest();
        return latest == null ? Double.NEGATIVE_INFINITY : latest.value();
    }

    /** Without the unit where there are several ways to say it: the value's column has it. */
    private String yearAgo(IndicatorReading reading) {
        return words(reading).rows().stream()
                .filter(row -> row.line() == TileLine.YEAR_AGO)
                .findFirst()
                .map(row -> row.variants().get(row.variants().size() > 2 ? 1 : 0))
                .orElse("");
    }

    private TileWords words(IndicatorReading reading) {
        return TileWords.of(reading, model.nowProperty().get(), texts);
    }

    private void column(String key, double em, Function<IndicatorReading, String> write) {
        var byText = Comparator.comparing(write, VietnameseOrder.NAMES);
        add(key, em, write, byText);
    }

    /** Under the number what must be known of it; the tip says both whole. */
    private void addValue() {
        var column =
                add(
                        "value",
                        9,
                        this::value,
                        Comparator.comparingDouble(IndicatorTableView::number));
        column.getStyleClass().add("figure");
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Label number = new Label();
                    private final Label flag = new Label();
                    private final VBox both = new VBox(number, flag);
                    private final Tooltip whole = new Tooltip();

                    {
                        flag.getStyleClass().add("number-flag-word");
                        both.getStyleClass().add("flagged-number");
                    }

                    @Override
                    protected void updateItem(@Nullable IndicatorReading reading, boolean empty) {
                        super.updateItem(reading, empty);
                        var plain = reading == null || empty ? "" : value(reading);
                        var said = reading == null || empty ? "" : words(reading).flag();
                        setText(said.isEmpty() ? plain : "");
                        number.setText(plain);
                        flag.setText(said);
                        setGraphic(said.isEmpty() ? null : both);
                        whole.setText(said.isEmpty() ? plain : plain + " · " + said);
                        setTooltip(plain.isEmpty() ? null : whole);
                    }
                });
    }

    private TableColumn<IndicatorReading, IndicatorReading> add(
            String key,
            double em,
            Function<IndicatorReading, String> write,
            Comparator<IndicatorReading> order) {
        var column =
                new TableColumn<IndicatorReading, IndicatorReading>(texts.get("board.list." + key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(order);
        column.setId(key);
        column.setPrefWidth(em * Theme.DESK_PX);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final Tooltip whole = new Tooltip();

                    {
                        setWrapText(true);
                    }

                    @Override
                    protected void updateItem(@Nullable IndicatorReading reading, boolean empty) {
                        super.updateItem(reading, empty);
                        setText(reading == null || empty ? "" : write.apply(reading));
                        whole.setText(getText());
                        setTooltip(getText().isEmpty() ? null : whole);
                    }
                });
        getColumns().add(column);
        return column;
    }

    private void addStatus() {
        var column =
                add(
                        "status",
                        10,
                        reading -> words(reading).status(),
                        Comparator.comparing(reading -> reading.verdict().status()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    private final StatusMark mark = new StatusMark(Status.UNKNOWN);

                    @Override
                    protected void updateItem(@Nullable IndicatorReading reading, boolean empty) {
                        super.updateItem(reading, empty);
                        if (reading == null || empty) {
                            setText("");
                            setGraphic(null);
                            return;
                        }
                        mark.show(reading.verdict().status());
                        setGraphic(mark);
                        setText(words(reading).status());
                    }
                });
    }
}
