package vn.toancanh.app.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.board.BoardContent.Chosen;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.saving.ExportMenu;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.saving.Saver;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.page.BoardPageView;

/**
 * A page of a board that follows its data and the units selected on it. JavaFX thread, except where
 * said.
 */
public final class PagePart implements AutoCloseable {
    private final BoardPageView view;
    private final Map<String, ItemPart> items = new LinkedHashMap<>();
    private final ItemParts parts;
    private final LivePart<BoardContent> live;
    private final Runnable onChosen;
    private final Look look;
    private final Reading read;
    private final Exports exports;
    private final ItemOffers offers;
    private final Map<String, Region> frames = new HashMap<>();
    private @Nullable BoardContent content;
    private volatile BoardPage page;
    private volatile @Nullable Chosen chosen;

    /**
     * @param read computes a page; on a background thread
     * @param onChosen runs after a unit was selected or is selected no more
     */
    public PagePart(
            BoardPage page, Look look, BoardPart.Desk desk, Reading read, Runnable onChosen) {
        this.page = page;
        this.onChosen = onChosen;
        var own = new ItemParts.Actions(desk.open(), desk.all(), this::choose);
        parts = new ItemParts(read.reader().session(), look, own);
        this.look = look;
        this.read = read;
        exports = desk.exports();
        offers = new ItemOffers(new Saver(read.reader().session(), look), look, this::shown);
        view = new BoardPageView(page, this::node);
        Supplier<@Nullable BoardContent> compute =
                () -> read.reader().read(this.page, read.wish(chosen));
        live = new LivePart<>("board-" + page.id(), compute, this::show);
    }

    /** Where what a page says comes from. */
    public record Reading(BoardReader reader, Supplier<AreaCode> area, Supplier<Instant> moment) {
        BoardContent.Wish wish(@Nullable Chosen chosen) {
            return new BoardContent.Wish(area.get(), chosen, moment.get());
        }
    }

    private Region node(BoardItem item) {
        var part = items.computeIfAbsent(item.id(), _ -> parts.of(item));
        return frames.computeIfAbsent(item.id(), _ -> frame(item, part));
    }

    /** With the menu that saves it in its corner. */
    private Region frame(BoardItem item, ItemPart part) {
        var menu = ExportMenu.corner(offers.of(item, part), exports, look.texts());
        menu.setId("export-of-" + item.id());
        var frame = new StackPane(part.node(), menu);
        StackPane.setAlignment(menu, Pos.TOP_RIGHT);
        frame.getStyleClass().add("item-frame");
        return frame;
    }

    /** What is on the screen, for what saves it. */
    private ItemOffers.@Nullable Page shown() {
        var now = content;
        return now == null
                ? null
                : new ItemOffers.Page(
                        page.title().in(look.texts().locale()),
                        now,
                        id -> BoardReader.area(id, page, read.wish(chosen)),
                        page.months());
    }

    public BoardPageView view() {
        return view;
    }

    BoardPage page() {
        return page;
    }

    /** Another state of the same page: items that stay keep what they show. */
    void show(BoardPage next) {
        boolean more =
                !items.keySet().containsAll(next.items().stream().map(BoardItem::id).toList());
        page = next;
        view.show(next, this::node);
        if (more) {
            live.refresh();
        }
    }

    @Nullable Chosen chosen() {
        return chosen;
    }

    void choose(String from, AreaCode area) {
        chosen = new Chosen(from, area);
        for (var id : page.linked(from, BoardPage.Then.MARK)) {
            part(id).mark(area);
        }
        for (var id : page.linked(from, BoardPage.Then.ZOOM)) {
            part(id).zoom(area);
        }
        live.refresh();
        onChosen.run();
    }

    /** A unit was selected elsewhere: as if in the item that leads the others. */
    void choose(AreaCode area) {
        page.links().stream()
                .findFirst()
                .ifPresent(link -> {
                    part(link.from()).mark(area);
                    choose(link.from(), area);
                });
    }

    /** Everything is about the board's unit again. */
    void clear() {
        chosen = null;
        items.values().forEach(item -> item.mark(null));
        live.refresh();
        onChosen.run();
    }

    private ItemPart part(String id) {
        var part = items.get(id);
        if (part == null) {
            throw new IllegalArgumentException("no item " + id);
        }
        return part;
    }

    private void show(BoardContent next) {
        content = next;
        next.items().forEach((id, shown) -> part(id).show(shown, next.now()));
    }

    /** Computes soon; any thread. */
    public void refresh() {
        live.refresh();
    }

    /** Computes and shows before it returns; not on the JavaFX thread. */
    public void showNow() throws Exception {
        live.showNow();
    }

    public List<MapPart> maps() {
        return items.values().stream().flatMap(item -> item.maps().stream()).toList();
    }

    @Override
    public void close() {
        live.close();
        items.values().forEach(ItemPart::close);
    }
}
