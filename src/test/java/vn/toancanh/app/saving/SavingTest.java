package vn.toancanh.app.saving;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.app.Settings;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.board.Page;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxToolkit;

/** Saving what the desk shows, in a window of a small demo province. */
@Tag("screen")
class SavingTest {
    private static final Origin DEMO =
            new Origin.Demo(new DemoSettings(24, 42, LocalDate.of(2026, 11, 21)), 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path data;
    @TempDir static Path out;

    private static final List<Path> folders = new ArrayList<>();
    private static PictureHold hold;
    private static DeskScreen desk;
    private static Stage stage;
    private static Path chosen = Path.of("");

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.run(() -> {});
        vn.toancanh.app.part.FxToolkit.startHeadless().join();
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(PATIENCE));
        hold.awaitEverything(PATIENCE);
        var files =
                new FileChoice() {
                    @Override
                    public Optional<Path> open(String title) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> save(String title, String name) {
                        assertTrue(name.contains("Sao Mai"), name);
                        return Optional.of(chosen);
                    }
                };
        FxToolkit.run(() -> show(files));
        desk.pages().showNow();
        desk.board().showNow();
    }

    private static void show(FileChoice files) {
        var look = Look.of(Settings.DEFAULT.withReducedMotion(true));
        desk =
                new DeskScreen(
                        hold.session(),
                        look,
                        new DeskActions(_ -> {}, () -> {}, files, folders::add));
        var session = hold.session();
        var boards = new Boards(session, new MapGrounds(session));
        desk.show(boards.read(desk.choices(), session.clock().instant(), look.texts()));
        desk.go(Page.BOARD);
        stage = new Stage();
        stage.setScene(new Scene(desk.root(), 1600, 900));
        desk.theme().apply(stage.getScene(), desk.bodyPx());
        stage.show();
    }

    @AfterAll
    static void close() throws Exception {
        FxToolkit.run(() -> {
            stage.close();
            desk.close();
        });
        hold.close();
    }

    private static void save(String menu, String format, Path file) {
        chosen = file;
        FxToolkit.run(() -> {
            var button = (MenuButton) stage.getScene().lookup(menu);
            button.getItems().stream()
                    .filter(item -> ("export-" + format).equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private static boolean says(String words) {
        return FxToolkit.on(() ->
                stage.getScene().getRoot().lookupAll(".status-line .label").stream()
                        .anyMatch(each -> ((Labeled) each).getText().contains(words)));
    }

    private static void until(BooleanSupplier reached) {
        await().atMost(PATIENCE).until(reached::getAsBoolean);
    }

    private static void page(int number) throws Exception {
        FxToolkit.run(() -> {
            desk.go(Page.BOARD);
            desk.board().open(number);
        });
        desk.board().showNow();
    }

    @ParameterizedTest
    @CsvSource({
        "0, map, csv",
        "0, map, xlsx",
        "0, map, geojson",
        "0, map, png",
        "0, key, csv",
        "0, key, png",
        "0, history, csv",
        "0, why, csv",
        "2, reports, csv",
        "2, dengue, csv",
        "2, units, xlsx",
        "2, units, png",
        "0, history, png",
        "0, notices, png",
    })
    void everyItemIsSavedAndTheFootSaysWhere(int page, String item, String format)
            throws Exception {
        page(page);
        var file = out.resolve(item + "." + format);
        save("#export-of-" + item, format, file);

        until(() -> says(file.toString()));
        assertTrue(Files.size(file) > 200, file.toString());
        if (format.equals("png")) {
            assertTrue(ImageIO.read(file.toFile()).getWidth() > 400);
        }
        if (format.equals("csv")) {
            assertTrue(Files.exists(out.resolve(item + ".csv-metadata.json")));
        }
    }

    @Test
    void theListAndTheCardAreSavedToo() throws Exception {
        FxToolkit.run(() -> desk.go(Page.INDICATORS));
        desk.pages().showNow();
        var list = out.resolve("list.csv");
        save(".indicator-list .export-menu", "csv", list);
        until(() -> says(list.toString()));
        var lines = Files.readString(list).lines().toList();
        assertTrue(lines.size() > 60, "one row an indicator: " + lines.size());
        assertTrue(lines.getFirst().contains("Kế hoạch đến nay"), lines.getFirst());

        var card = FxToolkit.on(() -> desk.showCard());
        card.openNow(
                new vn.toancanh.indicator.SeriesKey(
                        "HC-07", hold.session().profile().known().home()));
        for (var format : List.of("csv", "png")) {
            var file = out.resolve("card." + format);
            save(".card-top .export-menu", format, file);
            until(() -> says(file.toString()));
            assertTrue(Files.size(file) > 200);
        }
    }

    @Test
    void whatCannotBeWrittenIsToldAndTheFolderOfWhatWasIsShown() throws Exception {
        page(0);
        var taken = Files.createDirectories(out.resolve("taken.csv"));
        save("#export-of-map", "csv", taken);
        until(() -> says("Không ghi được " + taken));

        var file = out.resolve("good.csv");
        save("#export-of-map", "csv", file);
        until(() -> says(file.toString()));
        FxToolkit.run(() ->
                ((javafx.scene.control.Button) stage.getScene().lookup("#status-action")).fire());
        assertEquals(out, folders.getLast());
    }

    @Test
    void controlSOpensTheMenuNearestToTheFocus() throws Exception {
        page(0);
        FxToolkit.run(() -> {
            var menu = stage.getScene().lookup("#export-of-history");
            menu.requestFocus();
            menu.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false));
            assertTrue(((MenuButton) menu).isShowing());
            ((MenuButton) menu).hide();
        });
    }
}
