package vn.toancanh.task.form;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.to;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Theme;

/** A form is gone once what was written in it is on the disk, and not before. */
@Tag("screen")
class IssuingTest {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final FormWorld world = new FormWorld();
    private final AtomicInteger done = new AtomicInteger();
    private final DirectiveFormViewModel form =
            FxToolkit.on(() -> world.form(to(COMMUNE, aim(Grain.WEEK, List.of(), List.of()))));
    private final DirectiveFormView view =
            FxToolkit.on(() -> {
                var shown = new DirectiveFormView(form, done::incrementAndGet, world.texts);
                FxToolkit.laidOut(shown, Theme.DARK, Theme.DESK_PX, 420, 1600);
                return shown;
            });

    private <T> T field(String id, Class<T> type) {
        return type.cast(view.lookup(id));
    }

    private void issueAs(String title) {
        FxToolkit.run(() -> {
            field("#directive-title", TextInputControl.class).setText(title);
            field("#directive-issue", Button.class).fire();
        });
    }

    private static void press(DirectiveFormView view, KeyCode key) {
        view.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        key,
                        false,
                        key == KeyCode.ENTER,
                        false,
                        false));
    }

    private String said() {
        return FxToolkit.on(() -> field("#directive-said", Labeled.class).getText());
    }

    @Test
    void whatCannotBeWrittenDownIsSaidAndStaysInTheForm() {
        world.ledger.fill();
        issueAs("Tên gõ sau cùng");
        await().atMost(MOMENT).until(() -> !said().isEmpty());
        assertEquals("Không ghi được vào máy này; việc vừa làm chưa được lưu.", said());
        assertEquals(0, done.get());
        assertTrue(world.desk.states().isEmpty());
        FxToolkit.run(() -> {
            assertEquals(
                    "Tên gõ sau cùng", field("#directive-title", TextInputControl.class).getText());
            assertFalse(field("#directive-title", TextInputControl.class).isDisabled());
            assertEquals("Giao", field("#directive-issue", Button.class).getText());
        });
        var kept = world.kept();
        assertNotNull(kept);
        assertEquals("Tên gõ sau cùng", kept.title());
    }

    @Test
    void whatIsTypedAfterThatIsKeptAndCanBeIssued() {
        world.ledger.fill();
        issueAs("một");
        await().atMost(MOMENT).until(() -> !said().isEmpty());
        FxToolkit.run(() -> form.title.set("hai"));
        await().atMost(MOMENT).until(() -> world.kept().title().equals("hai"));
        world.ledger.empty();
        issueAs("ba");
        await().atMost(MOMENT).until(() -> done.get() == 1);
        assertEquals("ba", world.issued(world.id).text().title());
        assertEquals("", said());
        assertNull(world.kept());
    }

    @Test
    void theFormKeepsTheKeysAndGivesThemBackWhereSomebodyTyped() {
        var disk = new CompletableFuture<Boolean>();
        world.ledger.hold(disk);
        FxToolkit.run(() -> view.lookup("#directive-requirement").requestFocus());
        issueAs("khác");
        assertEquals(view, FxToolkit.on(() -> view.getScene().getFocusOwner()));
        disk.completeExceptionally(new IllegalStateException("the disk is full"));
        await().atMost(MOMENT).until(() -> !said().isEmpty());
        assertEquals(
                "directive-requirement",
                FxToolkit.on(() -> view.getScene().getFocusOwner().getId()));
    }

    @Test
    void whileItIsOnItsWayToTheDiskTheFormWaits() {
        var disk = new CompletableFuture<Boolean>();
        world.ledger.hold(disk);
        issueAs("khác");
        FxToolkit.run(() -> {
            assertEquals("Đang giao…", field("#directive-issue", Button.class).getText());
            assertTrue(field("#directive-title", TextInputControl.class).isDisabled());
            press(view, KeyCode.ESCAPE);
            press(view, KeyCode.ENTER);
            field("#directive-issue", Button.class).fire();
            field("#directive-cancel", Button.class).fire();
        });
        assertEquals(0, done.get());
        assertNotNull(world.kept());
        disk.complete(true);
        await().atMost(MOMENT).until(() -> done.get() > 0);
        assertEquals(1, done.get());
        assertEquals(1, world.desk.lines(world.id).size());
        FxToolkit.run(form::leave);
        assertNull(world.kept());
    }
}
