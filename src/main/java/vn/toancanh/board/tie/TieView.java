package vn.toancanh.board.tie;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Grain;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.study.AskBarView;
import vn.toancanh.board.study.BesideView;
import vn.toancanh.board.study.HorizonView;
import vn.toancanh.board.study.LimitsView;
import vn.toancanh.board.study.SegmentsView;
import vn.toancanh.board.study.SegmentsView.Choice;
import vn.toancanh.board.study.StudyViewModel;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.PickView;

/** Two indicators: their points, how they go together at each lag, and every warning. */
public final class TieView extends BorderPane {
    private static final double SIDE_EM = 28;
    private static final double MAIN_EM = 46;

    private final StudyViewModel<TieAsk, Tie> model;
    private final Texts texts;
    private final PickView first;
    private final PickView second;
    private final HBox grains = new HBox();
    private final HorizonView lags;
    private final SegmentsView<Boolean> points;
    private final ChartView chart;
    private final Label verdict = new Label();
    private final Label lag = new Label();
    private final VBox figures = new VBox();
    private final LimitsView limits;

    /**
     * @param unit chooses the unit of the whole page
     */
    public TieView(StudyViewModel<TieAsk, Tie> model, PickView unit, Texts texts) {
        this.model = model;
        this.texts = texts;
        first = pick("tie-first", "board.tie.first", true);
        second = pick("tie-second", "board.tie.second", false);
        lags =
                new HorizonView(
                        "tie-lag",
                        texts.get("board.tie.mostLag"),
                        most -> model.ask(model.asked().within(most)));
        points =
                new SegmentsView<>(
                        "tie-points",
                        texts.get("board.tie.points.of"),
                        List.of(
                                new Choice<>(true, texts.get("board.tie.points.strongest")),
                                new Choice<>(false, texts.get("board.tie.points.same"))),
                        wanted -> model.ask(model.asked().atStrongest(wanted)));
        chart = new ChartView(texts);
        chart.setId("tie-chart");
        VBox.setVgrow(chart, Priority.ALWAYS);
        var card = new VBox(chart);
        card.getStyleClass().addAll("card", "study-card", "chart-card");
        limits = new LimitsView(texts);
        setTop(new AskBarView(first, second, unit, grains, lags, points));
        setCenter(new BesideView(card, side(), SIDE_EM, MAIN_EM).scrolling());
        model.answerProperty().subscribe(this::show);
    }

    private PickView pick(String id, String key, boolean isFirst) {
        return new PickView(
                id,
                texts.get(key),
                code -> model.ask(isFirst ? model.asked().from(code) : model.asked().to(code)),
                texts);
    }

    private VBox side() {
        for (var label : List.of(verdict, lag)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        verdict.getStyleClass().add("text-lead");
        verdict.setId("tie-verdict");
        lag.getStyleClass().add("text-body");
        figures.getStyleClass().add("what-steps");
        figures.setId("tie-figures");
        var card = new VBox(verdict, lag, figures, limits);
        card.getStyleClass().addAll("card", "study-card");
        return card;
    }

    private void show(@Nullable Tie tie) {
        if (tie == null) {
            return;
        }
        var ask = model.asked();
        var words = new TieWords(tie, texts);
        first.show(tie.options(), tie.first().code());
        second.show(tie.options(), tie.second().code());
        showGrains(tie);
        lags.show(ask.mostLag());
        points.show(ask.strongest());
        chart.show(tie.chart());
        verdict.setText(words.verdict());
        var shown = tie.shown();
        lag.setText(shown == null ? "" : words.lag(shown));
        figures.getChildren().clear();
        if (shown != null) {
            words.figures(shown).forEach(line -> figures.getChildren().add(step(line)));
        }
        limits.show(words.limits());
    }

    private void showGrains(Tie tie) {
        var choices = tie.grains().stream().map(grain -> new Choice<>(grain, word(grain))).toList();
        var segments =
                new SegmentsView<Grain>(
                        "tie-grain",
                        texts.get("board.study.grain"),
                        choices,
                        grain -> model.ask(model.asked().by(grain)));
        segments.show(tie.grain());
        grains.getChildren().setAll(segments);
    }

    private String word(Grain grain) {
        return texts.get("board.study.grain." + grain.name().toLowerCase(Locale.ROOT));
    }

    private Label step(String words) {
        var line = new Label(words);
        line.getStyleClass().addAll("text-small", "what-step");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
