package vn.toancanh.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.MapStage;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.map.export.SheetFormat;
import vn.toancanh.map.export.SomeSheet;
import vn.toancanh.map.exporting.ExportViewModel;
import vn.toancanh.map.shade.MapPalette;

/** Exporting what a shown map shows. */
@Tag("screen")
class ExportToolTest {
    @TempDir Path folder;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> proposed = new ArrayList<>();
    private Optional<Path> answer = Optional.empty();
    private List<MapSheet> sheets =
            List.of(SomeSheet.of(MapStage.values(20), MapPalette.DARK, false));
    private ToolStage stage;
    private ExportViewModel model;

    @BeforeEach
    void show() {
        stage = new ToolStage();
        var threads = new MapThreads(work::add, javafx.application.Platform::runLater);
        var files =
                new FileChoice() {
                    @Override
                    public Optional<Path> open(String title) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> save(String title, String suggestedName) {
                        proposed.add(suggestedName);
                        return answer;
                    }
                };
        model =
                FxToolkit.on(() -> {
                    var made =
                            new ExportViewModel(
                                    threads,
                                    ToolStage.TEXTS,
                                    files,
                                    () -> new ExportViewModel.Wanted(sheets, "Hồ sơ - Đà Nẵng"));
                    stage.view.exports(made, ToolStage.TEXTS);
                    return made;
                });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private MenuButton button() {
        return (MenuButton) stage.find("#map-tool-export");
    }

    private void choose(SheetFormat format) {
        FxToolkit.run(() -> button().getItems().get(format.ordinal()).fire());
    }

    private String words() {
        return FxToolkit.on(() -> model.wordsProperty().get());
    }

    private boolean running() {
        return FxToolkit.on(() -> model.runningProperty().get());
    }

    @Test
    void theButtonAsksForAFileAndSaysWhenItIsThere() throws IOException {
        var file = folder.resolve("bản đồ.pdf");
        answer = Optional.of(file);

        choose(SheetFormat.PDF_A4);

        assertEquals(List.of("Hồ sơ - Đà Nẵng.pdf"), proposed);
        assertTrue(running());
        assertTrue(FxToolkit.on(() -> stage.find("#map-export-cancel").getParent().isVisible()));
        work.remove().run();
        ToolStage.until(() -> !model.runningProperty().get());
        assertTrue(words().startsWith("Đã xuất bản đồ.pdf ("), words());
        assertTrue(words().endsWith(folder.toString()), words());
        assertEquals("%PDF", Files.readString(file, StandardCharsets.ISO_8859_1).substring(0, 4));
    }

    @Test
    void theKeyOpensTheListOfFormats() {
        stage.map.hand(
                (robot, at) -> {
                    robot.keyPress(KeyCode.CONTROL);
                    robot.keyPress(KeyCode.SHIFT);
                    robot.keyType(KeyCode.E);
                    robot.keyRelease(KeyCode.SHIFT);
                    robot.keyRelease(KeyCode.CONTROL);
                },
                1,
                1);

        ToolStage.until(() -> button().isShowing());
        FxToolkit.run(() -> button().hide());
    }

    @Test
    void whoeverCancelsTheDialogExportsNothing() {
        choose(SheetFormat.PNG);

        assertFalse(running());
        assertTrue(work.isEmpty());
    }

    @Test
    void anEndingThatWasLeftAwayIsAdded() {
        answer = Optional.of(folder.resolve("map"));

        choose(SheetFormat.PNG);
        work.remove().run();

        assertTrue(Files.exists(folder.resolve("map.png")));
    }

    @Test
    void whatIsStoppedLeavesTheOldFile() throws IOException {
        var file = Files.writeString(folder.resolve("map.pdf"), "old");
        answer = Optional.of(file);
        choose(SheetFormat.PDF_A3);

        FxToolkit.run(
                () -> ((javafx.scene.control.Button) stage.find("#map-export-cancel")).fire());
        work.remove().run();

        ToolStage.until(() -> !model.runningProperty().get());
        assertEquals("Đã thôi xuất bản đồ; không có tệp nào thay đổi.", words());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void whatCannotBeWrittenIsNamedWithItsFile() throws IOException {
        var notAFolder = Files.writeString(folder.resolve("tệp"), "");
        answer = Optional.of(notAFolder.resolve("map.pdf"));

        choose(SheetFormat.PDF_A4);
        work.remove().run();

        ToolStage.until(() -> !model.runningProperty().get());
        assertTrue(words().startsWith("Không ghi được " + answer.get() + ": "), words());
    }

    @Test
    void aMapThatShowsNothingYetSaysSo() {
        sheets = List.of();

        choose(SheetFormat.PDF_A4);

        assertEquals("Bản đồ chưa có gì để xuất.", words());
        assertEquals(List.of(), proposed);
    }
}
