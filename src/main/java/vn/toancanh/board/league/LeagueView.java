package vn.toancanh.board.league;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.league.LeagueAsk.Against;
import vn.toancanh.board.league.LeagueAsk.Among;
import vn.toancanh.board.study.AskBarView;
import vn.toancanh.board.study.BesideView;
import vn.toancanh.board.study.LimitsView;
import vn.toancanh.board.study.SegmentsView;
import vn.toancanh.board.study.SegmentsView.Choice;
import vn.toancanh.board.study.StudyViewModel;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.PickView;
import vn.toancanh.indicator.SeriesKey;

/** Units in order, with what their order is worth. */
public final class LeagueView extends BorderPane {
    private static final double SIDE_EM = 24;
    private static final double MAIN_EM = 56;

    private final StudyViewModel<LeagueAsk, LeagueAnswer> model;
    private final Texts texts;
    private final PickView indicator;
    private final SegmentsView<Against> against;
    private final SegmentsView<Among> among;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Label legend = new Label();
    private final Label peers = new Label();
    private final LeagueTableView table;
    private final LimitsView limits;

    public LeagueView(
            StudyViewModel<LeagueAsk, LeagueAnswer> model, Consumer<SeriesKey> open, Texts texts) {
        this.model = model;
        this.texts = texts;
        indicator =
                new PickView(
                        "league-indicator",
                        texts.get("board.study.indicator"),
                        code -> model.ask(model.asked().of(code)),
                        texts);
        against =
                new SegmentsView<>(
                        "league-against",
                        texts.get("board.league.against"),
                        List.of(
                                new Choice<>(
                                        Against.PERIOD, texts.get("board.league.against.period")),
                                new Choice<>(Against.YEAR, texts.get("board.league.against.year"))),
                        choice -> model.ask(model.asked().against(choice)));
        among =
                new SegmentsView<>(
                        "league-among",
                        texts.get("board.league.among"),
                        List.of(
                                new Choice<>(
                                        Among.EVERYBODY, texts.get("board.league.among.everybody")),
                                new Choice<>(Among.PEERS, texts.get("board.league.among.peers"))),
                        choice -> model.ask(model.asked().among(choice)));
        table =
                new LeagueTableView(
                        unit -> open.accept(new SeriesKey(model.asked().indicator(), unit)), texts);
        limits = new LimitsView(texts);
        setTop(new AskBarView(indicator, against, among));
        setCenter(new BesideView(main(), side(), SIDE_EM, MAIN_EM).scrolling());
        model.answerProperty().subscribe(this::show);
    }

    private VBox main() {
        title.getStyleClass().add("text-lead");
        title.setWrapText(true);
        VBox.setVgrow(table, Priority.ALWAYS);
        var card = new VBox(title, table);
        card.getStyleClass().addAll("card", "study-card", "league-card");
        return card;
    }

    private VBox side() {
        for (var label : List.of(summary, legend, peers)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        summary.setId("league-summary");
        summary.getStyleClass().add("text-lead");
        legend.getStyleClass().add("text-body");
        peers.setId("league-peers");
        peers.getStyleClass().add("text-body");
        var card = new VBox(summary, peers, legend, limits);
        card.getStyleClass().addAll("card", "study-card");
        return card;
    }

    private void show(@Nullable LeagueAnswer answer) {
        if (answer == null) {
            return;
        }
        var ask = model.asked();
        indicator.show(answer.options(), ask.indicator());
        against.show(ask.against());
        among.show(ask.among());
        title.setText(answer.indicator().name(texts.locale()));
        summary.setText(new LeagueWords(answer, texts).summary());
        legend.setText(new LeagueWords(answer, texts).legend());
        var rule = answer.peers();
        peers.setText(rule == null ? "" : LimitsView.said(rule, texts));
        peers.setVisible(rule != null);
        peers.setManaged(rule != null);
        table.show(answer);
        limits.show(answer.league().limits());
    }

    /** The code of a unit, for tests that look. */
    List<AreaCode> order() {
        return table.getItems().stream().map(row -> row.area()).toList();
    }
}
