package vn.toancanh.task.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.TaskFilter.When;

/** A list that changes shows what one read anew would show. */
class TaskRollTest {
    private static final TaskFilter ALL = TaskFilter.ALL;

    private static State issued(Random random, UUID id) {
        var like = TaskWorld.issued().state().directive();
        var number = random.nextInt(50);
        var text =
                new Directive.Text(
                        "Việc " + number,
                        like.text().requirement(),
                        "",
                        like.text().classification());
        var lead = new Unit("U" + number % 7, "Xã số " + number % 7);
        return TaskWorld.issued(
                        new Directive(
                                id,
                                null,
                                text,
                                new Directive.Parties(lead, List.of()),
                                like.deadline().plusDays(random.nextInt(60) - 30),
                                like.reporting(),
                                like.measure(),
                                like.origin()))
                .state();
    }

    @Test
    void whatChangesIsMergedIntoItsPlace() {
        var random = new Random(7);
        for (var by : TaskOrder.values()) {
            var sorting = new Sorting(by, random.nextBoolean());
            var states = new HashMap<UUID, State>();
            for (int i = 0; i < 200; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                states.put(id, issued(random, id));
            }
            var roll = TaskRoll.of(states.values(), TODAY, sorting);
            var changed = new HashSet<UUID>();
            var known = new ArrayList<>(states.keySet());
            for (int i = 0; i < 20; i++) {
                var id = known.get(random.nextInt(known.size()));
                changed.add(id);
                states.put(id, issued(random, id));
            }
            var gone = known.getFirst();
            changed.add(gone);
            states.remove(gone);
            var now = changed.stream().filter(states::containsKey).map(states::get).toList();
            assertEquals(
                    TaskRoll.of(states.values(), TODAY, sorting).seenBy(CHAIRMAN).find(ALL),
                    roll.with(changed, now).seenBy(CHAIRMAN).find(ALL));
            assertNull(roll.with(changed, now).find(gone));
            assertNotNull(roll.find(gone));
        }
    }

    @Test
    void theNextDayTellsWhatHasBecomeLate() {
        var world = TaskWorld.issued();
        var roll = TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL);
        var late = roll.on(world.state().term().now().plusDays(1));
        assertEquals(0, roll.seenBy(CHAIRMAN).find(ALL).counts().get(When.OVERDUE));
        assertEquals(1, late.seenBy(CHAIRMAN).find(ALL).counts().get(When.OVERDUE));
    }

    @Test
    void everyStandingIsCountedWhateverIsAskedFor() {
        var world = TaskWorld.issued();
        var roll = TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL);
        var ended = roll.seenBy(OFFICER).find(ALL.with(When.ENDED));
        assertEquals(List.of(), ended.rows());
        assertEquals(1, ended.counts().get(When.OPEN));
        assertEquals(1, ended.counts().get(When.WAITING));
        assertEquals(1, roll.seenBy(OFFICER).waiting());
        assertEquals(0, roll.seenBy(CHAIRMAN).waiting());
    }

    @Test
    void namesAreInTheOrderOfTheVietnameseAlphabet() {
        var random = new Random(1);
        var states = new ArrayList<State>();
        for (int i = 0; i < 40; i++) {
            states.add(issued(random, new UUID(1, i)));
        }
        var sorting = new Sorting(TaskOrder.TITLE, true);
        var titles =
                TaskRoll.of(states, TODAY, sorting).seenBy(CHAIRMAN).find(ALL).rows().stream()
                        .map(TaskRow::title)
                        .toList();
        assertEquals(
                titles.stream().sorted(vn.toancanh.base.text.VietnameseOrder.NAMES).toList(),
                titles);
    }

    @Test
    void whatAUnitOwesIsCountedUntilItIsDone() {
        var world = TaskWorld.issued();
        var lead = world.state().lead().code();
        assertEquals(1, TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL).owed().get(lead));
        world.does(CHAIRMAN, new Act.Withdraw("Nhầm"));
        assertNull(TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL).owed().get(lead));
    }
}
