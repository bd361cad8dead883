package vn.toancanh.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.toancanh.app.Main;

class CommandLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCommandAndEveryOptionIsExplainedInBothLanguages(String language) {
        var unexplained = new ArrayList<String>();
        for (var command : all(Main.commandLine("--locale", language)).toList()) {
            var spec = command.getCommandSpec();
            if (String.join("", spec.usageMessage().description()).isBlank()) {
                unexplained.add(spec.qualifiedName());
            }
            for (var option : spec.options()) {
                if (!option.hidden() && String.join("", option.description()).isBlank()) {
                    unexplained.add(spec.qualifiedName() + " " + option.longestName());
                }
            }
        }

        assertEquals(List.of(), unexplained);
    }

    @Test
    void everyCommandHasHelpDataDirAndLocale() {
        assertAll(
                all(Main.commandLine())
                        .map(command ->
                                () ->
                                        assertTrue(
                                                command.getCommandSpec()
                                                        .optionsMap()
                                                        .keySet()
                                                        .containsAll(
                                                                List.of(
                                                                        "--help",
                                                                        "--data-dir",
                                                                        "--locale")),
                                                command.getCommandName())));
    }

    @Test
    void twoOriginsAtOnceAreRefused() {
        var said = new StringWriter();
        var line = Main.commandLine();
        line.setErr(new PrintWriter(said));

        assertEquals(2, line.execute("desk", "--demo", "--offline"));
        assertFalse(said.toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "10x", "0x0", "99999x99999"})
    void aSizeThatIsNoneIsRefusedBeforeAnythingStarts(String size) {
        var said = new StringWriter();
        var line = Main.commandLine();
        line.setErr(new PrintWriter(said));

        var code = line.execute("snapshot", "--screen", "wall", "--out", "x.png", "--size", size);

        assertEquals(2, code);
        assertTrue(said.toString().contains(size), said.toString());
    }

    private static Stream<CommandLine> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line),
                line.getSubcommands().values().stream().flatMap(CommandLineTest::all));
    }
}
