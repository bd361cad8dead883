package vn.toancanh.app.window;

import static java.util.Comparator.comparingDouble;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.FxToolkit;

/** A question from the floor, typed into the running program. */
@Tag("screen")
class FindTourTest {
    @TempDir static Path data;

    @AutoClose private static DeskOnDemo demo;
    private static RunningProgram desk;

    @BeforeAll
    static void start() throws Exception {
        demo = DeskOnDemo.start(data);
        desk = demo.atWork();
        // The first copy comes in pieces: a breakdown may come after the whole.
        desk.until(() -> understands("ho so qua han dat dai", "đất đai"));
        desk.until(() -> understands("giai ngan so xay dung", "Sở Xây dựng"));
    }

    private static boolean understands(String text, String part) {
        ask(text);
        desk.until(() -> desk.sees(".search-value"));
        var chips = desk.texts(".search-chip");
        desk.key(KeyCode.ESCAPE);
        return chips.stream().anyMatch(chip -> chip.contains(part));
    }

    @BeforeEach
    void nothingOpen() {
        desk.key(KeyCode.ESCAPE);
        desk.key(KeyCode.ESCAPE);
        desk.until(() -> !desk.sees(".indicator-card"));
    }

    @Test
    void aPlainPhraseOpensTheExactTileAtThatPeriod() {
        ask("giai ngan so xay dung quy 3");
        desk.until(() -> desk.sees(".search-value"));
        assertTrue(
                desk.texts(".search-chip").containsAll(List.of("quý 3/2026")),
                desk.texts(".search-chip").toString());
        var value = desk.texts(".search-value").getFirst();
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.texts("#card-past").stream().anyMatch(t -> t.contains("quý 3/2026")));
        assertTrue(
                desk.texts(".indicator-card .text-title")
                        .contains("Tỷ lệ giải ngân vốn đầu tư công · Sở Xây dựng"));
        var figure = desk.texts(".card-figure").getFirst();
        assertTrue(value.startsWith(figure + " "), figure + " is not " + value);
        desk.hand.clickOn("#card-newest");
        desk.until(() -> desk.texts("#card-past").isEmpty());
        desk.until(() -> !desk.texts(".card-figure").getFirst().equals(figure));
    }

    @Test
    void whatWasNotUnderstoodIsSaid() {
        ask("giai ngan so ngoai vu quy 5");
        desk.until(() -> desk.sees(".search-value"));
        var notes = desk.texts("#search-notes");
        assertTrue(notes.getFirst().contains("ngoai vu quy 5"), notes.toString());
    }

    @Test
    void aPartNobodyPublishesIsToldAndTheWholeIsShown() {
        ask("giai ngan so cong thuong");
        desk.until(() -> desk.sees(".search-value"));
        assertTrue(desk.texts("#search-notes").getFirst().contains("so cong thuong"));
    }

    @Test
    void enterBeforeTheAnswerIsThereTakesItWhenItCame() {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        desk.hand.write("ho so qua han dat dai", 0);
        desk.key(KeyCode.ENTER);
        desk.until(() ->
                desk.texts(".indicator-card .text-title")
                        .contains("Hồ sơ quá hạn đang tồn · đất đai"));
    }

    @Test
    void theUnitsFurthestBehindAreFoundInTheirOrder() {
        ask("xa nao ho so dung han thap nhat");
        desk.until(() -> valuesFromTheTop().size() >= 3);
        var values = valuesFromTheTop();
        assertEquals(values.stream().sorted().toList(), values);
    }

    @Test
    void pagesAndPlacesAreFoundToo() {
        ask("cai dat");
        desk.until(() -> desk.texts(".search-hit .label").contains("Trang"));
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.says("Ngôn ngữ"));
        ask("tram");
        desk.until(() -> !desk.all(".search-hit").isEmpty());
        assertFalse(desk.texts(".search-hit .label").isEmpty());
    }

    @Test
    void aPageOfABoardIsFoundAndOpened() {
        ask("truong lop giao duc");
        desk.until(() -> desk.texts(".search-hit .label").contains("Trường, lớp"));
        desk.key(KeyCode.ENTER);
        desk.until(() -> desk.sees(".board-page"));
        desk.until(() ->
                desk.texts("#board-choice .list-cell").contains("Giám đốc Sở Giáo dục và Đào tạo"));
    }

    /** Cells of a list are not kept in the order they are seen in. */
    private static List<Double> valuesFromTheTop() {
        return FxToolkit.on(() ->
                desk.all(".search-value").stream()
                        .sorted(comparingDouble(each -> each.localToScene(0, 0).getY()))
                        .map(each -> ((Labeled) each).getText())
                        .map(text -> Double.valueOf(text.replace(" %", "").replace(',', '.')))
                        .toList());
    }

    private static void ask(String text) {
        desk.key(KeyCode.CONTROL, KeyCode.K);
        desk.key(KeyCode.CONTROL, KeyCode.A);
        desk.hand.write(text, 0);
    }
}
