package vn.toancanh.board.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.study.SegmentsView;
import vn.toancanh.board.study.SegmentsView.Choice;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.index.CheapestGain;

/** The fewest cases for so many points more; a line taken up is asked of the what-if. */
final class CheapestView extends VBox {
    private static final List<BigDecimal> GOALS =
            List.of(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.TWO);
    private static final int ROWS = 4;
    private static final double ROW_EM = 2.75;
    private static final double FIGURES_EM = 20.5;

    private final Consumer<IndexAsk.Change> onTake;
    private final Texts texts;
    private final IndexWords words;
    private final SegmentsView<BigDecimal> goals;
    private final Label said = new Label();
    private final TableView<CheapestGain.Move> table = new TableView<>();
    private @Nullable IndexAnswer answer;

    CheapestView(Consumer<BigDecimal> onGoal, Consumer<IndexAsk.Change> onTake, Texts texts) {
        this.onTake = onTake;
        this.texts = texts;
        words = new IndexWords(texts);
        getStyleClass().addAll("card", "study-card");
        var locale = texts.locale();
        goals =
                new SegmentsView<>(
                        "cheapest-goal",
                        "",
                        GOALS.stream().map(goal -> new Choice<>(goal, signed(goal))).toList(),
                        onGoal);
        var title = new Label(texts.get("board.index.cheapest"));
        title.getStyleClass().add("text-lead");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        goals.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(title, goals);
        head.getStyleClass().add("study-row");
        said.getStyleClass().add("text-small");
        said.setId("cheapest-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        column("unit", move -> name(move) + " · " + move.indicator());
        figure("cases", move -> "+" + Numbers.format(move.cases().doubleValue(), 0, locale));
        figure("ratio", this::ratio);
        figure("gained", move -> "+" + words.plain(move.points(), 3));
        dressTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, said, table);
    }

    private String signed(BigDecimal goal) {
        return "+" + Numbers.format(goal.doubleValue(), goal.scale() > 0 ? 1 : 0, texts.locale());
    }

    private void dressTable() {
        table.setId("cheapest-table");
        table.setAccessibleText(texts.get("board.index.cheapest"));
        table.setAccessibleHelp(texts.get("board.index.cheapest.help"));
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setOnMouseClicked(_ -> take());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
                event.consume();
            }
        });
        table.widthProperty().subscribe(_ -> fit());
        table.fixedCellSizeProperty().subscribe(_ -> fit());
    }

    private void fit() {
        double em = table.getFixedCellSize() / ROW_EM;
        if (em <= 0 || table.getWidth() <= 0) {
            return;
        }
        table.setMinHeight((ROWS * ROW_EM + 3.7) * em);
        table.setPrefHeight(table.getMinHeight());
        var columns = table.getColumns();
        columns.get(0).setPrefWidth(Math.max(9 * em, table.getWidth() - FIGURES_EM * em - 12));
        columns.get(1).setPrefWidth(4.5 * em);
        columns.get(2).setPrefWidth(9.5 * em);
        columns.get(3).setPrefWidth(5 * em);
    }

    private String name(CheapestGain.Move move) {
        var known = answer;
        return known == null ? move.commune().value() : known.known().name(move.commune());
    }

    private String ratio(CheapestGain.Move move) {
        return words.plain(move.before(), 1) + " → " + words.plain(move.after(), 1) + " %";
    }

    private void take() {
        var move = table.getSelectionModel().getSelectedItem();
        if (move != null) {
            // Rounded away from what is known, so that no fewer cases follow than the line says.
            var value = BigDecimal.valueOf(move.after().value()).setScale(2, RoundingMode.HALF_UP);
            onTake.accept(new IndexAsk.Change(move.commune(), move.indicator(), value));
        }
    }

    void show(IndexAnswer newAnswer, BigDecimal goal) {
        answer = newAnswer;
        goals.show(goal);
        table.setPlaceholder(new Label(texts.get("board.index.cheapest.none")));
        var gain = newAnswer.cheapest();
        said.setText(gain.moves().isEmpty() ? "" : words.cheapest(gain));
        if (!gain.moves().equals(List.copyOf(table.getItems()))) {
            table.getItems().setAll(gain.moves());
        }
    }

    private void figure(String key, Function<CheapestGain.Move, String> write) {
        column(key, write).getStyleClass().add("figure");
    }

    private TableColumn<CheapestGain.Move, CheapestGain.Move> column(
            String key, Function<CheapestGain.Move, String> write) {
        var column =
                new TableColumn<CheapestGain.Move, CheapestGain.Move>(
                        texts.get("board.index.column." + key));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        setWrapText(true);
                    }

                    @Override
                    protected void updateItem(CheapestGain.@Nullable Move move, boolean empty) {
                        super.updateItem(move, empty);
                        setText(move == null || empty ? "" : write.apply(move));
                    }
                });
        table.getColumns().add(column);
        return column;
    }
}
