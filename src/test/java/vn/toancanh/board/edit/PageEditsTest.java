package vn.toancanh.board.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Place;
import vn.toancanh.board.document.StandardBoards;

/** A page can be changed freely, undone, and is never left broken. */
class PageEditsTest {
    private final BoardPage page = StandardBoards.board("chairman").pages().getFirst();
    private final PageEdits edits = new PageEdits(page);

    private Place at(String id) {
        return edits.now().item(id).orElseThrow().at();
    }

    @Test
    void anItemMovesWhereThereIsRoomAndNowhereElse() {
        assertFalse(edits.place("map", new Place(0, 0, 11, 10)), "onto the tiles");
        assertFalse(edits.place("map", new Place(20, 0, 11, 10)), "out of the grid");
        assertEquals(page, edits.now());
        assertTrue(edits.place("map", new Place(14, 0, 10, 9)));
        assertEquals(new Place(14, 0, 10, 9), at("map"));
    }

    @Test
    void everyChangeIsUndoneAndRedone() {
        edits.place("map", new Place(14, 0, 10, 9));
        edits.remove("why");
        var changed = edits.now();
        edits.undo();
        edits.undo();
        assertEquals(page, edits.now());
        assertFalse(edits.canUndo());
        edits.redo();
        edits.redo();
        assertEquals(changed, edits.now());
        assertFalse(edits.canRedo());
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        edits.remove("why");
        edits.undo();
        edits.place("map", new Place(14, 0, 10, 9));
        assertFalse(edits.canRedo());
    }

    @Test
    void whatIsTakenAwayLeavesNoLinks() {
        edits.remove("map");
        assertTrue(
                edits.now().links().stream()
                        .noneMatch(l -> l.from().equals("map") || l.to().contains("map")));
    }

    @Test
    void aNewItemGoesWhereThereIsRoom() {
        var item = new BoardItem.Notices(edits.freeId("notices"), new Place(0, 0, 8, 6));
        assertFalse(edits.add(item), "the page is full");
        edits.remove("why");
        assertTrue(edits.add(item));
        assertEquals(new Place(8, 10, 8, 6), at(item.id()));
    }

    @Test
    void whateverPeopleTryThePageCouldBeSaved() {
        long seed = RandomGenerator.getDefault().nextLong();
        var random = new Random(seed);
        var ids = List.of("key", "map", "history", "why", "notices");
        for (int i = 0; i < 5_000; i++) {
            var id = ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(12)) {
                case 0 -> edits.remove(id);
                case 1 -> edits.undo();
                case 2 -> edits.redo();
                case 3 ->
                        edits.add(new BoardItem.Notices(edits.freeId("n"), new Place(0, 0, 3, 3)));
                default ->
                        edits.place(
                                id,
                                new Place(
                                        random.nextInt(30) - 3,
                                        random.nextInt(20) - 2,
                                        random.nextInt(14),
                                        random.nextInt(12)));
            }
            check(edits.now(), "seed " + seed + " step " + i);
        }
    }

    private static void check(BoardPage page, String about) {
        for (int i = 0; i < page.items().size(); i++) {
            var item = page.items().get(i);
            assertTrue(item.at().fits(page.columns(), page.rows()), about);
            for (var other : page.items().subList(0, i)) {
                assertFalse(item.at().overlaps(other.at()), about);
            }
        }
        assertFalse(page.items().isEmpty(), about);
        page.links().forEach(l -> assertTrue(page.item(l.from()).isPresent(), about));
    }
}
