package vn.toancanh.app.window;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Background;
import vn.toancanh.app.session.Cards;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.card.CardView;
import vn.toancanh.board.card.CardViewModel;
import vn.toancanh.fx.FxThread;
import vn.toancanh.indicator.SeriesKey;

/** An indicator card that follows its data while it is open. JavaFX thread only. */
final class CardPart implements AutoCloseable {
    private final CardViewModel model;
    private final CardView view;
    private final Background work;
    private final Consumer<CardViewModel.Card> sink;
    private volatile @Nullable SeriesKey key;

    CardPart(Session session, Look look, Runnable onClose) {
        model = new CardViewModel(area -> open(area.code()), onClose);
        view = new CardView(model, null, look.texts());
        sink = FxThread.latest(model::show);
        var cards = new Cards(session);
        work =
                new Background(
                        "card",
                        () -> {
                            var wanted = key;
                            if (wanted != null) {
                                sink.accept(cards.card(wanted, session.clock().instant()));
                            }
                        });
        session.onChange(_ -> work.ask());
    }

    Node view() {
        return view;
    }

    void open(SeriesKey subject) {
        key = subject;
        work.ask();
    }

    private void open(vn.toancanh.base.AreaCode area) {
        var now = key;
        if (now != null) {
            open(new SeriesKey(now.indicator(), area, now.dimensions()));
        }
    }

    /** For a picture: the card is there when this returns. */
    void show(CardViewModel.Card card) {
        model.show(card);
    }

    @Override
    public void close() {
        key = null;
        work.close();
    }
}
