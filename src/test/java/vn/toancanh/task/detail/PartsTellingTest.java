package vn.toancanh.task.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Measure;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskRoll;

/** A whole says in one line whether its parts worked. */
class PartsTellingTest {
    private final Texts texts = Texts.strict(Texts.VIETNAMESE);
    private final Directive whole = TaskWorld.directive();
    private final List<State> states = new ArrayList<>();

    private static TaskWorld part(UUID whole) {
        return TaskWorld.issued(
                TaskWorld.directive(new Measure.Measured(List.of(TaskWorld.GOAL)), whole));
    }

    private UUID open() {
        var state = part(whole.id()).state();
        states.add(state);
        return state.directive().id();
    }

    private void closed(Verdict verdict) {
        var world = part(whole.id());
        world.does(OFFICER, new Act.Accept(""));
        world.does(OFFICER, TaskWorld.report(true));
        world.does(CHAIRMAN, new Act.Confirm(""));
        assertEquals(null, world.does(CHAIRMAN, new Act.Close(verdict, "", "có biên bản")));
        states.add(world.state());
    }

    private List<String> told(Map<UUID, Verdict> proposed) {
        states.add(TaskWorld.issued(whole).state());
        var roll = TaskRoll.of(states, TODAY, Sorting.USUAL);
        var row = roll.find(whole.id());
        return new PartsTelling(texts, id -> Optional.ofNullable(proposed.get(id)))
                .tell(row, roll, CHAIRMAN)
                .summary();
    }

    @Test
    void verdictsOfPartsAreCountedWhetherClosedOrProposed() {
        closed(Verdict.NOT_ENOUGH_GROUNDS);
        closed(Verdict.NOT_ENOUGH_GROUNDS);
        var proposed =
                Map.of(
                        open(), Verdict.IMPROVED,
                        open(), Verdict.IMPROVED,
                        open(), Verdict.UNCHANGED);
        open();
        assertEquals(
                "Tác dụng: 2/6 phần cải thiện có căn cứ, 1 không đổi, 2 chưa đủ căn cứ, 1 chưa kết"
                        + " luận. 3 kết luận là đề xuất của máy.",
                told(proposed).getLast());
    }

    @Test
    void nothingIsClaimedBeforeThereIsAVerdict() {
        open();
        assertEquals("Tác dụng: chưa phần nào có kết luận.", told(Map.of()).getLast());
    }

    @Test
    void oneWithoutPartsSaysNothing() {
        assertEquals(List.of(), told(Map.of()));
    }
}
