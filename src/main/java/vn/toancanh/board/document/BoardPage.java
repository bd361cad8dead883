package vn.toancanh.board.document;

import java.util.List;
import java.util.Optional;
import vn.toancanh.base.Bilingual;

/**
 * One screen of a board: items on a grid of equal cells that fills the window.
 *
 * @param columns of the grid
 * @param rows of the grid
 * @param months how far back its charts reach
 */
public record BoardPage(
        String id,
        Bilingual title,
        int columns,
        int rows,
        int months,
        List<BoardItem> items,
        List<Link> links) {
    public BoardPage {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /** What {@code to} does when a unit is selected on {@code from}, by the names of items. */
    public record Link(String from, List<String> to, Then then) {
        public Link {
            to = List.copyOf(to);
        }
    }

    /** Selecting a unit in one item makes others… */
    public enum Then {
        /** show that unit instead of the board's. */
        FOLLOW,
        /** bring it into view. */
        ZOOM,
        /** set it off from the others. */
        MARK
    }

    public Optional<BoardItem> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** Whether an item may lie there, {@code except} itself being out of the way. */
    public boolean isFree(Place place, String except) {
        return place.fits(columns, rows)
                && items.stream()
                        .filter(item -> !item.id().equals(except))
                        .noneMatch(item -> item.at().overlaps(place));
    }

    public BoardPage withItems(List<BoardItem> changed) {
        return new BoardPage(id, title, columns, rows, months, changed, links);
    }

    /** The items that do {@code then} when a unit is selected on {@code from}. */
    public List<String> linked(String from, Then then) {
        return links.stream()
                .filter(link -> link.from().equals(from) && link.then() == then)
                .flatMap(link -> link.to().stream())
                .distinct()
                .toList();
    }
}
