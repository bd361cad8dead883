package vn.toancanh.task.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Pictures;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;

/** One directive after the other beside the list. */
@Tag("screen")
class TaskDetailViewTest {
    private final UUID first = UUID.randomUUID();
    private TaskDetailView detail;
    private ScrollPane scroll;

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            var texts = Texts.strict(Texts.VIETNAMESE);
            detail = new TaskDetailView(new Region(), new Region(), texts);
            Theme.loadFonts();
            detail.getStylesheets().add(Theme.sheet("task/task.css"));
            Theme.DARK.apply(new Scene(detail, 400, 300), Theme.DESK_PX);
            scroll = (ScrollPane) detail.getCenter();
            show(first, 30);
            scroll.setVvalue(0.6);
        });
    }

    private void show(UUID id, int goals) {
        var lines = IntStream.range(0, goals).mapToObj(i -> "Mục tiêu " + i).toList();
        detail.show(
                new TaskTold(
                        id, "giao trực tiếp", "Việc", List.of(), "Làm", lines, null, List.of()));
        detail.applyCss();
        detail.layout();
    }

    @Test
    void anotherBeginsAtItsTop() {
        FxToolkit.run(() -> {
            show(UUID.randomUUID(), 30);
            assertEquals(0, scroll.getVvalue());
        });
    }

    @Test
    void theSameStaysWhereItIsReadWhenItChanges() {
        FxToolkit.run(() -> {
            show(first, 30);
            assertEquals(0.6, scroll.getVvalue(), 1e-9);
        });
    }

    @Test
    void aLongChipIsReadAsAWhole() {
        FxToolkit.run(() -> {
            var late =
                    "Báo lên cấp 1, tự động: xin gia hạn chưa được trả lời, quá hạn 1 ngày làm việc";
            var chip = new TaskTold.Chip(late, TaskTold.Tone.ACT);
            var plain = new TaskTold.Chip("Hạn 04/12/2026", TaskTold.Tone.PLAIN);
            detail.show(
                    new TaskTold(
                            first,
                            "giao trực tiếp",
                            "Việc",
                            List.of(plain, chip, plain),
                            "Làm",
                            List.of(),
                            null,
                            List.of()));
            detail.applyCss();
            detail.layout();
            assertEquals(List.of(), Truncation.of(detail));
            var chips = (Region) detail.lookup("#task-chips");
            assertTrue(chips.getWidth() <= detail.getWidth(), "nothing is scrolled sideways");
            for (var each : chips.getChildrenUnmodifiable()) {
                var at = each.getBoundsInParent();
                assertTrue(at.getMaxX() <= chips.getWidth() + 1, at + " in " + chips.getWidth());
                assertTrue(at.getMaxY() <= chips.getHeight() + 1, at.toString());
            }
            Pictures.save(detail.getScene().snapshot(null), "task-chips");
        });
    }

    @Test
    void whatIsChosenAfterNothingBeginsAtItsTop() {
        FxToolkit.run(() -> {
            detail.show(null);
            show(first, 30);
            assertEquals(0, scroll.getVvalue());
        });
    }
}
