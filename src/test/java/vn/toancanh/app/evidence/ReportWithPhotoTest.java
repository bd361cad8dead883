package vn.toancanh.app.evidence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import vn.toancanh.base.Period;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.Directive;
import vn.toancanh.task.acting.TaskActBarView;
import vn.toancanh.task.acting.TaskActsViewModel;
import vn.toancanh.task.console.TaskListView;
import vn.toancanh.task.console.TaskListViewModel;
import vn.toancanh.task.detail.TaskDetailView;
import vn.toancanh.task.detail.TaskTelling;
import vn.toancanh.task.evidence.SampleFiles;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.page.TaskPageView;
import vn.toancanh.task.page.TaskWholeView;

/** A commune reports with a photo by keys alone; the chairman looks at it. */
@Tag("screen")
@Timeout(120)
class ReportWithPhotoTest {
    private static final byte[] PHOTO = SampleFiles.picture("jpg", 400, 5);

    @TempDir Path folder;
    private final Texts texts = Texts.strict(Texts.VIETNAMESE);
    private final FxRobot robot = new FxRobot();
    private Office.Warehouse warehouse;
    private Office chairman;
    private Office commune;
    private Directive directive;
    private Stage stage;
    private TaskPageView page;
    private volatile List<Path> chosen = List.of();

    @BeforeEach
    void open() throws Exception {
        var shared = Files.createDirectory(folder.resolve("warehouse"));
        warehouse = Office.Warehouse.start(shared, 50L << 20);
        chairman = warehouse.office("chairman", warehouse.address(), folder.resolve("chairman"));
        chairman.connect();
        commune = warehouse.office("commune", warehouse.address(), folder.resolve("commune"));
        directive = chairman.issue(commune.unit());
        await().until(chairman::isSent);
        commune.tasks.read(commune.client);
        commune.act(directive.id(), new Act.Accept(""));
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            if (stage != null) {
                stage.close();
            }
        });
        commune.close();
        chairman.close();
        warehouse.close();
    }

    /** The page of somebody, with the one directive on it. */
    private void sit(Office at) {
        FxToolkit.run(() -> {
            if (stage != null) {
                stage.close();
            }
            var desk = at.tasks.desk();
            var acts = new TaskActsViewModel(desk, () -> at.seat, List::of, texts);
            var detail = new TaskDetailView(new Region(), new Region(), texts);
            var list = new TaskListView(new TaskListViewModel(), () -> {}, new Region(), texts);
            var whole = new TaskWholeView(new Region(), new Region(), texts);
            page = new TaskPageView(list, detail, whole, acts, new TaskActBarView(acts, texts));
            page.chooseWith(new Choosing());
            Runnable show =
                    () -> {
                        var state = desk.find(directive.id()).orElseThrow();
                        var today = LocalDate.now(Period.ZONE);
                        acts.show(state);
                        var row = TaskRow.of(state, today);
                        page.show(
                                new TaskTelling(texts, _ -> "")
                                        .tell(row, desk.lines(directive.id()), today));
                    };
            show.run();
            desk.onChange(_ -> javafx.application.Platform.runLater(show));
            stage = new Stage();
            var scene = new Scene(page, 1176, 900);
            Theme.loadFonts();
            Theme.DARK.apply(scene, Theme.DESK_PX);
            stage.setScene(scene);
            stage.show();
            page.requestFocus();
        });
    }

    /** The dialog of the system, which no test can press. */
    private final class Choosing implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return chosen.stream().findFirst();
        }

        @Override
        public List<Path> openSeveral(String title) {
            return chosen;
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.of(folder.resolve("saved " + suggestedName));
        }
    }

    private static void until(Callable<Boolean> there) {
        await().atMost(Duration.ofSeconds(30)).until(there);
    }

    private boolean sees(String id) {
        return FxToolkit.on(() -> {
            Node node = page.lookup(id);
            return node != null && node.isVisible();
        });
    }

    private String text(String id) {
        return FxToolkit.on(() -> page.lookup(id) instanceof Label label ? label.getText() : "");
    }

    private List<String> notes() {
        return FxToolkit.on(() ->
                page.lookupAll(".task-file-note").stream()
                        .map(each -> ((Label) each).getText())
                        .toList());
    }

    private Phase phase(Office at) {
        return at.tasks.desk().find(directive.id()).orElseThrow().phase();
    }

    private Attachment reported() throws Exception {
        var photo =
                commune.tasks
                        .desk()
                        .evidence()
                        .take(Files.write(folder.resolve("kè.jpg"), PHOTO))
                        .get();
        commune.reports(directive.id(), List.of(photo));
        return photo;
    }

    @Test
    void aReportOfCompletionTakesItsPhotoByKeysAlone() throws Exception {
        sit(commune);
        robot.push(KeyCode.B);
        until(() -> sees("#task-form"));
        robot.write("Da gia co xong 200 m ke");
        // Back over "done" to tick it.
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> text("#task-said").equals("Báo cáo hoàn thành phải kèm ảnh."));
        chosen = List.of(Files.write(folder.resolve("Kè sông Cái.jpg"), PHOTO));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        until(() -> notes().size() == 1);
        assertEquals(List.of(), FxToolkit.on(() -> Truncation.of(page)));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> phase(commune) == Phase.REPORTED);
        until(() -> notes().stream().anyMatch(note -> note.endsWith("chờ gửi")));
        commune.connect();
        until(() -> notes().stream().anyMatch(note -> note.endsWith("trên máy này")));

        chairman.tasks.read(chairman.client);
        sit(chairman);
        until(() -> notes().stream().anyMatch(note -> note.endsWith("trên máy này")));
        var file = chairman.tasks.desk().lines(directive.id()).getLast().act().evidence();
        FxToolkit.run(() -> page.lookup("#task-file-" + file.getFirst().id()).requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> sees("#task-file-picture"));
        FxToolkit.run(() -> page.lookup("#task-file-save").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> text("#task-file-open-said").equals("Đã lưu."));
        assertArrayEquals(PHOTO, Files.readAllBytes(folder.resolve("saved Kè sông Cái.jpg")));
        robot.push(KeyCode.ESCAPE);
        assertTrue(FxToolkit.on(() -> page.lookup("#task-file-picture") == null));
    }

    @Test
    void itsPageShowsTheEvidenceSmallAndEscClosesThePictureBeforeThePage() throws Exception {
        var photo = reported();
        sit(commune);
        FxToolkit.run(() -> page.lookup("#task-whole").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> sees(".task-whole .task-evidence .task-thumb .image-view"));
        assertEquals(List.of(), FxToolkit.on(() -> Truncation.of(page)));
        FxToolkit.run(() -> page.lookup("#task-file-" + photo.id()).requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> sees(".task-evidence #task-file-picture"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(FxToolkit.on(() -> page.lookup("#task-file-picture") == null));
        assertTrue(sees(".task-whole"));
        robot.push(KeyCode.ESCAPE);
        until(() -> !sees(".task-whole"));
        assertTrue(sees("#task-whole"));
    }

    @Test
    void aFileThatCannotGoIsNamedWithItsReasonAndTheOthersGo() throws Exception {
        sit(commune);
        robot.push(KeyCode.B);
        until(() -> sees("#task-form"));
        chosen =
                List.of(
                        Files.write(folder.resolve("cài đặt.jpg"), SampleFiles.program()),
                        Files.write(folder.resolve("rỗng.txt"), new byte[0]),
                        Files.write(folder.resolve("kè.jpg"), PHOTO),
                        Files.write(folder.resolve("kè bản sao.jpg"), PHOTO));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        until(() -> text("#task-file-said").lines().count() == 3);
        var said = text("#task-file-said").lines().toList();
        assertTrue(
                said.get(0).startsWith("cài đặt.jpg: loại tệp này không được gửi."), said.get(0));
        assertEquals("rỗng.txt: tệp rỗng.", said.get(1));
        assertEquals("Tệp kè bản sao.jpg giống hệt một tệp đã đính kèm.", said.get(2));
        assertEquals(1, notes().size());
    }

    @Test
    void aReportThatComesBackSaysWhyAndIsWrittenAgainWithItsWordsAndFiles() throws Exception {
        var photo = reported();
        var copy = commune.tasks.desk().evidence().file(photo).get();
        var tampered = PHOTO.clone();
        tampered[3000] ^= 1;
        Files.write(copy, tampered);
        sit(commune);
        commune.connect();
        until(() -> text("#task-returned-why").contains("đã bị thay đổi"));
        assertEquals(Phase.ACCEPTED, phase(commune));
        Files.write(copy, PHOTO);
        FxToolkit.run(() -> page.lookup("#task-returned-again").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> notes().size() == 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> phase(commune) == Phase.REPORTED);
        until(commune::isSent);
        until(() -> !sees("#task-returned"));
        chairman.tasks.read(chairman.client);
        var report = chairman.tasks.desk().lines(directive.id()).getLast().act();
        assertEquals(
                new Act.Report(100, null, "Đã gia cố xong 200 m kè", List.of(photo), true), report);
    }
}
