package vn.toancanh.alert.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

@Tag("screen")
class PublishFormTest {
    private static final Stimulus.Person WARNER =
            new Stimulus.Person(AlertWorld.DUTY, false, false, true);

    private final AlertWorld world = new AlertWorld();
    private final AlertKey high = world.key("rain", 3);

    private AlertDeskPage page(Stimulus.Person me) {
        return page(me, Theme.DARK, 1698, 990);
    }

    private AlertDeskPage page(Stimulus.Person me, Theme theme, double... size) {
        world.fillDay();
        var page = new AlertDeskPage(world, me, Texts.strict(Texts.VIETNAMESE));
        page.laidOut(theme, size).open(high);
        return page;
    }

    private static String text(AlertDeskPage page, String id) {
        return ((Label) page.view.lookup(id)).getText();
    }

    private static String preview(AlertDeskPage page) {
        return ((Parent) page.view.lookup("#publish-preview"))
                .getChildrenUnmodifiable().stream()
                        .map(each -> ((Label) each).getText())
                        .collect(Collectors.joining("\n"));
    }

    /** By the keyboard, as somebody without a mouse would. */
    private static void fire(AlertDeskPage page, String id) {
        var button = (Button) page.view.lookup(id);
        assertNotNull(button, id);
        button.requestFocus();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            button.fireEvent(new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
        }
        page.catchUp();
    }

    private Publication publication() {
        return world.desk.find(high).orElseThrow().publication();
    }

    @Test
    void aMessageIsDraftedThenSentThenWithdrawnByTheKeyboardAlone() {
        FxToolkit.run(() -> {
            var page = page(WARNER);
            page.press(KeyCode.P);
            assertTrue(text(page, "#publish-standing").startsWith("Chưa có bản tin nào"));
            assertTrue(preview(page).contains("Mưa 24 giờ vượt 200 mm"), preview(page));
            assertTrue(preview(page).contains("Xã Sơn Trà, Tỉnh Sơn Hải"), preview(page));
            assertTrue(preview(page).startsWith("Số liệu mô phỏng"), preview(page));
            assertEquals("Hết hạn lúc 07:42 22/11/2026", text(page, "#publish-until"));

            fire(page, "#publish-draft");
            assertEquals(Publication.DRAFT, publication());
            assertNull(page.view.lookup(".alert-form"), "sending is another step");
            page.press(KeyCode.P);
            assertTrue(text(page, "#publish-standing").startsWith("Bản nháp của Trần Thị Hạnh"));
            fire(page, "#publish-send");
            assertEquals(Publication.ALERT, publication());
            assertFalse(page.view.lookup("#alert-undo").isVisible(), "what was sent was sent");

            page.press(KeyCode.P);
            assertTrue(text(page, "#publish-standing").startsWith("Đang phát: bản tin thứ 1"));
            fire(page, "#publish-withdraw");
            assertTrue(text(page, "#alert-said").startsWith("Hãy ghi lý do"));
            ((TextField) page.view.lookup("#alert-words")).setText("nước đã rút");
            fire(page, "#publish-withdraw");
            assertEquals(Publication.CANCELLED, publication());
        });
    }

    @Test
    void enterAfterTheWordsGoesToTheStepAndSendsNothing() {
        FxToolkit.run(() -> {
            var page = page(WARNER);
            page.press(KeyCode.P);
            var words = (TextField) page.view.lookup("#alert-words");
            words.getOnAction().handle(null);
            assertEquals(Publication.NONE, publication());
            assertEquals(page.view.lookup("#publish-draft"), page.view.getScene().getFocusOwner());
        });
    }

    @Test
    void aDraftIsTakenBackByUndo() {
        FxToolkit.run(() -> {
            var page = page(WARNER);
            page.press(KeyCode.P);
            fire(page, "#publish-draft");
            ((Button) page.view.lookup("#alert-undo")).fire();
            assertEquals(Publication.NONE, publication());
        });
    }

    @Test
    void theEndIsTheOneThatWasChosen() {
        FxToolkit.run(() -> {
            var page = page(WARNER);
            page.press(KeyCode.P);
            ((ToggleButton) page.view.lookup("#publish-time-0")).fire();
            assertEquals("Hết hạn lúc 13:42 21/11/2026", text(page, "#publish-until"));
            fire(page, "#publish-draft");
            var line = world.desk.journal(high).getLast();
            assertEquals(AlertWorld.NOW.plus(Duration.ofHours(6)), line.facts().until());
        });
    }

    @Test
    void whoMayNotWarnIsToldSoAndManyAlertsAreNoMessage() {
        FxToolkit.run(() -> {
            var page = page(AlertWorld.OFFICER);
            page.press(KeyCode.P);
            fire(page, "#publish-draft");
            assertEquals(
                    "Chỉ lãnh đạo và trực ban được phát bản tin ra ngoài.",
                    text(page, "#alert-said"));
            page.press(KeyCode.ESCAPE);
            page.model.select(List.of(high, world.key("dengue", 2)), high);
            page.catchUp();
            page.press(KeyCode.P);
            assertTrue(text(page, "#alert-said").startsWith("Mỗi bản tin nói về một cảnh báo"));
            assertNull(page.view.lookup(".alert-form"));
        });
    }

    @Test
    void whatWasSentIsSavedByTheLetterLAndByItsLinks() {
        FxToolkit.run(() -> {
            var page = page(WARNER);
            assertNull(page.view.lookup("#alert-episode-save"), "nothing was sent");
            page.press(KeyCode.P);
            fire(page, "#publish-draft");
            page.press(KeyCode.P);
            fire(page, "#publish-send");
            assertNotNull(page.view.lookup("#alert-episode-save"));
            assertNull(page.view.lookup("#alert-episode-saveAll"), "a chain of one");
            page.press(KeyCode.L);
            assertEquals(List.of(false), page.saved);
        });
    }

    @Test
    void theDiaryTellsTheMessageInWords() {
        FxToolkit.run(() -> {
            var page = page(WARNER);
            page.press(KeyCode.P);
            fire(page, "#publish-draft");
            page.press(KeyCode.P);
            fire(page, "#publish-send");
            var lines =
                    page.view.lookupAll(".alert-timeline .label").stream()
                            .map(each -> ((Label) each).getText())
                            .collect(Collectors.joining("\n"));
            assertTrue(lines.contains("Phát bản tin ra ngoài · Cao · đến 07:42 22/11/2026"), lines);
            assertTrue(lines.contains("Soạn bản tin ra ngoài"), lines);
        });
    }

    @Test
    void nothingOfTheFormIsCutAtTheSmallestWindow() {
        FxToolkit.run(() -> {
            var page = page(WARNER, Theme.LIGHT, 1146, 640);
            page.press(KeyCode.P);
            var form = page.view.lookup(".alert-form");
            for (var id : List.of("#publish-draft", "#publish-cancel", "#alert-words")) {
                var part = page.view.lookup(id);
                var box = form.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
                assertTrue(form.getBoundsInLocal().contains(box), id + " " + box);
            }
            var bottom = form.localToScene(form.getBoundsInLocal()).getMaxY();
            assertTrue(bottom <= page.view.getScene().getHeight(), "down to " + bottom);
        });
    }
}
