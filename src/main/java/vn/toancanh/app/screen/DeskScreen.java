package vn.toancanh.app.screen;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.content.MapChoice;
import vn.toancanh.app.content.MapFacts;
import vn.toancanh.app.content.Search;
import vn.toancanh.app.layer.MapLayers;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Who;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.DeskView;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.board.OverviewView;
import vn.toancanh.board.OverviewViewModel;
import vn.toancanh.board.Page;
import vn.toancanh.board.SearchHit;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.panel.LayerPanelView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.within.Facts;

/** The desk of a session: its pages and what they share. JavaFX thread only. */
public final class DeskScreen implements LiveScreen {
    private final Session session;
    private final Look look;
    private final MapPart overviewMap;
    private final MapPart bigMap;
    private final MapPart besideMap;
    private final ShadeBar bar;
    private final MapLayers layers;
    private final DeskViewModel desk;
    private final OverviewViewModel overview;
    private final DeskPages pages;
    private final DeskView view;
    private volatile Boards.@Nullable Content content;
    private @Nullable CardPart card;
    private volatile MapChoice mapChoice = MapChoice.USUAL;
    private Runnable onChoice = () -> {};

    public DeskScreen(Session session, Look look, DeskActions actions) {
        this.session = session;
        this.look = look;
        overviewMap = map();
        bigMap = map();
        besideMap = map();
        bigMap.link(besideMap);
        bar = new ShadeBar(session, look, this::choose);
        bigMap.bar(bar.view());
        layers = bigMap.layers(session, look);
        var panel = new LayerPanelView(layers.panel(), look.texts(), bodyPx(), style());
        bigMap.side(panel, bar.toggle());
        var _ = bigMap.tools(look.texts(), this::facts);
        pages = new DeskPages(session, look, actions, this::moment, this::openCard);
        bigMap.node().sceneProperty().subscribe(_ -> showBigMap());
        var search = new Search(session, look.texts().locale());
        desk = new DeskViewModel(search::find, this::open);
        overview = new OverviewViewModel(this::openTile, () -> desk.go(Page.INDICATORS));
        view = new DeskView(desk, this::page, look.texts(), look.motion());
    }

    /** The moment the board speaks of, so that all parts of the desk agree. Any thread. */
    private Instant moment() {
        var now = content;
        return now == null ? session.clock().instant() : now.now();
    }

    private MapStyle style() {
        return MapStyle.desk(look.settings().textScale());
    }

    private MapPart map() {
        var map = new MapPart(look, style(), look.palette());
        map.onOpen(area -> openHeadline(area));
        return map;
    }

    private void showBeside(@Nullable Headline beside) {
        bigMap.beside(besideMap, beside != null);
        if (beside != null) {
            besideMap.show(beside);
        }
    }

    /** Brings a unit into view on the map's page. */
    public void fit(AreaCode area) {
        bigMap.model().fit(area);
    }

    /** Shows this on the map's page from now on. */
    public void look(MapChoice wanted) {
        bar.show(wanted);
        mapChoice = wanted;
    }

    /** Shows these layers and what became of them, for pictures. */
    public void showLayersNow(List<String> ids) {
        layers.showNow(ids);
        bar.toggle().setSelected(true);
    }

    private void choose(MapChoice chosen) {
        mapChoice = chosen;
        onChoice.run();
    }

    @Override
    public void onChoice(Runnable ask) {
        onChoice = ask;
    }

    /** About what the big map shows; on a background thread. */
    private Facts facts() {
        var now = content;
        return now == null
                ? Facts.NONE
                : MapFacts.of(session, now.page(), mapChoice.second(), now.now(), look.texts());
    }

    /** Only a map that somebody can see is made ready. */
    private void showBigMap() {
        var now = content;
        if (now != null && bigMap.node().getScene() != null) {
            layers.readOnce();
            bigMap.show(now.page());
            showBeside(now.beside());
        }
    }

    private Node page(Page page) {
        return switch (page) {
            case OVERVIEW ->
                    new OverviewView(overview, overviewMap.node(), look.texts(), look.motion());
            case MAP -> bigMap.node();
            case INDICATORS -> pages.indicators();
            case DATA -> pages.data();
            case SETTINGS -> pages.settings();
            case HELP -> pages.help();
            case ABOUT -> pages.about();
            // The desk itself says what these will hold.
            case ALERTS, TASKS, BRIEFING -> new Region();
        };
    }

    private void open(SearchHit hit) {
        switch (hit.kind()) {
            case AREA -> {
                var area = new AreaCode(hit.code());
                desk.go(Page.MAP);
                bigMap.model().selectedProperty().set(area);
                bigMap.model().fit(area);
            }
            case INDICATOR -> openCard(new SeriesKey(hit.code(), choices().area()));
        }
    }

    /** The tile knows its indicator, the board knows which part of it. */
    private void openTile(IndicatorReading.Subject subject) {
        var now = content;
        for (int i = 0; now != null && i < now.tiles().size(); i++) {
            if (now.tiles().get(i).reading().subject().equals(subject)) {
                openCard(now.keys().get(i));
            }
        }
    }

    /** What the map shows, in the unit that was opened on it. */
    private void openHeadline(AreaCode area) {
        var now = content;
        if (now != null) {
            openCard(now.map().of(area));
        }
    }

    void openCard(SeriesKey key) {
        showCard().open(key);
    }

    /** An empty card in the drawer. */
    public CardPart showCard() {
        var part = new CardPart(session, look, this::moment, view::closeDrawer);
        view.openDrawer(part.view(), part::close);
        card = part;
        return part;
    }

    public void go(Page page) {
        desk.go(page);
    }

    public DeskPages pages() {
        return pages;
    }

    @Override
    public void takeOver(LiveScreen before) {
        if (before instanceof DeskScreen other) {
            go(other.desk.pageProperty().get());
            look(other.mapChoice);
        }
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public Theme theme() {
        return look.theme();
    }

    @Override
    public double bodyPx() {
        return Theme.DESK_PX * look.settings().textScale();
    }

    @Override
    public Choices choices() {
        return Choices.of(who().persona(), session.profile().known().home()).with(mapChoice);
    }

    private Who who() {
        return session.who(look.settings().persona());
    }

    @Override
    public void show(Boards.Content next) {
        content = next;
        overviewMap.show(next.map());
        showBigMap();
        overview.show(new OverviewViewModel.Board(next.tiles(), next.notices(), next.now()));
        var known = session.profile().known();
        desk.show(
                new DeskViewModel.Bar(
                        known.title().in(look.texts().locale()),
                        who().in(look.texts()),
                        known.simulated(),
                        session.state(),
                        next.now()));
        pages.refresh();
        if (card != null) {
            card.refresh();
        }
    }

    @Override
    public List<MapPart> maps() {
        return List.of(overviewMap, bigMap, besideMap);
    }

    @Override
    public void close() {
        view.closeDrawer();
        layers.close();
        pages.close();
    }
}
