package vn.toancanh.board.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.toancanh.board.document.BoardFault.Reason;

/** What a schema cannot see: names that refer to nothing, items that cover each other. */
public final class BoardCheck {
    private BoardCheck() {}

    /** Within the document. */
    static List<BoardFault> of(BoardDocument board) {
        var faults = new ArrayList<BoardFault>();
        var ids = new HashSet<String>();
        for (int p = 0; p < board.pages().size(); p++) {
            var page = board.pages().get(p);
            var place = "pages[" + p + "]";
            if (!ids.add(page.id())) {
                faults.add(new BoardFault(Reason.REPEATED_ID, place + ".id", page.id()));
            }
            checkItems(page, place, faults);
            checkLinks(page, place, faults);
        }
        return List.copyOf(faults);
    }

    private static void checkItems(BoardPage page, String place, List<BoardFault> faults) {
        var ids = new HashSet<String>();
        for (int i = 0; i < page.items().size(); i++) {
            var item = page.items().get(i);
            var here = place + ".items[" + i + "]";
            if (!ids.add(item.id())) {
                faults.add(new BoardFault(Reason.REPEATED_ID, here + ".id", item.id()));
            }
            if (!item.at().fits(page.columns(), page.rows())) {
                var grid = page.columns() + " × " + page.rows();
                faults.add(new BoardFault(Reason.OUTSIDE_GRID, here + ".at", grid));
            }
            for (var other : page.items().subList(0, i)) {
                if (item.at().overlaps(other.at())) {
                    faults.add(new BoardFault(Reason.OVERLAP, here + ".at", other.id()));
                }
            }
        }
    }

    private static void checkLinks(BoardPage page, String place, List<BoardFault> faults) {
        for (int l = 0; l < page.links().size(); l++) {
            var link = page.links().get(l);
            var here = place + ".links[" + l + "]";
            checkEnd(page, link.from(), here + ".from", faults);
            for (int t = 0; t < link.to().size(); t++) {
                var at = here + ".to[" + t + "]";
                checkEnd(page, link.to().get(t), at, faults);
                page.item(link.to().get(t))
                        .filter(item -> !can(item, link.then()))
                        .ifPresent(item ->
                                faults.add(new BoardFault(Reason.LINK_CANNOT, at, item.id())));
            }
            page.item(link.from())
                    .filter(item -> !selects(item))
                    .ifPresent(item ->
                            faults.add(
                                    new BoardFault(Reason.LINK_CANNOT, here + ".from", item.id())));
        }
    }

    private static void checkEnd(BoardPage page, String id, String place, List<BoardFault> faults) {
        if (page.item(id).isEmpty()) {
            faults.add(new BoardFault(Reason.UNKNOWN_ITEM, place, id));
        }
    }

    /** Whether one can select a unit in it. */
    private static boolean selects(BoardItem item) {
        return switch (item) {
            case BoardItem.Map _, BoardItem.Table _ -> true;
            case BoardItem.Chart chart -> chart.form() != BoardItem.Form.HISTORY;
            case BoardItem.Tiles _, BoardItem.Notices _, BoardItem.Note _ -> false;
        };
    }

    private static boolean can(BoardItem item, BoardPage.Then then) {
        return switch (then) {
            case FOLLOW -> !item.measured().isEmpty();
            case ZOOM -> item instanceof BoardItem.Map;
            case MARK -> selects(item);
        };
    }

    /** Against what a warehouse measures and whom the program knows. */
    public static List<BoardFault> against(
            BoardDocument board, Set<String> indicators, Set<String> roles) {
        var faults = new ArrayList<BoardFault>();
        for (int r = 0; r < board.roles().size(); r++) {
            var role = board.roles().get(r);
            if (!roles.contains(role)) {
                faults.add(new BoardFault(Reason.UNKNOWN_ROLE, "roles[" + r + "]", role));
            }
        }
        for (int p = 0; p < board.pages().size(); p++) {
            var items = board.pages().get(p).items();
            for (int i = 0; i < items.size(); i++) {
                var place = "pages[" + p + "].items[" + i + "].of";
                items.get(i).measured().stream()
                        .map(Measured::indicator)
                        .filter(code -> !indicators.contains(code))
                        .forEach(code ->
                                faults.add(new BoardFault(Reason.UNKNOWN_INDICATOR, place, code)));
            }
        }
        return List.copyOf(faults);
    }
}
