package vn.toancanh.app.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Boards;
import vn.toancanh.app.session.Choices;
import vn.toancanh.app.session.Search;
import vn.toancanh.app.session.Session;
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
import vn.toancanh.map.picture.MapStyle;

/** The desk of a session: its pages and what they share. JavaFX thread only. */
final class DeskScreen implements LiveScreen {
    private final Session session;
    private final Look look;
    private final MapPart overviewMap;
    private final MapPart bigMap;
    private final DeskViewModel desk;
    private final OverviewViewModel overview;
    private final DeskView view;
    private Boards.@Nullable Content content;

    DeskScreen(Session session, Look look, DeskActions actions) {
        this.session = session;
        this.look = look;
        overviewMap = new MapPart(look, MapStyle.DESK, look.palette());
        bigMap = new MapPart(look, MapStyle.DESK, look.palette());
        var search = new Search(session, look.texts().locale());
        desk = new DeskViewModel(search::find, this::open);
        overview = new OverviewViewModel(this::openTile, () -> desk.go(Page.INDICATORS));
        view = new DeskView(desk, this::page, look.texts(), look.motion());
    }

    private Node page(Page page) {
        return switch (page) {
            case OVERVIEW ->
                    new OverviewView(overview, overviewMap.node(), look.texts(), look.motion());
            case MAP -> bigMap.node();
            default -> new Region();
        };
    }

    private void open(SearchHit hit) {
        switch (hit.kind()) {
            case AREA -> {
                desk.go(Page.MAP);
                bigMap.model().selectedProperty().set(new AreaCode(hit.code()));
                bigMap.model().fit(new AreaCode(hit.code()));
            }
            case INDICATOR -> openCard(new SeriesKey(hit.code(), choices().area()));
        }
    }

    /** The tile knows its indicator, the board knows which part of it. */
    private void openTile(IndicatorReading.Subject subject) {
        var now = content;
        for (int i = 0; now != null && i < now.readings().size(); i++) {
            if (now.readings().get(i).subject().equals(subject)) {
                openCard(now.keys().get(i));
            }
        }
    }

    void openCard(SeriesKey key) {
        var part = new CardPart(session, look, view::closeDrawer);
        view.openDrawer(part.view(), part::close);
        part.open(key);
    }

    void go(Page page) {
        desk.go(page);
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
        return new Choices(look.settings().persona(), session.profile().known().home());
    }

    @Override
    public void show(Boards.Content next) {
        content = next;
        overviewMap.show(next);
        bigMap.show(next);
        overview.show(new OverviewViewModel.Board(next.readings(), next.notices(), next.now()));
        var known = session.profile().known();
        desk.show(
                new DeskViewModel.Bar(
                        known.title().in(look.texts().locale()),
                        look.texts().get("app.persona." + look.settings().persona()),
                        known.simulated(),
                        session.state(),
                        next.now()));
    }

    @Override
    public List<MapPart> maps() {
        return List.of(overviewMap, bigMap);
    }
}
