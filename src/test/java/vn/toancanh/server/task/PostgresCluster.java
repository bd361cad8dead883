package vn.toancanh.server.task;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of the tests' own, in a temporary directory, begun with the first test that asks and
 * ended with the tests. PostgreSQL never runs as root, so root hands it to nobody.
 */
public final class PostgresCluster {
    private static final String NOBODY = "65534";
    private static PostgresCluster running;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresCluster(Path programs) throws IOException, InterruptedException {
        this.programs = programs;
        folder = Files.createTempDirectory("directives");
        if (isRoot()) {
            run(List.of("chown", NOBODY + ":" + NOBODY, folder.toString()));
        }
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run(program("initdb", "-D", data(), "-U", "toancanh", "-A", "trust", "-E", "UTF8"));
        var options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1";
        var log = folder.resolve("log").toString();
        run(program("pg_ctl", "-D", data(), "-w", "-l", log, "-o", options, "start"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** An empty database; the test is skipped, and says so, where PostgreSQL is missing. */
    public static synchronized String database() {
        var programs = programs();
        if (programs.isEmpty()) {
            System.out.println("SKIPPED: PostgreSQL is missing, see src/test/peers/install.sh");
        }
        Assumptions.assumeTrue(programs.isPresent(), "PostgreSQL is missing");
        try {
            if (running == null) {
                running = new PostgresCluster(programs.orElseThrow());
            }
            return running.fresh();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no PostgreSQL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("no PostgreSQL", e);
        }
    }

    private static Optional<Path> programs() {
        var root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String fresh() throws SQLException {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var db = DriverManager.getConnection(url("postgres"));
                var statement = db.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return url(name);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=toancanh";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("directives", ".out");
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(command + ": " + Files.readString(said));
        }
        Files.delete(said);
    }

    private void stop() {
        try {
            run(program("pg_ctl", "-D", data(), "-m", "immediate", "stop"));
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            System.out.println("PostgreSQL was not taken away: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
