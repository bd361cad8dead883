package vn.toancanh.app.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.board.BoardPart;
import vn.toancanh.app.console.DeskAlerts;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.find.Finder;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.past.PastMap;
import vn.toancanh.app.proposal.DeskProposals;
import vn.toancanh.app.saving.ExportMenu;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Who;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.DeskView;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.board.Page;
import vn.toancanh.board.usage.UsedPlace;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.SeriesKey;

/** The desk of a session: its pages and what they share. JavaFX thread only. */
public final class DeskScreen implements LiveScreen {
    private final Session session;
    private final Look look;
    private final DeskActions actions;
    private final DeskViewModel desk;
    private final OverviewPage overview;
    private final DeskPages pages;
    private final DeskProposals proposals;
    private final DeskAlerts alerts;
    private final Finder finder;
    private final DeskView view;
    private volatile Boards.@Nullable Content content;
    private @Nullable CardPart card;
    private volatile @Nullable MapPage map;
    private volatile @Nullable AreaCode selected;
    private volatile @Nullable Instant past;
    private final Exports exports;
    private final OwnBoard board = new OwnBoard(this::newBoard);
    private Runnable onChoice = () -> {};

    public DeskScreen(Session session, Look look, DeskActions actions) {
        this.session = session;
        this.look = look;
        this.actions = actions;
        finder = new Finder(session, look.texts(), this::moment, OwnBoard.seenBy(this::who));
        desk = HitOpening.desk(session, look, finder, this);
        var said = new SaidAtFoot(desk, actions.folders(), look.texts());
        exports = new Exports(actions.files(), look.texts(), said);
        pages =
                new DeskPages(
                        session,
                        look,
                        new DeskPages.Asked(actions, exports, this::openCard),
                        new DeskPages.Shown(this::moment, this::area, this::look));
        desk.pastProperty().addListener((_, _, at) -> past = at);
        desk.pastProperty().addListener((_, _, _) -> onChoice.run());
        desk.areaProperty().addListener((_, _, area) -> select(area));
        overview = new OverviewPage(look, this::openCard, () -> desk.go(Page.INDICATORS));
        overview.share(desk.areaProperty());
        view = new DeskView(desk, this::page, look.texts(), look.motion());
        proposals = new DeskProposals(session, look, view, desk, this::openCard);
        var hands = new DeskAlerts.Hands(this::openCard, this::selectOnMap, exports);
        alerts = new DeskAlerts(session, look, desk, hands);
        ExportMenu.openByKey(view);
    }

    private AreaCode area() {
        return Objects.requireNonNullElse(selected, session.profile().known().home());
    }

    @Override
    public @Nullable Instant past() {
        return past;
    }

    /** Tiles and tables follow what is selected on any map. */
    private void select(@Nullable AreaCode area) {
        selected = area;
        onChoice.run();
        pages.refresh();
    }

    /** The moment the board speaks of, so that all parts of the desk agree. Any thread. */
    private Instant moment() {
        return content == null ? session.clock().instant() : content.now();
    }

    /** The page of the map, made when it is first asked for. */
    public MapPage map() {
        var known = map;
        if (known == null) {
            var told = new MapPage.Told(this::openCard, () -> onChoice.run(), this::showPast);
            known = new MapPage(session, look, actions.files(), told);
            known.maps().getFirst().offer(alerts.tasks().give(desk.areaProperty()));
            known.exported().subscribe(desk::say);
            known.node().sceneProperty().subscribe(_ -> showMapPage());
            known.selected().bindBidirectional(desk.areaProperty());
            map = known;
        }
        return known;
    }

    /** An open card follows the map into the past. */
    private void showPast(@Nullable PastMap past) {
        if (card != null) {
            card.point(past == null ? null : past.step());
        }
    }

    public BoardPart board() {
        return board.part();
    }

    private BoardPart newBoard() {
        var asked =
                new BoardPart.Desk(
                        this::openCard,
                        () -> desk.go(Page.INDICATORS),
                        desk.areaProperty(),
                        this::moment,
                        exports);
        return new BoardPart(session, look, who().persona(), asked);
    }

    @Override
    public void onChoice(Runnable ask) {
        onChoice = ask;
    }

    /** Only a map that somebody can see is made ready. */
    private void showMapPage() {
        if (content != null && map != null && map.node().getScene() != null) {
            map.show(content);
        }
    }

    private Node page(Page page) {
        return switch (page) {
            case OVERVIEW -> overview.node();
            case BOARD -> board.part().node();
            case MAP -> map().node();
            case INDICATORS -> pages.indicators();
            case ANALYSIS -> pages.study().part().node();
            case DATA -> pages.data();
            case PROPOSALS -> proposals.node();
            case SETTINGS -> pages.settings();
            case HELP -> pages.help();
            case ABOUT -> pages.about();
            case ALERTS -> alerts.node();
            case TASKS -> alerts.tasks().node();
            case BRIEFING -> new Region(); // The desk says what it will hold.
        };
    }

    void selectOnMap(AreaCode area) {
        desk.go(Page.MAP);
        map().select(area);
    }

    void openCard(SeriesKey key) {
        showCard().open(key);
    }

    /** An empty card in the drawer. */
    public CardPart showCard() {
        var part = new CardPart(session, look, exports, this::moment, view::closeDrawer);
        part.foot(proposals.acts(), alerts.tasks());
        view.openDrawer(part.view(), part::close);
        card = part;
        showPast(map == null ? null : map.past());
        return part;
    }

    public void go(Page page) {
        desk.go(page);
    }

    /** All parts of the desk look at this unit; home is what they look at anyway. */
    public void look(AreaCode area) {
        desk.areaProperty().set(area.equals(session.profile().known().home()) ? null : area);
    }

    public DeskProposals proposals() {
        return proposals;
    }

    public DeskAlerts alerts() {
        return alerts;
    }

    public DeskPages pages() {
        return pages;
    }

    @Override
    public void takeOver(LiveScreen before) {
        if (before instanceof DeskScreen other) {
            go(other.desk.pageProperty().get());
            desk.pastProperty().set(other.past);
            desk.areaProperty().set(other.desk.areaProperty().get());
            board.takeOver(other.board);
            pages.study().takeOver(other.pages.study());
            if (other.map != null) {
                map().look(other.map.choice());
            }
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
        var home = session.profile().known().home();
        var choices = Choices.of(who().persona(), home).selecting(selected);
        return map == null ? choices : choices.with(map.choice());
    }

    @Override
    public UsedPlace place() {
        var page = desk.pageProperty().get();
        return page == Page.BOARD ? board.place() : new UsedPlace("", page.name());
    }

    private Who who() {
        return session.who(look.settings().persona());
    }

    @Override
    public void show(Boards.Content next) {
        if (content == null) {
            session.inBackground("search", finder::prepare);
        }
        content = next;
        overview.show(next);
        showMapPage();
        board.refresh();
        var known = session.profile().known();
        desk.show(
                new DeskViewModel.Bar(
                        known.title().in(look.texts().locale()),
                        who().in(look.texts()),
                        known.simulated(),
                        session.state(),
                        next.now()));
        pages.refresh();
        proposals.refresh();
        if (card != null) {
            card.refresh();
        }
    }

    @Override
    public List<MapPart> maps() {
        var all = new ArrayList<>(List.of(overview.map()));
        all.addAll(map == null ? List.of() : map.maps());
        all.addAll(board.maps());
        all.addAll(alerts.tasks().maps());
        return all;
    }

    @Override
    public void close() {
        view.closeDrawer();
        if (map != null) {
            map.close();
        }
        board.close();
        pages.close();
        proposals.close();
        alerts.close();
    }
}
