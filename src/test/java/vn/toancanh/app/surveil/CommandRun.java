package vn.toancanh.app.surveil;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.app.Main;

/** A command run on rows that were written to a file just before. */
public final class CommandRun {
    private final Path folder;
    private final List<String> command;
    private String out = "";
    private String err = "";

    public CommandRun(Path folder, String... command) {
        this.folder = folder;
        this.command = List.of(command);
    }

    public Path file() {
        return folder.resolve("rows.csv");
    }

    public int run(List<String> rows, String... options) throws IOException {
        Files.write(file(), rows);
        return runOn(file(), options);
    }

    public int runOn(Path input, String... options) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var line = Main.commandLine(command.getFirst());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(complained, true));
        var all = new ArrayList<>(command);
        all.addAll(
                List.of("--input", input.toString(), "--data-dir", folder.resolve("d").toString()));
        all.addAll(Arrays.asList(options));
        var code = line.execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    public JsonNode json(int code, List<String> rows, String... options) throws IOException {
        var all = new ArrayList<>(Arrays.asList(options));
        all.add("--json");
        assertEquals(code, run(rows, all.toArray(String[]::new)), () -> err);
        return new ObjectMapper().readTree(out);
    }

    public String out() {
        return out;
    }

    public String err() {
        return err;
    }
}
