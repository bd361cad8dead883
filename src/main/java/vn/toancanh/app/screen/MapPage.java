package vn.toancanh.app.screen;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.content.MapChoice;
import vn.toancanh.app.content.MapFacts;
import vn.toancanh.app.layer.MapLayers;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.panel.LayerPanelView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.within.Facts;

/**
 * The page of the big map: what it shows, a second map beside it, layers and tools. Made when it is
 * first gone to, because a start need not wait for it. JavaFX thread, except {@link #choice}.
 */
final class MapPage implements AutoCloseable {
    private final Session session;
    private final Look look;
    private final MapPart big;
    private final MapPart second;
    private final ShadeBar bar;
    private final MapLayers layers;
    private volatile MapChoice choice = MapChoice.USUAL;
    private volatile Boards.@Nullable Content content;

    /**
     * @param openCard opens what was opened on a map
     * @param onChoice runs after a person chose something else
     */
    MapPage(Session session, Look look, Consumer<SeriesKey> openCard, Runnable onChoice) {
        this.session = session;
        this.look = look;
        var style = MapStyle.desk(look.settings().textScale());
        big = new MapPart(look, style, look.palette());
        second = new MapPart(look, style, look.palette());
        big.link(second);
        big.onOpen(area -> open(openCard, area, Boards.Content::page));
        second.onOpen(area -> open(openCard, area, Boards.Content::beside));
        bar =
                new ShadeBar(
                        session,
                        look,
                        chosen -> {
                            choice = chosen;
                            onChoice.run();
                        });
        big.bar(bar.view());
        layers = big.layers(session, look);
        var em = Theme.DESK_PX * look.settings().textScale();
        big.side(new LayerPanelView(layers.panel(), look.texts(), em, style), bar.toggle());
        big.tools(look.texts(), this::facts);
        layers.readOnce();
    }

    /** What a map shows, as its series in a unit. */
    private interface Shown {
        @Nullable Headline of(Boards.Content content);
    }

    private void open(Consumer<SeriesKey> openCard, AreaCode area, Shown shown) {
        var now = content;
        var map = now == null ? null : shown.of(now);
        if (map != null) {
            openCard.accept(map.of(area));
        }
    }

    /** About what the big map shows; on a background thread. */
    private Facts facts() {
        var now = content;
        return now == null
                ? Facts.NONE
                : MapFacts.of(session, now.page(), choice.second(), now.now(), look.texts());
    }

    Node node() {
        return big.node();
    }

    List<MapPart> maps() {
        return List.of(big, second);
    }

    void show(Boards.Content next) {
        content = next;
        big.show(next.page());
        bar.drawn(next.page().values());
        big.beside(second, next.beside() != null);
        if (next.beside() != null) {
            second.show(next.beside());
        }
    }

    /** What is chosen; any thread. */
    MapChoice choice() {
        return choice;
    }

    void look(MapChoice wanted) {
        bar.show(wanted);
        choice = wanted;
    }

    void fit(AreaCode area) {
        big.model().fit(area);
    }

    void select(AreaCode area) {
        big.model().selectedProperty().set(area);
        fit(area);
    }

    /** Shows these layers and what became of them, for pictures. */
    void showLayersNow(List<String> ids) {
        layers.showNow(ids);
        bar.toggle().setSelected(true);
    }

    @Override
    public void close() {
        layers.close();
    }
}
