package vn.toancanh.app.taskdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was told that his directive is kept finds it with everybody, once. */
class TaskDrillsTest {
    private static final int KILLS = 25;

    @TempDir Path folder;

    @Test
    void nothingConfirmedIsLostHoweverOftenTheProgramIsKilled() throws Exception {
        var tally = CrashDrill.run(folder, KILLS, 7);
        assertTrue(tally.isGood(), tally::json);
        assertTrue(tally.done() > KILLS, tally::json);
    }

    @Test
    void aDirectiveWhoseFirstAnswerIsLostIsIssuedOnce() throws Exception {
        var tally = LostResponseDrill.run(folder, 20);
        assertTrue(tally.isGood(), tally::json);
        assertEquals(20.0, tally.more().get("answers_dropped"));
        assertEquals(20.0, tally.more().get("on_server"));
    }

    @Test
    void computersThatWorkedApartAgreeAgainAndNothingIsOverwritten() throws Exception {
        var tally = PartitionDrill.run(folder, 4, 10, 3);
        assertTrue(tally.isGood(), tally::json);
        assertEquals(5.0, tally.more().get("equal"));
    }

    @Test
    void whatWasDoneInADayWithoutAConnectionIsSentInOrder() throws Exception {
        var tally = BacklogDrill.run(folder, 200);
        assertTrue(tally.isGood(), tally::json);
        assertEquals(200, tally.done());
    }

    @Test
    void aBrokenDiskIsNamedAndNothingConfirmedIsLostOrDeleted() throws Exception {
        var tally = DiskDrill.run(folder);
        assertTrue(tally.isGood(), tally::json);
        assertEquals(
                List.of("TC-2003", "TC-2005", "TC-2002", "TC-2002"),
                tally.cases().stream().map(each -> each.message().substring(0, 7)).toList(),
                tally::json);
    }
}
