package vn.toancanh.board.study;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.forecast.ForecastAnswer;
import vn.toancanh.base.Grain;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.study.SegmentsView.Choice;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.PickView;

/** What is expected of an indicator: the line ahead with its interval, the model, the plan. */
public final class OutlookView extends BorderPane {
    private static final double SIDE_EM = 30;
    private static final double MAIN_EM = 44;

    private final StudyViewModel<OutlookAsk, Outlook> model;
    private final Texts texts;
    private final PickView indicator;
    private final HBox grains = new HBox();
    private final HorizonView horizon;
    private final Label title = new Label();
    private final ChartView chart;
    private final Label chance = new Label();
    private final Label plan = new Label();
    private final VBox steps = new VBox();
    private final Label form = new Label();
    private final Label parameters = new Label();
    private final LimitsView limits;

    public OutlookView(StudyViewModel<OutlookAsk, Outlook> model, PickView unit, Texts texts) {
        this.model = model;
        this.texts = texts;
        indicator =
                new PickView(
                        "outlook-indicator",
                        texts.get("board.study.indicator"),
                        code -> model.ask(model.asked().of(code)),
                        texts);
        horizon = new HorizonView(ahead -> model.ask(model.asked().ahead(ahead)), texts);
        chart = new ChartView(texts);
        chart.setId("outlook-chart");
        limits = new LimitsView(texts);
        setTop(new AskBarView(indicator, unit, grains, horizon));
        setCenter(new BesideView(main(), side(), SIDE_EM, MAIN_EM).scrolling());
        model.answerProperty().subscribe(this::show);
    }

    private VBox main() {
        title.getStyleClass().add("text-lead");
        title.setWrapText(true);
        title.setId("outlook-title");
        VBox.setVgrow(chart, Priority.ALWAYS);
        var card = new VBox(title, chart);
        card.getStyleClass().addAll("card", "study-card", "chart-card");
        return card;
    }

    private VBox side() {
        chance.getStyleClass().add("what-gain");
        chance.setId("outlook-chance");
        chance.setMinWidth(Region.USE_PREF_SIZE);
        for (var label : List.of(plan, form, parameters)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        plan.getStyleClass().add("text-body");
        plan.setId("outlook-plan");
        form.getStyleClass().add("text-body");
        form.setId("outlook-model");
        parameters.getStyleClass().add("text-note");
        steps.getStyleClass().add("what-steps");
        var card =
                new VBox(
                        heading("board.outlook.plan"),
                        chance,
                        plan,
                        heading("board.outlook.ahead"),
                        steps,
                        heading("board.outlook.how"),
                        form,
                        parameters,
                        limits);
        card.getStyleClass().addAll("card", "study-card");
        return card;
    }

    private Node heading(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("text-lead");
        return label;
    }

    private void show(@Nullable Outlook outlook) {
        if (outlook == null) {
            return;
        }
        var words = new OutlookWords(outlook, texts);
        indicator.show(outlook.options(), outlook.indicator().code());
        showGrains(outlook);
        horizon.show(outlook.horizon());
        title.setText(words.title());
        chart.show(outlook.chart());
        showPlan(outlook.plan(), words);
        switch (outlook.answer()) {
            case ForecastAnswer.Made made -> {
                steps.getChildren().setAll(words.steps(made).stream().map(this::step).toList());
                form.setText(words.model(made.fit()));
                parameters.setText(words.parameters(made.fit()));
                limits.show(made.limits());
            }
            case ForecastAnswer.Refused(Limit why) -> {
                steps.getChildren().setAll(step(LimitsView.said(why, texts)));
                form.setText(texts.get("board.outlook.model.none"));
                parameters.setText("");
                limits.show(List.of());
            }
        }
    }

    private void showGrains(Outlook outlook) {
        var choices =
                outlook.grains().stream()
                        .map(grain -> new Choice<>(grain, OutlookWords.grain(grain, texts)))
                        .toList();
        var segments =
                new SegmentsView<Grain>(
                        "outlook-grain",
                        texts.get("board.study.grain"),
                        choices,
                        grain -> model.ask(model.asked().by(grain)));
        segments.show(outlook.grain());
        grains.getChildren().setAll(segments);
    }

    private void showPlan(Outlook.Plan known, OutlookWords words) {
        switch (known) {
            case Outlook.Plan.Chance reached -> {
                chance.setText(words.chance(reached.chance().probability()));
                plan.setText(words.planned(reached));
            }
            case Outlook.Plan.Unknown(Limit why) -> {
                chance.setText("—");
                plan.setText(LimitsView.said(why, texts));
            }
        }
        chance.setAccessibleText(chance.getText() + ". " + plan.getText());
    }

    private Node step(String words) {
        var line = new Label(words);
        line.getStyleClass().addAll("text-small", "what-step");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
