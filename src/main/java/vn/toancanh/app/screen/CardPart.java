package vn.toancanh.app.screen;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.ask.AskedTime;
import vn.toancanh.app.content.Cards;
import vn.toancanh.app.direct.DeskTasks;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.proposal.NumberActs;
import vn.toancanh.app.saving.CardOffers;
import vn.toancanh.app.saving.ExportMenu;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.saving.Saver;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.twin.TwinLines;
import vn.toancanh.app.twin.TwinWords;
import vn.toancanh.app.why.Insights;
import vn.toancanh.base.Period;
import vn.toancanh.board.SearchHit;
import vn.toancanh.board.card.CardView;
import vn.toancanh.board.card.CardViewModel;
import vn.toancanh.board.card.Overlay;
import vn.toancanh.board.why.Insight;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;

/** An indicator card that follows its data while it is open. JavaFX thread only. */
public final class CardPart implements AutoCloseable {
    private final CardViewModel model;
    private final CardView view;
    private final LivePart<Shown> live;
    private final LivePart<Told> why;
    private final LivePart<TwinTold> twin;
    private final Texts texts;
    private final Label said = new Label();
    private final HBox past = new HBox(said);
    private final BorderPane node = new BorderPane();
    private @Nullable NumberActs acts;
    private volatile @Nullable SeriesKey key;
    private volatile @Nullable Asked asked;

    /** What the card shows, for the thread that asks why. */
    private volatile CardOffers.@Nullable Shown open;

    /**
     * A stretch of time the card is asked to speak of.
     *
     * @param words the stretch as it was understood
     */
    private record Asked(AskedTime time, String words) {}

    /** A card and the stretch it was made for. */
    private record Shown(CardViewModel.Card card, @Nullable Asked asked, Instant now) {}

    /** What analysis says of a card. */
    private record Told(CardViewModel.Card card, Insight insight) {}

    /** What its peers say of the unit of a card. */
    private record TwinTold(CardViewModel.Card card, TwinLines.Found found) {}

    CardPart(
            Session session,
            Look look,
            Exports exports,
            Supplier<Instant> moment,
            Runnable onClose) {
        model =
                new CardViewModel(
                        area -> {
                            var now = key;
                            if (now != null) {
                                key = new SeriesKey(now.indicator(), area.code(), now.dimensions());
                                refresh();
                            }
                        },
                        onClose);
        texts = look.texts();
        view = new CardView(model, null, texts);
        view.addTool(export(new Saver(session, look), look, exports));
        dressPast();
        var cards = new Cards(session, texts);
        live = new LivePart<>("card", () -> compute(cards, moment.get()), this::show);
        var insights = new Insights(session, texts);
        why =
                new LivePart<>(
                        "why",
                        () -> explain(insights),
                        told -> model.show(told.insight(), told.card()));
        var twins = new TwinLines(session);
        twin =
                new LivePart<>(
                        "twin",
                        () -> beside(twins),
                        told ->
                                model.showTwin(
                                        told.found().line(),
                                        new TwinWords(texts).of(told.found()),
                                        told.card()));
        model.overlaysProperty().subscribe(_ -> askForTwin());
    }

    private Node export(Saver saver, Look look, Exports exports) {
        var offers = new CardOffers(saver, look, this::shown);
        return ExportMenu.corner(offers.offer(), exports, look.texts());
    }

    private CardOffers.@Nullable Shown shown() {
        var now = key;
        var card = model.cardProperty().get();
        return now == null || card == null
                ? null
                : new CardOffers.Shown(now, card, model.copy(), node);
    }

    private void dressPast() {
        var newest = new Button(texts.get("app.card.newest"));
        newest.setId("card-newest");
        newest.setOnAction(_ -> {
            asked = null;
            live.refresh();
        });
        said.getStyleClass().add("text-small");
        said.setWrapText(true);
        said.setId("card-past");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        newest.setMinWidth(Region.USE_PREF_SIZE);
        past.getChildren().addAll(space, newest);
        past.getStyleClass().add("card-past");
        past.setVisible(false);
        past.setManaged(false);
        node.setTop(past);
        node.setCenter(view);
    }

    private @Nullable Shown compute(Cards cards, Instant now) {
        var wanted = key;
        var stretch = asked;
        if (wanted == null) {
            return null;
        }
        var card =
                stretch == null ? cards.card(wanted, now) : cards.card(wanted, stretch.time(), now);
        return new Shown(card, stretch, now);
    }

    private @Nullable Told explain(Insights insights) {
        var shown = open;
        var insight = shown == null ? null : insights.of(shown.key(), shown.card());
        return shown == null || insight == null ? null : new Told(shown.card(), insight);
    }

    /** It costs a read of all peers. */
    private void askForTwin() {
        if (model.overlaysProperty().get().contains(Overlay.TWIN)) {
            twin.refresh();
        }
    }

    private @Nullable TwinTold beside(TwinLines twins) {
        var shown = open;
        return shown == null || !shown.card().parts().isEmpty()
                ? null
                : new TwinTold(shown.card(), twins.of(shown.key(), shown.card().now()));
    }

    private void show(Shown shown) {
        model.show(shown.card());
        open = shown();
        why.refresh();
        askForTwin();
        var stretch = shown.asked();
        if (acts != null) {
            acts.show(stretch == null ? shown.card() : null);
        }
        past.setVisible(stretch != null);
        past.setManaged(stretch != null);
        if (stretch != null) {
            said.setText(
                    texts.get(
                            sentence(shown.card(), stretch.time(), shown.now()), stretch.words()));
        }
    }

    /** The card shows that period, or says that it cannot. */
    private static String sentence(CardViewModel.Card card, AskedTime time, Instant now) {
        var latest = card.reading().latest();
        if (latest == null || !latest.period().to().isAfter(time.start())) {
            return "app.card.past.none";
        }
        return time.end().isAfter(now) ? "app.card.past.open" : "app.card.past";
    }

    /** What people may do about the number: below the card, and beside its name. */
    void foot(NumberActs foot, DeskTasks tasks) {
        acts = foot;
        node.setBottom(foot.node());
        view.addTool(direct(tasks));
    }

    private Button direct(DeskTasks tasks) {
        var button = new Button(texts.get("app.direct.give"));
        button.setId("card-direct");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(tasks.mayDirect());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> {
            var shown = key;
            if (shown != null) {
                tasks.give(shown);
            }
        });
        return button;
    }

    Node view() {
        return node;
    }

    void open(SeriesKey subject) {
        key = subject;
        asked = null;
        live.refresh();
    }

    /** The number of a stretch of time, as it was asked for. */
    void open(SearchHit.Answer answer) {
        var time = answer.time();
        key = answer.key();
        asked = time == null ? null : new Asked(time, answer.when());
        live.refresh();
    }

    /** Points at a period in the history, null for none. */
    void point(@Nullable Period period) {
        model.pointedProperty().set(period);
    }

    void refresh() {
        live.refresh();
    }

    /** For a picture: the card is there when this returns. */
    public void openNow(SeriesKey subject) throws Exception {
        key = subject;
        live.showNow();
        why.showNow();
    }

    @Override
    public void close() {
        key = null;
        live.close();
        why.close();
        twin.close();
    }
}
