package vn.toancanh.task.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.TODAY;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.to;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Theme;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Unit;

/** What is wrong with a new directive is said beside the field it is in, before it is issued. */
@Tag("screen")
class DirectiveFormTest {
    private final FormWorld world = new FormWorld();
    private final DirectiveFormViewModel form =
            FxToolkit.on(() -> world.form(to(COMMUNE, aim(Grain.WEEK, List.of(), List.of()))));
    private final DirectiveFormView view =
            FxToolkit.on(() -> {
                var shown = new DirectiveFormView(form, () -> {}, world.texts);
                FxToolkit.laidOut(shown, Theme.DARK, Theme.DESK_PX, 420, 1600);
                return shown;
            });

    private String said(String id) {
        return ((Labeled) view.lookup(id)).getText();
    }

    private void type(String id, String text) {
        var field = view.lookup(id);
        if (field instanceof DatePicker day) {
            day.getEditor().setText(text);
        } else {
            ((TextInputControl) field).setText(text);
        }
    }

    private void fire(String id) {
        ((Button) view.lookup(id)).fire();
    }

    private static Goal.Window window(String from, String to) {
        return new Goal.Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22/11/2026 | Thời hạn phải sau ngày giao.",
                "23/11/2026 | Thời hạn phải sau ngày giao.",
                "28/11/2026 | Thứ Bảy 28/11/2026 là ngày nghỉ.",
                "1/1/2027 | Thứ Sáu 01/01/2027 là ngày nghỉ.",
                "24/11/2027 | Thời hạn không được quá một năm, muộn nhất là 23/11/2027.",
                "30/2/2027x | “30/2/2027x” không phải là một ngày. Hãy gõ như 04/12/2026.",
                "'' | Chưa chọn thời hạn."
            })
    void aDayNothingCanBeDueIsToldAndNothingIsIssued(String day, String sentence) {
        FxToolkit.run(() -> {
            type("#directive-day", day);
            assertEquals(sentence, said("#directive-day-said"));
            assertFalse(form.issue(() -> {}));
            assertEquals(sentence, form.saidProperty().get());
            assertTrue(world.desk.states().isEmpty());
        });
    }

    @Test
    void aDayOfRestOffersTheNextDayThatIsWorked() {
        FxToolkit.run(() -> {
            type("#directive-day", "01/01/2027");
            assertEquals("Chuyển sang Thứ Hai 04/01/2027", said("#directive-next-day"));
            fire("#directive-next-day");
            assertEquals("", said("#directive-day-said"));
            assertFalse(view.lookup("#directive-next-day").isVisible());
            assertTrue(form.issue(() -> {}));
            assertEquals(LocalDate.of(2027, 1, 4), world.issued(world.id).deadline());
        });
    }

    @Test
    void aDayCountsWithoutEnter() {
        FxToolkit.run(() -> {
            type("#directive-day", "4/12/2026");
            type("#directive-window-to", "31/3/2027");
            assertTrue(form.issue(() -> {}));
            assertEquals(LocalDate.of(2026, 12, 4), world.issued(world.id).deadline());
            assertEquals(window("2026-12-05", "2027-03-31"), world.goal().window());
        });
    }

    @Test
    void theWindowFollowsTheDeadlineUntilSomebodyChoosesIt() {
        FxToolkit.run(() -> {
            fire("#directive-term-3");
            assertEquals(window("2026-11-30", "2027-01-22"), form.aim().window.window());
            fire("#directive-weeks-12");
            fire("#directive-term-7");
            assertEquals(window("2026-12-03", "2027-02-21"), form.aim().window.window());
            assertEquals("(81 ngày)", said("#directive-window-days"));
        });
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefusedInPlace() {
        FxToolkit.run(() -> {
            type("#directive-window-to", "01/12/2026");
            assertEquals(
                    "Thời gian đánh giá kết thúc trước khi bắt đầu.",
                    said("#directive-window-said"));
            assertFalse(form.issue(() -> {}));
        });
    }

    @Test
    void aWindowThatBeginsBeforeTheDeadlineIsRefusedInPlace() {
        FxToolkit.run(() -> {
            type("#directive-window-from", "02/12/2026");
            assertEquals(
                    "Thời gian đánh giá phải bắt đầu sau thời hạn (02/12/2026).",
                    said("#directive-window-said"));
            assertFalse(form.issue(() -> {}));
            type("#directive-window-from", "03/12/2026");
            assertEquals("", said("#directive-window-said"));
        });
    }

    @Test
    void aWindowWithTooFewNumbersIsAWarningAndNoRefusal() {
        FxToolkit.run(() -> {
            assertEquals("", said("#directive-window-warned"));
            type("#directive-window-to", "31/12/2026");
            assertEquals(
                    "▲ Chỉ tiêu có số liệu theo tuần: thời gian này chỉ có 3 kỳ trọn vẹn, cần ít"
                            + " nhất 4 kỳ để kết luận có căn cứ.",
                    said("#directive-window-warned"));
            assertTrue(form.issue(() -> {}));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70 | Mục tiêu bằng mức hiện tại. Mức hiện tại là 70,0.",
                "65,5 | Mục tiêu kém hơn mức hiện tại. Mức hiện tại là 70,0.",
                "cao hơn | Mục tiêu “cao hơn” không phải là số.",
                "'' | Chưa ghi mục tiêu."
            })
    void aTargetNobodyCanComeToIsRefusedInPlace(String target, String sentence) {
        FxToolkit.run(() -> {
            type("#directive-target", target);
            assertEquals(sentence, said("#directive-target-said"));
            assertFalse(form.issue(() -> {}));
            assertEquals(sentence, form.saidProperty().get());
        });
    }

    @Test
    void whatIsNotWrittenIsNamed() {
        FxToolkit.run(() -> {
            form.measured.set(false);
            assertFalse(form.issue(() -> {}));
            assertEquals("Không đo bằng chỉ tiêu thì phải nói vì sao.", form.saidProperty().get());
            type("#directive-requirement", " ");
            assertFalse(form.issue(() -> {}));
            assertEquals("Chưa ghi yêu cầu.", form.saidProperty().get());
            type("#directive-title", "");
            assertFalse(form.issue(() -> {}));
            assertEquals("Chưa ghi tên nhiệm vụ.", form.saidProperty().get());
        });
    }

    @Test
    void aUnitThatWasAbolishedSinceIsNamed() {
        FxToolkit.run(() -> {
            form.lead.set(FormWorld.GONE);
            var sentence = "Xã Hoà Cũ không còn tồn tại. Hãy chọn đơn vị khác.";
            assertEquals(sentence, said("#directive-units-said"));
            assertFalse(form.issue(() -> {}));
            form.lead.set(COMMUNE);
            assertEquals("", said("#directive-units-said"));
            form.with.set(List.of(DEPARTMENT, FormWorld.GONE));
            assertEquals(sentence, said("#directive-units-said"));
            assertFalse(form.issue(() -> {}));
        });
    }

    @Test
    void aCoordinatingUnitThatWasAbolishedSinceCanBeLeftOut() {
        FxToolkit.run(() -> {
            form.with.set(List.of(FormWorld.GONE, DEPARTMENT));
            var link = (Hyperlink) view.lookup("#directive-leave-out");
            assertTrue(link.isVisible());
            assertEquals("Bỏ đơn vị này", link.getText());
            // Another list of units takes nothing away that nobody was told of.
            form.units.set(List.of(DEPARTMENT, COMMUNE));
            assertEquals(List.of(FormWorld.GONE, DEPARTMENT), form.with.get());
            link.fire();
            assertEquals(List.of(DEPARTMENT), form.with.get());
            assertFalse(link.isVisible());
            assertEquals("", said("#directive-units-said"));
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
        });
    }

    @Test
    void tickingAnotherUnitLeavesOutNoneThatIsStillNamed() {
        FxToolkit.run(() -> {
            form.with.set(List.of(FormWorld.GONE));
            var with = (CheckComboBox<?>) view.lookup("#directive-with");
            with.getCheckModel().check(1);
            assertEquals(List.of(DEPARTMENT, FormWorld.GONE), form.with.get());
            assertTrue(view.lookup("#directive-leave-out").isVisible());
        });
    }

    @Test
    void unitsThatBecomeKnownWhileSomebodyWritesTakeNothingAway() {
        FxToolkit.run(() -> {
            form.lead.set(COMMUNE);
            form.with.set(List.of());
            var with = (CheckComboBox<?>) view.lookup("#directive-with");
            with.getCheckModel().check(1);
            assertEquals(List.of(DEPARTMENT), List.copyOf(form.with.get()));
            var other = new Unit("20301", "Xã Mới");
            form.units.set(List.of(other, COMMUNE, DEPARTMENT));
            var lead = (ComboBox<?>) view.lookup("#directive-lead");
            assertEquals(List.of(other, COMMUNE, DEPARTMENT), lead.getItems());
            assertEquals(COMMUNE, lead.getValue());
            assertEquals(COMMUNE, form.lead.get());
            assertEquals(List.of(DEPARTMENT), List.copyOf(form.with.get()));
            lead.getSelectionModel().select(0);
            assertEquals(other, form.lead.get());
        });
    }

    @Test
    void whatIsIssuedSaysWhereItStandsWhereItIsToComeAndWhenThatIsJudged() {
        FxToolkit.run(() -> {
            assertEquals("Hiện tại 70,0, cần tăng.", said("#directive-standing"));
            assertTrue(form.issue(() -> {}));
            assertEquals(70, world.goal().baseline());
            assertEquals(92, world.goal().target());
            assertEquals(window("2026-12-03", "2027-01-28"), world.goal().window());
            assertTrue(world.goal().window().from().isAfter(TODAY));
        });
    }
}
