package vn.toancanh.app.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.page.PageBarView;

/** A board on screen: one page at a time, made when it is first opened. JavaFX thread only. */
public final class BoardPart implements AutoCloseable {
    private final Session session;
    private final Look look;
    private final BoardDocument board;
    private final ItemParts.Actions actions;
    private final PagePart.Reading reading;
    private final PageBarView bar;
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane node = new BorderPane(scroll);
    private final Map<String, PagePart> pages = new HashMap<>();
    private BoardPage page;

    BoardPart(
            Session session,
            Look look,
            BoardDocument board,
            ItemParts.Actions actions,
            PagePart.Reading reading) {
        this.session = session;
        this.look = look;
        this.board = board;
        this.actions = actions;
        this.reading = reading;
        page = board.pages().getFirst();
        var locale = look.texts().locale();
        var names = board.pages().stream().map(each -> each.title().in(locale)).toList();
        bar =
                new PageBarView(
                        board.title().in(locale), names, this::open, this::clear, look.texts());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("board-scroll");
        node.setTop(bar);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        part().refresh();
                    }
                });
        open(0);
    }

    public Node node() {
        return node;
    }

    /** Goes to a page. */
    public void open(int number) {
        page = board.pages().get(number);
        bar.select(number);
        scroll.setContent(part().node());
        showChosen();
        if (node.getScene() != null) {
            part().refresh();
        }
    }

    private PagePart part() {
        return pages.computeIfAbsent(
                page.id(), _ -> new PagePart(page, look, actions, reading, this::showChosen));
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

    private void showChosen() {
        var chosen = pages.containsKey(page.id()) ? part().chosen() : null;
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
        part().showNow();
    }

    public List<MapPart> maps() {
        return part().maps();
    }

    @Override
    public void close() {
        pages.values().forEach(PagePart::close);
    }
}
