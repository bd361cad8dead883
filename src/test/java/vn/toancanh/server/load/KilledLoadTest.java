package vn.toancanh.server.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.ObservationQuery;

/** A real process, killed the hard way in the middle of a file. */
class KilledLoadTest {
    private static final int ROWS = 20_000;

    @TempDir Path folder;

    @Test
    @Timeout(120)
    void aKilledLoadLeavesTheStateBeforeIt() throws Exception {
        List<String> before;
        try (var holdings = SqliteHoldings.open(folder, List.of(), null, Clock.systemUTC())) {
            var units = folder.resolve("units.csv");
            Files.writeString(units, "code,name,level,parent_code\n01,Hà Nội,province,\n");
            var loader = new FileLoader(holdings, Clock.systemUTC(), _ -> {});
            loader.units(units);
            loader.observations(Path.of("a.csv"), new StringReader(Child.text(1)));
            before = versions(holdings);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child =
                new ProcessBuilder(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("halfway", said.readLine());
        }
        child.destroyForcibly();
        child.waitFor(60, TimeUnit.SECONDS);

        try (var holdings = SqliteHoldings.open(folder, List.of(), null, Clock.systemUTC())) {
            assertEquals(before, versions(holdings));
            assertEquals(
                    1, holdings.observations(ObservationQuery.ALL, null, 50_000).rows().size());
        }
    }

    private static List<String> versions(SqliteHoldings holdings) {
        return Stream.of(Resource.values())
                .filter(resource -> resource != Resource.SOURCES)
                .map(holdings::version)
                .toList();
    }

    /**
     * Loads a file that never ends: says so when most of it is written, then waits to be killed.
     */
    static final class Child {
        private Child() {}

        static String text(int rows) {
            var text = new StringBuilder("indicator,area,period,value,unit,source,observed_at\n");
            for (int i = 0; i < rows; i++) {
                text.append("ZZ-").append(i).append(",01,2025,").append(i);
                text.append(",x,s,2026-01-01T00:00:00Z\n");
            }
            return text.toString();
        }

        public static void main(String[] args) throws Exception {
            var holdings =
                    SqliteHoldings.open(Path.of(args[0]), List.of(), null, Clock.systemUTC());
            new FileLoader(holdings, Clock.systemUTC(), _ -> {})
                    .observations(Path.of("b.csv"), new Endless(new StringReader(text(ROWS))));
        }
    }

    /** A text after which the reader waits for ever. */
    private static final class Endless extends Reader {
        private final Reader text;

        Endless(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            var read = text.read(into, offset, length);
            if (read < 0) {
                System.out.println("halfway");
                System.out.flush();
                try {
                    Thread.currentThread().join();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
