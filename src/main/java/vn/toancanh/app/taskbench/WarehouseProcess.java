package vn.toancanh.app.taskbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.WarehouseException;

/**
 * A warehouse in a process of its own, so that those who measure it take nothing of its memory and
 * its threads, and what it costs the processor is known apart from them. Ends with this program.
 */
final class WarehouseProcess implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final Path folder;
    private final int port;

    private WarehouseProcess(Process process, Path folder) throws IOException {
        this.process = process;
        this.folder = folder;
        port = port(process.inputReader(StandardCharsets.US_ASCII));
    }

    /**
     * Blocks until it listens.
     *
     * @param database null for SQLite
     */
    static WarehouseProcess start(Path folder, @Nullable String database) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(BenchWarehouse.class.getName());
        command.add(folder.toString());
        if (database != null) {
            command.add(database);
        }
        var started =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            return new WarehouseProcess(started, folder);
        } catch (IOException | RuntimeException e) {
            started.destroy();
            throw e;
        }
    }

    /** The first line that is a number: the virtual machine may have something to say before. */
    private static int port(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (NUMBER.matcher(line).matches()) {
                return Integer.parseInt(line);
            }
        }
        throw new IOException("the warehouse to be measured did not start");
    }

    int port() {
        return port;
    }

    String token(String persona) throws IOException {
        return Files.readString(tokenFile(persona)).strip();
    }

    private Path tokenFile(String persona) {
        return folder.resolve(persona + ".token");
    }

    /**
     * The program itself on a computer of that person's. Blocks.
     *
     * @param most lines that can be noted
     */
    DeskWatcher desk(String persona, int most) throws WarehouseException {
        return new DeskWatcher(
                folder.resolve("desk").resolve("work.db"),
                "http://127.0.0.1:" + port,
                tokenFile(persona),
                most);
    }

    /** Seconds of processor time it has had. */
    double worked() {
        return worked(process.toHandle());
    }

    static double worked(ProcessHandle program) {
        return program.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
