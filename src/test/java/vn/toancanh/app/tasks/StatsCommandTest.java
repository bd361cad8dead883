package vn.toancanh.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.surveil.CommandRun;

/** The official report is reproduced from a file of its tasks. */
class StatsCommandTest {
    private static final LocalDate END = LocalDate.of(2017, 12, 31);
    private static final String HEAD = "id,issued,deadline,extended_to,completed,state\n";

    @TempDir Path folder;

    private CommandRun command() {
        return new CommandRun(folder, "tasks", "stats", "--as-of", END.toString());
    }

    private static List<String> rows(String text) {
        return (HEAD + text).lines().toList();
    }

    private static void add(StringBuilder rows, int count, String tail) {
        for (int i = 0; i < count; i++) {
            rows.append(tail.replace("#", tail.hashCode() + "-" + i)).append('\n');
        }
    }

    @Test
    void theReportOn2017ComesOutOfItsTasks() throws IOException {
        var rows = new StringBuilder();
        add(rows, 14_000, "#,2017-02-01,2017-05-31,,2017-05-31,completed");
        add(rows, 68, "#,2017-02-01,2017-05-31,2017-07-31,2017-07-30,completed_on_time");
        add(rows, 1_983, "#,2017-02-01,2017-05-31,,2017-06-01,completed");
        add(rows, 5_640, "#,2017-02-01,2018-01-31,,,in_progress");
        add(rows, 223, "#,2017-02-01,2017-12-30,,,accepted");
        add(rows, 7, "#,2017-02-01,2017-12-30,,,withdrawn");
        var json = command().json(0, rows(rows.toString()));
        assertEquals(21_914, json.path("total").asInt());
        assertEquals(16_051, json.path("completed").asInt());
        assertEquals(14_068, json.path("completedOnTime").asInt());
        assertEquals(5_640, json.path("withinTerm").asInt());
        assertEquals(223, json.path("overdue").asInt());
        assertEquals(16_274, json.path("due").asInt());
        assertEquals(98.630, json.path("completionRate").asDouble(), 5e-4);
        assertEquals(1.370, json.path("overdueRate").asDouble(), 5e-4);
        assertEquals(87.65, json.path("onTimeShare").asDouble(), 5e-3);
    }

    @Test
    void aRowThatContradictsItselfIsNamedAndLeftOut() throws IOException {
        var run = command();
        var code =
                run.run(
                        rows(
                                """
                                a,2017-02-01,2017-05-31,,2017-05-31,completed
                                a,2017-02-01,2017-05-31,,2017-05-31,completed
                                b,2017-02-01,2017-05-31,,,completed
                                c,01/02/2017,2017-05-31,,,open
                                d,2017-02-01,2017-01-31,,,open
                                e,2017-02-01,2017-05-31,,,flying
                                """));
        assertEquals(0, code);
        assertTrue(run.out().contains("Tổng số 1 nhiệm vụ"), run.out());
        for (var said : new String[] {"dòng 3", "dòng 4", "01/02/2017", "dòng 6", "flying"}) {
            assertTrue(run.err().contains(said), said + " in " + run.err());
        }
    }

    @Test
    void aFileOfNothingSaysSo() throws IOException {
        assertEquals(1, command().run(rows("")));
    }
}
