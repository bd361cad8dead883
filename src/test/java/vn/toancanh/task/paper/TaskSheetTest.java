package vn.toancanh.task.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.paper.SheetFile;
import vn.toancanh.map.paper.TypeFaces;
import vn.toancanh.task.Act;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.detail.PartsTelling;
import vn.toancanh.task.detail.TaskTelling;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.listing.TaskRow;

/** What is taken into a meeting is one sheet, and says when it leaves something out. */
class TaskSheetTest {
    private final Texts texts = Texts.strict(Texts.VIETNAMESE);
    private final TaskWorld world = TaskWorld.issued();

    private String printed() throws IOException {
        var row = TaskRow.of(world.state(), TODAY);
        var told = new TaskTelling(texts, _ -> "Hồ sơ đúng hạn").tell(row, world.lines(), TODAY);
        var roll = TaskRoll.of(List.of(world.state()), TODAY, Sorting.USUAL);
        var parts = new PartsTelling(texts).tell(row, roll, CHAIRMAN);
        var page = new TaskSheet(told, parts, "In lúc 09:00", texts).page();
        var out = new ByteArrayOutputStream();
        try (var faces = new TypeFaces()) {
            var about = new SheetFile.About(told.title(), "vi", TaskWorld.NOW);
            SheetFile.pdf(List.of(page), about, faces, out);
        }
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aDirectiveIsOnTheSheetInWordsThatCanBeSearched() throws IOException {
        world.does(OFFICER, new Act.Accept(""));
        var text = printed();
        assertTrue(text.contains("Xử lý hồ sơ đất đai quá hạn"), text);
        assertTrue(text.contains("Giải quyết dứt điểm hồ sơ tồn"), text);
        assertTrue(text.contains("Tiếp nhận"), text);
        assertTrue(text.contains("In lúc 09:00"), text);
    }

    @Test
    void whatDoesNotFitIsCounted() throws IOException {
        world.does(OFFICER, new Act.Accept(""));
        for (int i = 0; i < 60; i++) {
            world.does(OFFICER, new Act.Comment("Đã rà soát thêm hồ sơ thứ " + i, List.of()));
        }
        var text = printed();
        assertTrue(text.contains("hồ sơ thứ 59"), text);
        assertTrue(text.matches("(?s).*Còn \\d+ mục nữa không in ở đây\\..*"), text);
        assertTrue(text.contains("In lúc 09:00"), text);
    }
}
