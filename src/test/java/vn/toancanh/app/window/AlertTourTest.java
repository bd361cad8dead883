package vn.toancanh.app.window;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.app.session.Origin;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.server.WarehouseServer.Books;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.warehouse.Person;

/** From an alert to its acknowledgement without a connection, and back. */
@Tag("screen")
class AlertTourTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String TOKEN = "duty";

    @TempDir Path folder;

    private final Clock clock = new DemoClock(DAY, 1, Clock.systemUTC());
    private final DemoProvince province = new DemoProvince(new DemoSettings(24, 42, DAY), clock);

    private WarehouseServer warehouse() {
        var alerts = AlertBook.open(folder.resolve("alerts.db"));
        var books = new Books(ProposalBook.inMemory(), alerts, null);
        return new WarehouseServer(province, Tokens.of(Map.of(TOKEN, officer())), books);
    }

    private Person officer() {
        return province.personas().stream()
                .filter(person -> person.persona().equals("duty-officer"))
                .findFirst()
                .orElseThrow();
    }

    private static String alerts(int port) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:%d/v1/alerts?limit=10000".formatted(port));
        var request =
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void anAlertIsAcknowledgedWithoutAConnectionAndTheWarehouseLearnsOfItAfterwards()
            throws Exception {
        var token = Files.writeString(folder.resolve("token"), TOKEN);
        var server = warehouse();
        var port = server.start(0);
        await().atMost(Duration.ofSeconds(120)).until(() -> alerts(port).contains("\"raised\""));
        var origin = new Origin.Remote(URI.create("http://127.0.0.1:" + port), token);
        try (var desk =
                RunningProgram.start(Opening.Screen.DESK, origin, folder.resolve("data"), clock)
                        .atWork()) {
            desk.hand.clickOn("#nav-ALERTS");
            desk.until(() -> desk.sees("#alert-form-TABLE"));
            desk.hand.clickOn("#alert-form-TABLE");
            desk.until(() -> rows(desk) > 0);

            server.close();
            FxToolkit.run(() -> {
                table(desk).getSelectionModel().clearAndSelect(0);
                table(desk).requestFocus();
            });
            desk.key(KeyCode.A);
            desk.until(() -> said(desk).equals("Đã xác nhận 1 cảnh báo."));
            desk.until(() -> standing(desk).contains("Đã xác nhận"));
            await().atMost(Duration.ofSeconds(120)).until(() -> desk.says("mất kết nối"));

            server = warehouse();
            assertEquals(port, server.start(port));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> alerts(port).contains("\"acknowledged\""));
            desk.until(() -> desk.says("trực tuyến"));
            assertTrue(alerts(port).contains(officer().name()));
            assertTrue(standing(desk).contains("Đã xác nhận"), standing(desk));
        } finally {
            server.close();
        }
    }

    private static TableView<?> table(RunningProgram desk) {
        return (TableView<?>) desk.one("#alert-table");
    }

    private static int rows(RunningProgram desk) {
        return desk.sees("#alert-table") ? table(desk).getItems().size() : 0;
    }

    private static String said(RunningProgram desk) {
        return desk.sees("#alert-said") ? ((Label) desk.one("#alert-said")).getText() : "";
    }

    private static String standing(RunningProgram desk) {
        return desk.sees("#episode-standing")
                ? ((Label) desk.one("#episode-standing")).getText()
                : "";
    }
}
