package vn.toancanh.board.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Place;

/**
 * A page being changed. Every change leaves a page that could be saved: an item never covers
 * another nor leaves the grid. One thread.
 */
public final class PageEdits {
    private final Deque<BoardPage> before = new ArrayDeque<>();
    private final Deque<BoardPage> undone = new ArrayDeque<>();
    private BoardPage now;

    public PageEdits(BoardPage page) {
        now = page;
    }

    public BoardPage now() {
        return now;
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    public void undo() {
        if (canUndo()) {
            undone.push(now);
            now = before.pop();
        }
    }

    public void redo() {
        if (canRedo()) {
            before.push(now);
            now = undone.pop();
        }
    }

    private void change(BoardPage next) {
        before.push(now);
        undone.clear();
        now = next;
    }

    /** Moves or resizes an item; false when there is something else or no grid. */
    public boolean place(String id, Place to) {
        var item = now.item(id).orElse(null);
        if (item == null || !now.isFree(to, id)) {
            return false;
        }
        if (!item.at().equals(to)) {
            var items = new ArrayList<>(now.items());
            items.set(items.indexOf(item), item.at(to));
            change(now.withItems(items));
        }
        return true;
    }

    /** Takes an item away, with the links from and to it. */
    public void remove(String id) {
        var item = now.item(id).orElse(null);
        if (item == null || now.items().size() == 1) {
            return;
        }
        var items = new ArrayList<>(now.items());
        items.remove(item);
        var links = new ArrayList<BoardPage.Link>();
        for (var link : now.links()) {
            var to = link.to().stream().filter(each -> !each.equals(id)).toList();
            if (!link.from().equals(id) && !to.isEmpty()) {
                links.add(new BoardPage.Link(link.from(), to, link.then()));
            }
        }
        change(
                new BoardPage(
                        now.id(),
                        now.title(),
                        now.columns(),
                        now.rows(),
                        now.months(),
                        items,
                        links));
    }

    /** Adds an item where there is room for it; false when there is none. */
    public boolean add(BoardItem item) {
        var room = room(item.at().columns(), item.at().rows());
        room.ifPresent(place -> {
            var items = new ArrayList<>(now.items());
            items.add(item.at(place));
            change(now.withItems(items));
        });
        return room.isPresent();
    }

    /** A name no item of the page has. */
    public String freeId(String kind) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> kind + "-" + number)
                .filter(id -> now.item(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The first free place of that size, in reading order. */
    Optional<Place> room(int columns, int rows) {
        return IntStream.range(0, now.rows())
                .boxed()
                .flatMap(row ->
                        IntStream.range(0, now.columns())
                                .mapToObj(column -> new Place(column, row, columns, rows)))
                .filter(place -> now.isFree(place, ""))
                .findFirst();
    }
}
