package vn.toancanh.app.drillkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program of ours in a view of the disk of its own, where a folder may be small or read-only
 * without anybody's rights: Linux, where people may have such views.
 */
public final class Namespace {
    private static final System.Logger LOG = System.getLogger(Namespace.class.getName());

    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "-r", "-m"), List.of("unshare", "-m"));
    private static final long PATIENCE_SECONDS = 120;

    private final List<String> way;

    private Namespace(List<String> way) {
        this.way = way;
    }

    /** What a folder is in the view. */
    public enum Folder {
        /** An empty disk of eight megabytes. */
        SMALL("mount -t tmpfs -o size=8m tmpfs \"$0\" && exec \"$@\""),
        READ_ONLY("mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"");

        private final String script;

        Folder(String script) {
            this.script = script;
        }
    }

    /**
     * Null where this computer allows no such view.
     *
     * @param folder to try it with
     */
    public static @Nullable Namespace find(Path folder) throws InterruptedException {
        for (var way : WAYS) {
            var found = new Namespace(way);
            try {
                if (found.exit(found.start(Folder.SMALL, folder, List.of("true"))) == 0) {
                    return found;
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "no such program here", e);
            }
        }
        return null;
    }

    private Process start(Folder kind, Path folder, List<String> program) throws IOException {
        var command = new ArrayList<>(way);
        command.addAll(List.of("sh", "-c", kind.script, folder.toString()));
        command.addAll(program);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private int exit(Process child) throws IOException, InterruptedException {
        if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            child.toHandle().destroyForcibly();
            throw new IOException("it does not end");
        }
        return child.exitValue();
    }

    /**
     * Runs one of our programs. Blocks.
     *
     * @return what it said
     */
    public List<String> said(Folder kind, Path folder, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        var child = start(kind, folder, command);
        try (var said = child.inputReader(StandardCharsets.UTF_8)) {
            var lines = said.readAllAsString().lines().toList();
            if (exit(child) != 0) {
                throw new IOException("it failed after saying: " + lines);
            }
            return lines;
        }
    }
}
