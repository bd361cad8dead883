package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.command.RootCommand;
import vn.toancanh.board.usage.UsageStore;
import vn.toancanh.board.usage.Used;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.fx.FxToolkit;

/** What is looked at is counted, told on the page of the data and by the command. */
@Tag("screen")
class UsageTourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void firstStart() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
    }

    @Test
    void boardsThatAreLookedAtAreCountedByRoleAndToldBesideThoseNobodyOpened() throws Exception {
        desk.hand.clickOn("#nav-BOARD");
        desk.until(() -> journal().stream().anyMatch(each -> each.place().isBoard()));
        var board = journal().stream().filter(each -> each.place().isBoard()).findFirst();
        var role = board.orElseThrow().role();

        desk.hand.clickOn("#nav-DATA");
        desk.until(() -> desk.sees("#usage"));
        FxToolkit.run(() -> ((TitledPane) desk.one("#usage")).setExpanded(true));
        desk.until(() -> desk.says("Chưa ai mở"));

        desk.until(() -> journal().stream().anyMatch(each -> each.place().page().equals("DATA")));
        var told = usage();
        assertTrue(told.contains("\"role\":\"" + role + "\""), told);
        var json = JsonMapper.builder().build().readTree(told);
        assertEquals(12, json.get("unused").size(), told);
        assertFalse(json.get("used").isEmpty());
        for (var used : json.get("used")) {
            assertEquals(
                    List.of("role", "board", "page", "name", "opens", "seconds", "last"),
                    List.copyOf(used.properties().stream().map(e -> e.getKey()).toList()),
                    "nothing about who");
        }
    }

    private static String usage() {
        var said = new StringWriter();
        var words = new String[] {"usage", "--json", "--data-dir", data.toString(), "--offline"};
        var line = RootCommand.line(words);
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        assertEquals(0, line.execute(words), said.toString());
        return said.toString();
    }

    private static List<Used> journal() {
        try (var all = Files.walk(data)) {
            var file = all.filter(each -> each.endsWith("work.db")).findFirst().orElseThrow();
            try (var work = WorkFile.openReadOnly(file).orElseThrow()) {
                return new UsageStore(work.reads(), work.reads()).since(Instant.EPOCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
