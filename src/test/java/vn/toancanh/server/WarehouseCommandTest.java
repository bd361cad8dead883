package vn.toancanh.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.toancanh.app.command.WarehouseCommand;

@Timeout(120)
class WarehouseCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir Path folder;
    private final StringWriter said = new StringWriter();

    private int run(String... options) {
        var all = new ArrayList<>(List.of("--data-dir", folder.resolve("d").toString()));
        all.addAll(List.of("--locale", "en"));
        all.addAll(List.of(options));
        var line = new CommandLine(new WarehouseCommand());
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void itSaysWhatBecameOfEachFileThenServesUntilItIsStopped() throws Exception {
        var units =
                file("u.csv", "code,name,level,parent_code\n01,Hà Nội,province,\n,X,commune,01\n");
        var numbers =
                file(
                        "o.csv",
                        "indicator,area,period,value,unit,source,observed_at\n"
                                + "ZZ-01,01,2025,1,x,s,2026-01-01T00:00:00Z\n");
        var options =
                new String[] {
                    "--port", "0", "--units", units, "--observations", numbers, "--title", "Kho A"
                };
        var running = new FutureTask<>(() -> run(options));
        var thread = new Thread(running);
        thread.start();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ADDRESS.matcher(said.toString()).find() || running.isDone());

        var lines = said.toString().lines().toList();
        assertEquals(
                List.of(
                        units,
                        "u.csv:3: unit code \"\" is blank or malformed",
                        "taken 1 rejected 1",
                        numbers,
                        "taken 1 rejected 0"),
                lines.subList(0, 5));
        var address = ADDRESS.matcher(lines.getLast());
        assertTrue(address.find(), lines::toString);
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address.group() + "/v1")).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.body().contains("Kho A"), answer.body());
        }
        thread.interrupt();
        assertEquals(0, running.get());
        assertFalse(Files.exists(folder.resolve("d/warehouse/warehouse.db-wal")), "closed cleanly");
    }

    @Test
    void theSimulatedProvinceHasDirectivesOfItsPast() throws Exception {
        var token = "t1 | Lê Hải Đăng | chairman | chairman | read:public,direct | 98 | 98";
        var holders = file("tokens", token + "\n");
        var running =
                new FutureTask<>(() ->
                        run("--port", "0", "--demo", "--communes", "24", "--tokens", holders));
        var thread = new Thread(running);
        thread.start();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ADDRESS.matcher(said.toString()).find() || running.isDone());
        var address = ADDRESS.matcher(said.toString());
        assertTrue(address.find(), said::toString);
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address.group() + "/v1/tasks"))
                            .header("Authorization", "Bearer t1")
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertTrue(answer.contains("Tăng tỷ lệ hồ sơ trực tuyến toàn trình"), answer);
            assertTrue(answer.contains("\"confirm\""), answer);
        }
        thread.interrupt();
        assertEquals(0, running.get());
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws Exception {
        assertEquals(2, run("--port", "0", "--units", folder.resolve("none").toString()));
        assertEquals(2, run("--port", "70000"));
        assertEquals(2, run("--port", "0", "--bind", "0.0.0.0"));
        assertEquals(2, run("--port", "0", "--tokens", file("t", "x | y")));
        assertEquals(2, run("--port", "0", "--demo", "--units", "u.csv"));
        assertEquals(2, run("--port", "0", "--demo", "--communes", "3"));
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertEquals(2, run("--port", String.valueOf(taken.getLocalPort())));
        }
        var lines = said.toString();
        for (var part :
                List.of(
                        "no such file",
                        "70000",
                        "--tokens FILE",
                        "t:1",
                        "Choose one",
                        "An option of the simulated province",
                        "cannot be opened")) {
            assertTrue(lines.contains(part), part + " in " + lines);
        }
        assertFalse(lines.contains("Exception"), lines);
    }
}
