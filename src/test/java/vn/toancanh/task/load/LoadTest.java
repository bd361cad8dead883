package vn.toancanh.task.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.Unit;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.load.Load.By;

/** A leader sees at once which unit is late, and for how long. */
class LoadTest {
    private static final Unit OTHER = new Unit("20309", "Xã Mỹ Trung");

    private static TaskWorld due(Unit lead, int days) {
        var like = TaskWorld.directive();
        return TaskWorld.issued(
                new Directive(
                        UUID.randomUUID(),
                        null,
                        like.text(),
                        new Directive.Parties(lead, List.of()),
                        TODAY.plusDays(days),
                        like.reporting(),
                        like.measure(),
                        like.origin()));
    }

    private static TaskRow row(TaskWorld world) {
        return row(world, TODAY);
    }

    private static TaskRow row(TaskWorld world, LocalDate day) {
        return TaskRow.of(world.state(), day);
    }

    @Test
    void theUnitThatIsLatestStandsFirst() {
        var rows =
                List.of(
                        row(due(TaskWorld.COMMUNE, 20)),
                        row(due(TaskWorld.COMMUNE, 2)),
                        row(due(OTHER, -4)),
                        row(due(OTHER, -9)));
        var loads = Load.of(rows, By.UNIT);
        assertEquals(new Load("20309", "Xã Mỹ Trung", 2, 0, 2, 9, 0, 0), loads.getFirst());
        assertEquals(new Load("20308", "Xã Hoà Phú", 2, 1, 0, 0, 0, 0), loads.getLast());
        assertNull(loads.getFirst().share());
    }

    @Test
    void leadersAnswerForWhatTheyIssued() {
        var rows = List.of(row(due(TaskWorld.COMMUNE, 5)), row(due(OTHER, -1)));
        assertEquals(
                List.of(new Load("chairman", "chairman", 2, 0, 1, 1, 0, 0)),
                Load.of(rows, By.LEADER));
    }

    @Test
    void whatIsConfirmedCountsAsDoneAndWhatWaitsForThatIsNotLate() {
        var done = due(TaskWorld.COMMUNE, 3);
        done.does(OFFICER, new Act.Accept(""));
        done.does(OFFICER, TaskWorld.report(true));
        var waits = Load.of(List.of(row(done, TODAY.plusDays(9))), By.UNIT).getFirst();
        assertEquals(0, waits.overdue());
        done.does(CHAIRMAN, new Act.Confirm(""));
        var load = Load.of(List.of(row(done, TODAY.plusDays(9))), By.UNIT).getFirst();
        assertEquals(new Load("20308", "Xã Hoà Phú", 0, 0, 0, 0, 1, 1), load);
        assertEquals(1.0, load.share());
    }
}
