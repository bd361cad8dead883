package vn.toancanh.app.screen;

import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.OverviewView;
import vn.toancanh.board.OverviewViewModel;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.picture.MapStyle;

/** The first page of the desk: tiles, a map and what needs attention. JavaFX thread only. */
final class OverviewPage {
    private final Look look;
    private final Consumer<SeriesKey> openCard;
    private final MapPart map;
    private final OverviewViewModel model;
    private Boards.@Nullable Content content;

    /**
     * @param all goes to the list of all indicators
     */
    OverviewPage(Look look, Consumer<SeriesKey> openCard, Runnable all) {
        this.look = look;
        this.openCard = openCard;
        map = new MapPart(look, MapStyle.desk(look.settings().textScale()), look.palette());
        map.onOpen(this::open);
        model = new OverviewViewModel(this::open, all);
    }

    Node node() {
        return new OverviewView(model, map.node(), look.texts(), look.motion());
    }

    MapPart map() {
        return map;
    }

    void share(Property<@Nullable AreaCode> selected) {
        map.selected().bindBidirectional(selected);
    }

    void show(Boards.Content next) {
        content = next;
        map.show(next.map());
        model.show(new OverviewViewModel.Board(next.tiles(), next.notices(), next.now()));
    }

    private void open(AreaCode area) {
        if (content != null) {
            openCard.accept(content.map().of(area));
        }
    }

    private void open(IndicatorReading.Subject subject) {
        if (content != null) {
            content.keyOf(subject).ifPresent(openCard);
        }
    }
}
