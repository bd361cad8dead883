package vn.toancanh.app.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The end of a program that did not see it coming. */
public final class Kill {
    private static final int LONGEST_MILLIS = 250;
    private static final long PATIENCE_SECONDS = 60;

    private Kill() {}

    /**
     * Starts a program and kills it at a random moment after its first line. Blocks.
     *
     * @return the whole lines it has said
     */
    public static List<String> said(Class<?> program, List<String> arguments, Random random)
            throws IOException, InterruptedException {
        var child = start(program, arguments);
        var lines = new ArrayList<String>();
        try (var said = child.inputReader(StandardCharsets.UTF_8)) {
            var first = said.readLine();
            if (first == null) {
                throw new IOException("the program to be killed did not begin");
            }
            lines.add(first);
            var _ = child.waitFor(1L + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            // A kill that no program can hear.
            child.toHandle().destroyForcibly();
            lines.addAll(whole(said.readAllAsString()));
        }
        if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the killed program lives");
        }
        return lines;
    }

    private static Process start(Class<?> program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Without a last line that was cut off. */
    private static List<String> whole(String said) {
        var end = said.lastIndexOf('\n');
        return end < 0 ? List.of() : said.substring(0, end).lines().toList();
    }
}
