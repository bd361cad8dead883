package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.evidence.SampleFiles;
import vn.toancanh.task.page.TaskPageView;

/**
 * All of it, on two computers beside one warehouse: an alert, a directive, the commune's answer
 * without a connection, its report with a photo, the verdict on what really changed.
 */
@Tag("screen")
@Timeout(240)
class ClosedLoopTourTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BETTER = DAY.plusDays(4);

    /** The window is over: a week and eight weeks after the deadline of seven working days. */
    private static final LocalDate LATER = LocalDate.of(2027, 2, 4);

    private static final String ISSUED = "Chờ tiếp nhận, còn 3 ngày làm việc";

    /** There is one. */
    private static final String DIRECTIVE = "#task-table .table-row-cell:filled";

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock(DAY);
    private ProvinceOffice office;
    private int inputs;

    @BeforeEach
    void open() throws IOException {
        office = new ProvinceOffice(folder.resolve("warehouse"), clock, DAY, BETTER);
    }

    @AfterEach
    void shut() {
        office.close();
    }

    @Test
    void anAlertIsDirectedAnsweredReportedJudgedAndSeenOnTheChart() throws Exception {
        try (var chairman = office.desk("chairman")) {
            direct(chairman);
            try (var commune = office.desk("commune")) {
                acceptWithoutAConnection(commune, chairman);
                reportWithAPhoto(commune);
            }
            confirm(chairman);
        }
        clock.goTo(LATER);
        try (var chairman = office.desk("chairman")) {
            seeOnTheChart(chairman, "Cải thiện có căn cứ (đề xuất)");
            close(chairman);
            seeOnTheChart(chairman, "Cải thiện có căn cứ");
        }
    }

    private void input(RunningProgram desk, String query) {
        desk.click(query);
        inputs++;
    }

    private void direct(RunningProgram desk) {
        input(desk, "#nav-ALERTS");
        desk.until(() -> desk.sees("#alert-form-TABLE"));
        input(desk, "#alert-form-TABLE");
        desk.until(() -> alert(desk).isPresent());
        desk.hand.clickOn(alert(desk).orElseThrow());
        inputs++;
        desk.until(() -> desk.sees("#alert-episode-direct"));
        input(desk, "#alert-episode-direct");
        desk.until(() -> desk.sees("#directive-issue"));
        var title = desk.text("#directive-title");
        assertTrue(title.contains(office.place()), title);
        desk.picture("loop-1-directive");
        input(desk, "#directive-issue");
        desk.until(() -> desk.sees(DIRECTIVE));
        desk.click(DIRECTIVE);
        desk.until(() -> standing(desk).equals(ISSUED));
        assertTrue(inputs <= 7, inputs + " inputs");
    }

    private Optional<Node> alert(RunningProgram desk) {
        return FxToolkit.on(() ->
                desk.all("#alert-table .table-row-cell").stream()
                        .filter(row ->
                                row instanceof TableRow<?> cell
                                        && cell.getItem() instanceof AlertRow alert
                                        && alert.words().place().equals(office.place()))
                        .findFirst());
    }

    private void acceptWithoutAConnection(RunningProgram commune, RunningProgram chairman) {
        commune.inFront();
        commune.until(() -> commune.sees("#nav-TASKS"));
        commune.click("#nav-TASKS");
        commune.until(() -> commune.sees(DIRECTIVE));
        commune.click(DIRECTIVE);
        commune.until(() -> commune.sees("#task-act-ACCEPT"));
        office.cutRoad();
        commune.until(() -> commune.says("mất kết nối"));
        commune.click("#task-act-ACCEPT");
        commune.until(() -> history(commune).contains("chờ gửi"));
        commune.picture("loop-2-waits");
        assertEquals(ISSUED, standing(chairman));
        office.mendRoad();
        commune.until(() -> !history(commune).contains("chờ gửi"));
        chairman.until(() -> standing(chairman).equals("Đã tiếp nhận"));
    }

    /** The first thing said of the directive that is open. */
    private static String standing(RunningProgram desk) {
        return desk.texts("#task-chips .label").stream().findFirst().orElse("");
    }

    private static String history(RunningProgram desk) {
        return desk.texts(".task-side .label").stream().collect(Collectors.joining("\n"));
    }

    private void reportWithAPhoto(RunningProgram commune) throws IOException {
        var photo = folder.resolve("một cửa.jpg");
        Files.write(photo, SampleFiles.picture("jpg", 300, 5));
        FxToolkit.run(
                () -> ((TaskPageView) commune.one(".task-page")).chooseWith(new Chosen(photo)));
        commune.key(KeyCode.B);
        commune.until(() -> commune.sees("#task-form"));
        commune.hand.write("Da giai quyet xong ho so ton", 0);
        commune.key(KeyCode.SHIFT, KeyCode.TAB);
        commune.key(KeyCode.SPACE);
        commune.key(KeyCode.CONTROL, KeyCode.O);
        commune.until(() -> !commune.texts(".task-file-note").isEmpty());
        commune.key(KeyCode.CONTROL, KeyCode.ENTER);
        commune.until(() ->
                commune.texts(".task-file-note").stream()
                        .anyMatch(note -> note.endsWith("trên máy này")));
        commune.until(() -> !history(commune).contains("chờ gửi"));
        commune.picture("loop-3-reported");
    }

    /** The dialog of the system, which no test can press. */
    private record Chosen(Path file) implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.empty();
        }
    }

    private void confirm(RunningProgram desk) {
        desk.inFront();
        desk.until(() -> desk.sees("#task-act-CONFIRM"));
        desk.until(() -> desk.sees(".task-file-note"));
        desk.click("#task-act-CONFIRM");
        desk.until(() -> desk.sees("#task-send"));
        desk.click("#task-send");
        desk.until(() -> standing(desk).endsWith("Đang đánh giá tác động"));
        desk.picture("loop-4-confirmed");
    }

    private void close(RunningProgram desk) {
        desk.click("#nav-TASKS");
        desk.until(() -> desk.sees(DIRECTIVE));
        desk.click(DIRECTIVE);
        desk.until(() -> desk.texts("#verdict-headline").contains("Cải thiện có căn cứ"));
        desk.key(KeyCode.V);
        desk.until(() -> desk.texts("#task-proposal").stream().anyMatch(t -> t.contains("Khoảng")));
        desk.picture("loop-5-verdict");
        desk.click("#task-send");
        desk.until(() -> desk.says("Kết luận: Cải thiện có căn cứ"));
    }

    private void seeOnTheChart(RunningProgram desk, String verdict) {
        desk.until(() -> says(desk, verdict));
        desk.picture("loop-6-chart" + (verdict.endsWith(")") ? "-proposed" : ""));
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees("#card-history"));
    }

    /** Whoever opens the chart of the commune sees it there, or looks again. */
    private boolean says(RunningProgram desk, String verdict) {
        desk.until(() -> isUnderstood(desk));
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees("#card-history"));
        if (spoken(desk).contains(office.place() + ": " + verdict + ".")) {
            return true;
        }
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees("#card-history"));
        return false;
    }

    /** What can be asked for is still being learnt when a desk has just opened. */
    private boolean isUnderstood(RunningProgram desk) {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        desk.key(KeyCode.CONTROL, KeyCode.A);
        desk.hand.write(plain("ho so dung han " + office.place()), 0);
        desk.until(() -> desk.sees(".search-value"));
        if (desk.texts(".search-chip").stream().anyMatch(t -> t.contains(office.place()))) {
            return true;
        }
        desk.key(KeyCode.ESCAPE);
        return false;
    }

    private static String spoken(RunningProgram desk) {
        return FxToolkit.on(() -> String.valueOf(desk.one("#card-history").getAccessibleText()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
