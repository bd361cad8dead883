package vn.toancanh.task.acting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.NOW;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Pictures;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.desk.Ledger;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.Seat;

/** What is typed into the form of an act is what is sent, or it is said why it is not. */
@Tag("screen")
class ActFormTest {
    private static final LocalDate LATER = LocalDate.of(2026, 12, 18);

    private final Lines ledger = new Lines();
    private final TaskDesk desk =
            new TaskDesk(
                    ledger,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    today -> new Admission(today, _ -> false, _ -> true));
    private final Texts texts = Texts.strict(Texts.VIETNAMESE);
    private final Directive directive = TaskWorld.directive();
    private Seat seat = OFFICER;
    private TaskActsViewModel acts;
    private TaskActBarView bar;
    private Stage stage;

    /** In memory; the last line can come back. */
    private static final class Lines implements Ledger {
        private final List<Line> lines = new CopyOnWriteArrayList<>();
        private final List<Returned> back = new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<?> write(List<Line> written, @Nullable UUID seen) {
            lines.addAll(written);
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public List<Line> of(UUID id) {
            return List.copyOf(lines);
        }

        @Override
        public List<Returned> returned(UUID id) {
            return List.copyOf(back);
        }

        void comesBack() {
            back.add(new Returned(lines.removeLast(), "overtaken"));
        }
    }

    @BeforeEach
    void open() throws Exception {
        desk.issue(directive, CHAIRMAN).join();
        desk.act(directive.id(), new Act.Accept(""), OFFICER).join();
        FxToolkit.run(() -> {
            acts = new TaskActsViewModel(desk, () -> seat, () -> List.of(DEPARTMENT), texts);
            bar = new TaskActBarView(acts, texts);
            bar.getStylesheets().add(Theme.sheet("task/task.css"));
            stage = new Stage();
            var scene = new Scene(bar, 520, 620);
            Theme.loadFonts();
            Theme.DARK.apply(scene, Theme.DESK_PX);
            stage.setScene(scene);
            stage.show();
            show();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stage.close());
    }

    private void show() {
        acts.show(desk.find(directive.id()).orElseThrow());
        layOut();
    }

    private void layOut() {
        bar.applyCss();
        bar.layout();
    }

    private void form(ActKind kind) {
        acts.press(kind);
        layOut();
    }

    private Act last() {
        return ledger.lines.getLast().act();
    }

    private void words() {
        ((TextInputControl) bar.lookup("#task-words")).setText("Mưa lũ, thiếu phương tiện");
    }

    /** As by keys: what was not confirmed with Enter is in the editor alone. */
    private void typeDay(String typed) {
        ((DatePicker) bar.lookup("#task-day")).getEditor().setText(typed);
    }

    private void typePercent(String typed) {
        ((Spinner<?>) bar.lookup("#task-percent")).getEditor().setText(typed);
    }

    private void typeNumber(String typed) {
        ((TextInputControl) bar.lookup("#task-number")).setText(typed);
    }

    private void send() {
        var on = bar.lookup("#task-words");
        on.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
        layOut();
    }

    private String said(String id) {
        var label = (Label) bar.lookup(id);
        return label.isVisible() ? label.getText() : "";
    }

    private void refused(String id, String sentence) {
        var before = ledger.lines.size();
        send();
        assertEquals(sentence, said(id));
        assertEquals(before, ledger.lines.size(), "nothing is written");
        assertTrue(bar.lookup("#task-form") != null, "the form stays");
        assertEquals(List.of(), Truncation.of(bar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK_SUPPORT", "ASK_EXTENSION", "GRANT_EXTENSION"})
    void withoutADayNothingIsSentAndThatIsSaidBesideTheField(String kind) throws Exception {
        if (kind.equals("GRANT_EXTENSION")) {
            seat = CHAIRMAN;
            desk.act(directive.id(), new Act.AskExtension(LATER, "Mưa lũ"), OFFICER).join();
        }
        FxToolkit.run(() -> {
            show();
            form(ActKind.valueOf(kind));
            words();
            typeDay("");
            refused("#task-day-said", "Chưa ghi ngày.");
            typeDay("31/11/2026");
            assertEquals("", said("#task-day-said"));
            refused(
                    "#task-day-said",
                    "“31/11/2026” không phải là một ngày. Hãy gõ như 04/12/2026.");
            Pictures.save(stage.getScene().snapshot(null), "act-form-" + kind);
            typeDay("18/12/2026");
            send();
            assertNull(bar.lookup("#task-form"));
            assertEquals(LATER, day(last()));
        });
    }

    private static LocalDate day(Act act) {
        return switch (act) {
            case Act.AskSupport asked -> asked.due();
            case Act.AskExtension(var until, _) -> until;
            case Act.GrantExtension(var until, _) -> until;
            default -> throw new AssertionError(act.toString());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.284 | 1284", "1.234,5 | 1234.5", "96,8 | 96.8", "0 | 0"})
    void theNumberIsReadAsItIsWrittenHere(String typed, double meant) {
        FxToolkit.run(() -> {
            form(ActKind.REPORT);
            words();
            typeNumber(typed);
            send();
            assertEquals(meant, ((Act.Report) last()).number());
        });
    }

    @Test
    void whatIsNoNumberIsRefusedInPlaceAndNoneIsNoFault() {
        FxToolkit.run(() -> {
            form(ActKind.REPORT);
            words();
            typeNumber("12a");
            refused("#task-number-said", "“12a” không phải là số.");
            typeNumber(" ");
            send();
            assertNull(((Act.Report) last()).number());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "một nửa", "150", "-10", "7,5"})
    void whatIsNoPercentIsRefusedInPlace(String typed) {
        FxToolkit.run(() -> {
            form(ActKind.REPORT);
            words();
            typePercent(typed);
            refused("#task-percent-said", "Tiến độ phải là số nguyên từ 0 đến 100.");
            var button = (Button) bar.lookup("#task-send");
            button.requestFocus();
            button.fire();
            assertEquals(
                    "Tiến độ phải là số nguyên từ 0 đến 100.",
                    said("#task-percent-said"),
                    "also when the field was left");
            typePercent("70");
            send();
            assertEquals(70, ((Act.Report) last()).percent());
        });
    }

    @Test
    void ofWhatIsDoneNoPercentIsAsked() {
        FxToolkit.run(() -> {
            form(ActKind.REPORT);
            words();
            typePercent("");
            ((CheckBox) bar.lookup("#task-yes")).setSelected(true);
            send();
            assertEquals("Báo cáo hoàn thành phải kèm ảnh.", said("#task-said"));
            assertEquals("", said("#task-percent-said"));
        });
    }

    @Test
    void theKeysGoToTheFirstFieldThatIsWrong() {
        FxToolkit.run(() -> {
            form(ActKind.REPORT);
            words();
            typePercent("x");
            typeNumber("y");
            send();
            Pictures.save(stage.getScene().snapshot(null), "act-form-REPORT");
            assertEquals("“y” không phải là số.", said("#task-number-said"));
            assertTrue(isWithin(stage.getScene().getFocusOwner(), "task-percent"));
        });
    }

    private static boolean isWithin(Node focused, String id) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theNumberThatCameBackIsThereAsItWasWritten() throws Exception {
        desk.act(directive.id(), new Act.Report(40, 1284.25, "Tồn", List.of(), false), OFFICER)
                .join();
        ledger.comesBack();
        desk.refresh(Set.of(directive.id()));
        FxToolkit.run(this::show);
        await().until(() -> FxToolkit.on(() -> acts.returnedProperty().get() != null));
        FxToolkit.run(() -> {
            acts.writeAgain();
            layOut();
            assertEquals("1.284,25", ((TextInputControl) bar.lookup("#task-number")).getText());
            send();
            assertEquals(1284.25, ((Act.Report) last()).number());
            assertEquals(40, ((Act.Report) last()).percent());
        });
    }
}
