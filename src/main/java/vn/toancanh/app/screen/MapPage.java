package vn.toancanh.app.screen;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.content.MapChoice;
import vn.toancanh.app.content.MapFacts;
import vn.toancanh.app.early.EarlyLayers;
import vn.toancanh.app.layer.MapLayers;
import vn.toancanh.app.paper.MapPaper;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.past.PastMap;
import vn.toancanh.app.past.PastMaps;
import vn.toancanh.app.past.TimePlay;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.early.EarlyPanelView;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.map.exporting.ExportViewModel;
import vn.toancanh.map.panel.LayerPanelView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.time.TimeBarView;
import vn.toancanh.map.within.Facts;

/**
 * The page of the big map: what it shows, a second map beside it, layers and tools. Made when it is
 * first gone to, because a start need not wait for it. JavaFX thread, except {@link #choice}.
 */
public final class MapPage implements AutoCloseable {
    private final Session session;
    private final Look look;
    private final MapPart big;
    private final MapPart second;
    private final ShadeBar bar;
    private final MapLayers layers;
    private final MapLayers secondLayers;
    private final EarlyLayers early;
    private final BooleanProperty apart = new SimpleBooleanProperty(this, "apart");
    private final TimePlay time;
    private final Consumer<@Nullable PastMap> onPast;
    private final ExportViewModel exports;
    private final MapPaper paper;
    private volatile MapChoice choice = MapChoice.USUAL;
    private volatile Boards.@Nullable Content content;
    private volatile @Nullable PastMap past;

    /**
     * Who learns what a person does here.
     *
     * @param openCard opens what was opened on a map
     * @param onChoice runs after a person chose something else
     * @param onPast told the step of the past that is shown, null for the present
     */
    record Told(
            Consumer<SeriesKey> openCard, Runnable onChoice, Consumer<@Nullable PastMap> onPast) {}

    /**
     * @param files where exports go
     */
    MapPage(Session session, Look look, FileChoice files, Told told) {
        this.session = session;
        this.look = look;
        onPast = told.onPast();
        var style = MapStyle.desk(look.settings().textScale());
        big = new MapPart(look, style, look.palette());
        second = new MapPart(look, style, look.palette());
        big.link(second);
        big.onOpen(area -> open(told.openCard(), area, Boards.Content::page));
        second.onOpen(area -> open(told.openCard(), area, Boards.Content::beside));
        bar =
                new ShadeBar(
                        session,
                        look,
                        chosen -> {
                            choice = chosen;
                            told.onChoice().run();
                        });
        big.bar(bar.view());
        layers = big.layers(session, look);
        paper = new MapPaper(session, look, big, second);
        secondLayers = second.layers(session, look);
        layers.mirror(secondLayers, apart);
        var em = Theme.DESK_PX * look.settings().textScale();
        early = big.early(session, look.texts(), files);
        layers.onLaid(early::lay);
        var column = new LayerPanelView(layers.panel(), look.texts(), em, style);
        column.head(new EarlyPanelView(early.panel(), look.texts(), em, style));
        big.side(column, bar.toggle());
        time = new TimePlay(session, look.texts(), this::showPast);
        var toggle = TimeBarView.toggle(time.model(), look.texts());
        var tools = big.tools(look.texts(), this::facts, toggle);
        exports = MapPart.exports(look.texts(), files, this::wanted);
        tools.exports(exports, look.texts());
        layTime(em);
        layers.readOnce();
    }

    private void beside(boolean seen) {
        big.beside(second, seen);
        apart.set(seen);
    }

    private void layTime(double em) {
        var foot = time.bar(em);
        big.foot(foot);
        time.model()
                .openProperty()
                .subscribe(open -> {
                    askTime();
                    if (open) {
                        foot.takeFocus();
                    }
                });
        big.toggle(KeyCode.T, time.model().openProperty());
    }

    /** What is played is what the page shows. */
    private void askTime() {
        var now = content;
        if (now != null && time.model().openProperty().get()) {
            time.ask(asked(now));
        }
    }

    private PastMaps.Asked asked(Boards.Content now) {
        var chosen = choice;
        var first = now.page().key();
        return new PastMaps.Asked(
                first,
                chosen.second() == null ? null : Boards.key(chosen.second(), first.area()),
                chosen.apart(),
                chosen.classes(),
                now.page().ground());
    }

    private void showPast(@Nullable PastMap shown) {
        past = shown;
        var now = content;
        if (shown != null) {
            big.past(shown.page(), heading(shown.page(), shown));
            beside(shown.beside() != null);
            if (shown.beside() != null) {
                second.past(shown.beside(), heading(shown.beside(), shown));
            }
        } else if (now != null) {
            showPresent(now);
        }
        onPast.accept(shown);
    }

    private String heading(Headline map, PastMap shown) {
        return look.texts().get("app.past.title", map.values().title(), shown.when());
    }

    /** Shows a step of the past and the bar, for pictures; not on the JavaFX thread. */
    public Runnable preparePast(Boards.Content now, Instant at) {
        return time.prepare(asked(now), at);
    }

    /** The step of the past that is shown, null for the present. */
    @Nullable PastMap past() {
        return past;
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
        var then = past;
        if (then != null) {
            var numbers = then.numbers().stream().map(MapPage::measured).toList();
            return MapFacts.with(numbers, session, then.page(), then.at(), look.texts());
        }
        return now == null
                ? Facts.NONE
                : MapFacts.of(session, now.page(), choice.second(), now.now(), look.texts());
    }

    private static Facts.Measured measured(PastMap.Numbers one) {
        return new Facts.Measured(one.indicator(), one.latest());
    }

    Node node() {
        return big.node();
    }

    List<MapPart> maps() {
        return List.of(big, second);
    }

    void show(Boards.Content next) {
        content = next;
        early.show(next.page(), next.now());
        if (past == null) {
            showPresent(next);
        }
        askTime();
    }

    private void showPresent(Boards.Content next) {
        big.show(next.page());
        bar.drawn(next.page().values());
        beside(next.beside() != null);
        if (next.beside() != null) {
            second.show(next.beside());
        }
    }

    /** What is chosen; any thread. */
    MapChoice choice() {
        return choice;
    }

    /** Shows this from now on. */
    public void look(MapChoice wanted) {
        bar.show(wanted);
        choice = wanted;
    }

    /** The unit selected on any of its maps and tables. */
    ObjectProperty<@Nullable AreaCode> selected() {
        return big.selected();
    }

    private ExportViewModel.Wanted wanted() {
        var now = content;
        return now == null
                ? new ExportViewModel.Wanted(List.of(), "")
                : paper.wanted(shown(now), early.onPaper(layers.onPaper()), secondLayers.onPaper());
    }

    /** What the maps show now, for paper; nothing as long as there is no content. */
    public List<MapSheet> sheets() {
        return wanted().sheets();
    }

    private MapPaper.Shown shown(Boards.Content now) {
        var then = past;
        return then == null
                ? MapPaper.Shown.of(now)
                : MapPaper.Shown.of(then, map -> heading(map, then), now.now());
    }

    /** What became of the last export, in words. */
    ReadOnlyStringProperty exported() {
        return exports.wordsProperty();
    }

    public void fit(AreaCode area) {
        big.model().fit(area);
    }

    void select(AreaCode area) {
        big.selected().set(area);
        fit(area);
    }

    /** Shows these layers and what became of them, for pictures. */
    public void showLayersNow(List<String> ids) {
        layers.showNow(ids.stream().filter(id -> !EarlyLayers.isOne(id)).toList());
        early.showNow(ids);
        bar.toggle().setSelected(!ids.isEmpty());
    }

    @Override
    public void close() {
        time.close();
        layers.close();
        early.close();
        secondLayers.close();
    }
}
