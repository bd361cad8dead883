package vn.toancanh.task.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.TaskWorld;

/** What one side writes the other reads. */
class TaskJsonTest {
    private final Line line = TaskWorld.issued().lines().getFirst();
    private final String text = TaskJson.text(line);

    @Test
    void aLineIsTheSameAfterTheWay() {
        assertEquals(line, TaskJson.read(text, Line.class));
        assertTrue(text.contains("\"do\":\"issue\""), text);
        assertTrue(text.contains("\"by\":\"goals\""), text);
    }

    @Test
    void whatALaterProgramAddsIsPassedOver() {
        var more = text.replace("{\"do\":", "{\"colour\":1,\"do\":");
        assertEquals(line, TaskJson.read(more, Line.class));
    }

    @Test
    void whatLacksAFieldIsRefusedByItsName() {
        refused(text.replace("\"title\":", "\"tilte\":"), "'title' is missing");
        refused(text.replace("\"issue\"", "\"jump\""), "jump");
        refused("{}", "'id' is missing");
        refused(text + "x", "Unrecognized token");
        refused("null", "nothing");
    }

    @Test
    @SuppressWarnings("NullAway") // what it is about
    void whatCouldNotBeReadAgainIsNotWritten() {
        var lacking = new Act.AskExtension(null, "Mưa lũ");
        var broken =
                new Line(
                        line.id(),
                        line.directive(),
                        line.at(),
                        line.recordedAt(),
                        line.by(),
                        lacking,
                        null);
        var said = assertThrows(IllegalArgumentException.class, () -> TaskJson.text(broken));
        assertTrue(String.valueOf(said.getMessage()).contains("'until' is missing"));
    }

    private static void refused(String written, String because) {
        var said =
                assertThrows(
                        IllegalArgumentException.class, () -> TaskJson.read(written, Line.class));
        assertTrue(String.valueOf(said.getMessage()).contains(because), said.getMessage());
    }
}
