package vn.toancanh.app.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.StandardBoards;
import vn.toancanh.board.edit.BoardShelf;
import vn.toancanh.board.page.PageBarView;
import vn.toancanh.indicator.SeriesKey;

/**
 * The board of a role on screen: one page at a time, made when it is first opened. JavaFX thread.
 */
public final class BoardPart implements AutoCloseable {
    private static final String FOLDER = "boards";

    private final Session session;
    private final Look look;
    private final Desk desk;
    private final List<BoardDocument> boards;
    private final Runnable deaf;
    private final PagePart.Reading reading;
    private final BoardSaving saving;
    private final LivePart<BoardShelf.Found> file;
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane node = new BorderPane(scroll);
    private final Map<String, PagePart> pages = new HashMap<>();
    private BoardDocument board;
    private PageBarView bar;
    private String pageId;
    private @Nullable EditPart edit;

    /**
     * What a board asks of the desk.
     *
     * @param open opens the card of a series
     * @param all goes to the list of all indicators
     * @param area the unit the whole desk looks at
     * @param moment the moment it shows
     * @param exports saves what is shown
     */
    public record Desk(
            Consumer<SeriesKey> open,
            Runnable all,
            ObjectProperty<@Nullable AreaCode> area,
            Supplier<Instant> moment,
            Exports exports) {}

    public BoardPart(Session session, Look look, String role, Desk desk) {
        this.session = session;
        this.look = look;
        boards = StandardBoards.all(role);
        board = boards.getFirst();
        pageId = board.pages().getFirst().id();
        this.desk = desk;
        var grounds = new MapGrounds(session);
        deaf = session.onChange(grounds::changed);
        var reader = new BoardReader(session, grounds, look.texts());
        reading = new PagePart.Reading(reader, this::area, desk.moment());
        var shelf = new BoardShelf(session.profile().directory().resolve(FOLDER));
        saving = new BoardSaving(shelf, look.texts());
        file = new LivePart<>("board-file", () -> shelf.find(board.id()), this::found);
        bar = bar();
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("board-scroll");
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        file.refresh();
                        part().refresh();
                    }
                });
        open(0);
        desk.area().addListener((_, _, area) -> follow(area));
    }

    /** A commune's officer looks at the own commune, everybody else at what is home. */
    private AreaCode area() {
        var home = session.profile().known().home();
        var tree = session.territory().tree();
        var day = LocalDate.ofInstant(reading.moment().get(), Period.ZONE);
        return switch (board.id()) {
            case "commune" ->
                    tree.children(home, day).stream().findFirst().map(Area::code).orElse(home);
            default -> home;
        };
    }

    private PageBarView bar() {
        var locale = look.texts().locale();
        var names = board.pages().stream().map(each -> each.title().in(locale)).toList();
        var own = new PageBarView.Actions(this::choose, this::open, this::clear, this::startEdit);
        var unit = session.territory().tree().find(area()).map(a -> a.name().in(locale)).orElse("");
        var all = documents().stream().map(each -> each.title().in(locale)).toList();
        var title = new PageBarView.Title(all, shown(), unit, board.version());
        return new PageBarView(title, names, own, look.texts());
    }

    private int shown() {
        return documents().indexOf(board);
    }

    private void choose(int number) {
        open(boards.get(number).id(), "");
    }

    /** Goes to a page of a board of this role; a page nobody knows is the first. */
    public void open(String boardId, String wanted) {
        if (!board.id().equals(boardId)) {
            boards.stream()
                    .filter(each -> each.id().equals(boardId))
                    .findFirst()
                    .ifPresent(this::use);
            file.refresh();
        }
        open(Math.max(0, board.pages().stream().map(BoardPage::id).toList().indexOf(wanted)));
    }

    public String boardId() {
        return board.id();
    }

    public String pageId() {
        return pageId;
    }

    /** The boards this role may look at, the shown one as it is shown. */
    public List<BoardDocument> documents() {
        return boards.stream().map(each -> each.id().equals(board.id()) ? board : each).toList();
    }

    /** What the profile keeps under the name of this board. */
    private void found(BoardShelf.Found found) {
        var isShown = found.board().id().equals(board.id());
        if (isShown && !found.board().equals(board) && edit == null) {
            use(found.board());
        }
        saving.faults(found.changed()).ifPresent(bar::say);
    }

    private void use(BoardDocument next) {
        board = next;
        close(pages);
        bar = bar();
        var page = board.page(pageId).orElse(board.pages().getFirst());
        open(board.pages().indexOf(page));
    }

    public Node node() {
        return node;
    }

    /** Goes to a page; a change that is not saved is given up. */
    public void open(int number) {
        edit = null;
        pageId = board.pages().get(number).id();
        bar.select(number);
        node.setTop(bar);
        scroll.setContent(part().view());
        showChosen();
        follow(desk.area().get());
        if (node.getScene() != null) {
            part().refresh();
        }
    }

    private PagePart part() {
        return pages.computeIfAbsent(
                pageId,
                id ->
                        new PagePart(
                                board.page(id).orElseThrow(), look, desk, reading, this::chosen));
    }

    private void startEdit() {
        var ends = new EditPart.Ends(this::save, this::cancel, this::reset);
        var next = new EditPart(part(), look.texts(), ends);
        edit = next;
        node.setTop(next.bar());
        scroll.setContent(next.node());
    }

    private void cancel() {
        part().show(board.page(pageId).orElseThrow());
        open(board.pages().indexOf(board.page(pageId).orElseThrow()));
    }

    private void save(BoardPage changed) {
        var next = board.with(changed);
        saving.save(next, sentence -> saved(next, sentence));
    }

    private void saved(BoardDocument next, @Nullable String refused) {
        if (refused == null) {
            use(next);
        } else if (edit != null) {
            edit.say(refused);
        }
    }

    private void reset() {
        saving.reset(board.id(), refused -> saved(StandardBoards.board(board.id()), refused));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && part().chosen() != null) {
            clear();
            event.consume();
        }
    }

    private void clear() {
        part().clear();
    }

    /** The desk looks at another unit. */
    private void follow(@Nullable AreaCode area) {
        var chosen = part().chosen();
        if (area == null && chosen != null) {
            clear();
        } else if (area != null && (chosen == null || !chosen.area().equals(area))) {
            part().choose(area);
        }
    }

    /** A unit was selected here, or is no more: the whole desk looks at it. */
    private void chosen() {
        var chosen = part().chosen();
        desk.area().set(chosen == null ? null : chosen.area());
        showChosen();
    }

    private void showChosen() {
        var chosen = pages.containsKey(pageId) ? part().chosen() : null;
        bar.showChosen(
                chosen == null
                        ? ""
                        : session.territory()
                                .tree()
                                .find(chosen.area())
                                .map(area -> area.name().in(look.texts().locale()))
                                .orElse(chosen.area().value()));
    }

    /** Data changed. */
    public void refresh() {
        if (node.getScene() != null) {
            part().refresh();
        }
    }

    /** Computes and shows the open page before it returns; not on the JavaFX thread. */
    public void showNow() throws Exception {
        file.showNow();
        part().showNow();
    }

    public List<MapPart> maps() {
        return part().maps();
    }

    private static void close(Map<String, PagePart> pages) {
        pages.values().forEach(PagePart::close);
        pages.clear();
    }

    @Override
    public void close() {
        deaf.run();
        file.close();
        close(pages);
    }
}
