package vn.toancanh.task.form;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.form.FormWorld.aim;
import static vn.toancanh.task.form.FormWorld.peers;
import static vn.toancanh.task.form.FormWorld.to;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Theme;
import vn.toancanh.task.Reporting.Rhythm;
import vn.toancanh.task.aim.Targets.Basis;
import vn.toancanh.task.wire.TaskJson;

/** What somebody types into the form of a directive is kept until it is issued or given up. */
@Tag("screen")
class KeepingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FormWorld world = new FormWorld();

    private DirectiveFormViewModel form() {
        return FxToolkit.on(() ->
                world.form(to(COMMUNE, aim(Grain.WEEK, peers(60, 70, 80, 90), List.of(GOAL)))));
    }

    private DirectiveFormViewModel shared() {
        return FxToolkit.on(() ->
                world.form(to(DEPARTMENT, aim(Grain.WEEK, peers(60, 70, 80, 90), List.of()))));
    }

    private DirectiveFormView shown(DirectiveFormViewModel form) {
        var view = new DirectiveFormView(form, () -> {}, world.texts);
        FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 420, 1600);
        return view;
    }

    @Test
    void whatIsTypedIsKeptWithinASecondEvenFromWhoTypesWithoutAPause() throws Exception {
        var form = form();
        for (var i = 0; i < 20; i++) {
            var letters = "Xử lý " + i;
            FxToolkit.run(() -> form.title.set(letters));
            Thread.sleep(60);
        }
        // Twenty letters took more than a second, without any half a second between them.
        var soFar = world.kept();
        assertNotNull(soFar);
        assertTrue(soFar.title().startsWith("Xử lý "), soFar.title());
        await().atMost(SECOND).until(() -> world.kept().title().equals("Xử lý 19"));
    }

    @Test
    void aFormNobodyTouchedIsNotKept() throws Exception {
        var form = form();
        FxToolkit.run(() -> form.title.set("khác"));
        await().atMost(SECOND).until(() -> world.kept() != null);
        FxToolkit.run(() -> form.title.set("Xử lý hồ sơ"));
        await().atMost(SECOND).until(() -> world.kept() == null);
        FxToolkit.run(form::leave);
        assertNull(world.kept());
    }

    @Test
    void everyUnitThatIsTickedIsKept() {
        var form = shared();
        var box = FxToolkit.on(() -> (CheckComboBox<?>) shown(form).lookup("#directive-with"));
        FxToolkit.run(() -> box.getCheckModel().check(0));
        await().atMost(SECOND).until(() -> world.kept() != null);
        assertEquals(List.of(COMMUNE), world.kept().with());
        FxToolkit.run(() -> box.getCheckModel().check(1));
        await().atMost(SECOND).until(() -> world.kept().with().size() == 2);
        FxToolkit.run(() -> box.getCheckModel().clearCheck(0));
        await().atMost(SECOND).until(() -> world.kept().with().equals(List.of(DEPARTMENT)));
    }

    /** So that what is said with it, as why it was given back, is not lost with that. */
    @Test
    void whatIsOpenedAgainIsNotKeptAnewBeforeSomebodyChangesIt() throws Exception {
        var before =
                FxToolkit.on(() -> {
                    var form = shared();
                    fill(form);
                    var written = form.written();
                    form.giveUp();
                    return written;
                });
        var form =
                FxToolkit.on(() -> {
                    var again = world.form(before.beginning());
                    again.open(before);
                    shown(again);
                    return again;
                });
        Thread.sleep(SECOND.toMillis());
        FxToolkit.run(() -> {
            form.leave();
            assertNull(world.kept());
            form.title.set("khác");
            form.leave();
        });
        assertEquals("khác", world.kept().title());
    }

    @Test
    void whatIsGivenUpIsNotKept() {
        var form = form();
        FxToolkit.run(() -> {
            form.title.set("khác");
            form.leave();
            assertNotNull(world.kept());
            form.title.set("khác nữa");
            form.giveUp();
            form.leave();
        });
        assertNull(world.kept());
    }

    @Test
    void whatWasIssuedIsNotKeptAgain() throws Exception {
        var form = shared();
        FxToolkit.run(() -> {
            form.title.set("khác");
            assertTrue(form.issue(() -> {}), form.saidProperty().get());
        });
        Thread.sleep(SECOND.toMillis());
        assertNull(world.kept());
    }

    @Test
    void everyFieldIsThereAgainAsItWasTyped() {
        var form = shared();
        var again =
                FxToolkit.on(() -> {
                    fill(form);
                    form.leave();
                    var body = TaskJson.text(world.kept());
                    var read = TaskJson.read(body, Written.class);
                    assertEquals(world.kept(), read);
                    var opened = world.form(read.beginning());
                    opened.open(read);
                    return opened;
                });
        FxToolkit.run(() -> {
            assertEquals(form.written(), again.written());
            assertEquals("66,5", again.aim().shares.rows().get(1).target.get());
            assertEquals("64,0", again.aim().shares.rows().getFirst().target.get());
        });
    }

    private static void fill(DirectiveFormViewModel form) {
        form.title.set("Tên “mới”");
        form.requirement.set("Hai\ndòng");
        form.document.set("12/CT-UBND");
        form.way.set("bằng lời");
        form.reason.set("vì");
        form.lead.set(COMMUNE);
        form.with.set(List.of(DEPARTMENT));
        form.rhythm.set(Rhythm.MONTHLY);
        form.photo.set(true);
        form.deadline.day().set(LocalDate.of(2026, 12, 11));
        var aim = form.aim();
        aim.target.set("chưa rõ");
        aim.window.from().set(LocalDate.of(2026, 12, 20));
        aim.window.to().set(null);
        aim.shares.shared.set(true);
        aim.shares.basis.set(Basis.OWN);
        aim.shares.step.set("4");
        aim.shares.rows().get(1).target.set("66,5");
        aim.shares.rows().get(2).chosen.set(true);
        form.measured.set(false);
    }
}
