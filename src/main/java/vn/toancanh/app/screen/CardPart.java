package vn.toancanh.app.screen;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Cards;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.board.card.CardView;
import vn.toancanh.board.card.CardViewModel;
import vn.toancanh.indicator.SeriesKey;

/** An indicator card that follows its data while it is open. JavaFX thread only. */
public final class CardPart implements AutoCloseable {
    private final CardViewModel model;
    private final CardView view;
    private final LivePart<CardViewModel.Card> live;
    private volatile @Nullable SeriesKey key;

    CardPart(Session session, Look look, Supplier<Instant> moment, Runnable onClose) {
        model =
                new CardViewModel(
                        area -> {
                            var now = key;
                            if (now != null) {
                                open(new SeriesKey(now.indicator(), area.code(), now.dimensions()));
                            }
                        },
                        onClose);
        view = new CardView(model, null, look.texts());
        var cards = new Cards(session, look.texts());
        live =
                new LivePart<>(
                        "card",
                        () -> {
                            var wanted = key;
                            return wanted == null ? null : cards.card(wanted, moment.get());
                        },
                        model::show);
    }

    Node view() {
        return view;
    }

    void open(SeriesKey subject) {
        key = subject;
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
    }

    @Override
    public void close() {
        key = null;
        live.close();
    }
}
