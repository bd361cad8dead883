package vn.toancanh.board.index;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.study.AskBarView;
import vn.toancanh.board.study.BesideView;
import vn.toancanh.board.study.SegmentsView;
import vn.toancanh.board.study.SegmentsView.Choice;
import vn.toancanh.board.study.StudyViewModel;
import vn.toancanh.fx.Texts;

/** A composite index: its tree, where points were lost, what-if, and the cheapest gain. */
public final class IndexView extends BorderPane {
    private static final double SIDE_EM = 36;
    private static final double MAIN_EM = 43;

    private final StudyViewModel<IndexAsk, IndexAnswer> model;
    private final Texts texts;
    private final SegmentsView<String> indices;
    private final SegmentsView<Boolean> sharing;
    private final Label total = new Label();
    private final Label basis = new Label();
    private final Label lost = new Label();
    private final IndexTreeView tree;
    private final ChartView bars;
    private final WhatIfView what;
    private final CheapestView cheapest;
    private @Nullable IndexRow part;
    private boolean byUnit;

    /**
     * @param names of the indices to choose from
     */
    public IndexView(StudyViewModel<IndexAsk, IndexAnswer> model, List<String> names, Texts texts) {
        this.model = model;
        this.texts = texts;
        indices =
                new SegmentsView<>(
                        "index",
                        texts.get("board.index.which"),
                        names.stream().map(name -> new Choice<>(name, name)).toList(),
                        name -> model.ask(model.asked().of(name)));
        sharing =
                new SegmentsView<>(
                        "lost-by",
                        "",
                        List.of(
                                new Choice<>(false, texts.get("board.index.lost.by.part")),
                                new Choice<>(true, texts.get("board.index.lost.by.unit"))),
                        this::share);
        sharing.show(false);
        tree = new IndexTreeView(this::look, texts);
        bars = new ChartView(texts);
        what = new WhatIfView(change -> model.ask(model.asked().with(change)), texts);
        cheapest =
                new CheapestView(
                        goal -> model.ask(model.asked().reaching(goal)),
                        change -> model.ask(model.asked().with(change)),
                        texts);
        var side = new VBox(what, cheapest);
        VBox.setVgrow(cheapest, Priority.ALWAYS);
        side.getStyleClass().add("study-column");
        setTop(top());
        setCenter(new BesideView(main(), side, SIDE_EM, MAIN_EM).scrolling());
        model.answerProperty().subscribe(this::show);
    }

    private Region top() {
        total.setId("index-total");
        total.getStyleClass().add("text-headline");
        total.setMinWidth(Region.USE_PREF_SIZE);
        basis.getStyleClass().add("text-small");
        var figures = new VBox(total, basis);
        return new AskBarView(indices, figures);
    }

    private VBox main() {
        var treeCard = new VBox(tree);
        treeCard.getStyleClass().addAll("card", "table-card");
        treeCard.setMinHeight(Region.USE_PREF_SIZE);
        lost.getStyleClass().add("text-lead");
        lost.setId("index-lost");
        lost.setMaxWidth(Double.MAX_VALUE);
        lost.setWrapText(true);
        HBox.setHgrow(lost, Priority.ALWAYS);
        sharing.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(lost, sharing);
        head.getStyleClass().add("study-row");
        bars.setId("index-bars");
        VBox.setVgrow(bars, Priority.ALWAYS);
        var barCard = new VBox(head, bars);
        barCard.getStyleClass().addAll("card", "study-card", "lost-card");
        VBox.setVgrow(barCard, Priority.ALWAYS);
        var column = new VBox(treeCard, barCard);
        column.getStyleClass().add("study-column");
        return column;
    }

    private void share(boolean among) {
        byUnit = among;
        draw();
    }

    private void look(IndexRow row) {
        part = row;
        draw();
    }

    private void draw() {
        var answer = model.answerProperty().get();
        var of = part;
        if (answer == null || of == null) {
            return;
        }
        var all = new LossBars(answer, texts);
        bars.show(byUnit ? all.byUnit(of) : all.byPart(of));
    }

    private void show(@Nullable IndexAnswer answer) {
        if (answer == null) {
            return;
        }
        var words = new IndexWords(texts);
        var index = answer.reading().index();
        indices.show(index.code());
        total.setText(words.total(answer));
        basis.setText(
                texts.get(
                        "board.index.basis", index.name().in(texts.locale()), index.legalBasis()));
        lost.setText(texts.get("board.index.lost", words.plain(answer.losses().total())));
        tree.show(IndexRow.of(answer, texts.locale()));
        what.show(answer);
        cheapest.show(answer, model.asked().goal());
        draw();
    }
}
