package vn.toancanh.task.page;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.TaskWorld.NOW;
import static vn.toancanh.task.TaskWorld.OFFICER;
import static vn.toancanh.task.TaskWorld.TODAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Origin;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.acting.TaskActBarView;
import vn.toancanh.task.acting.TaskActsViewModel;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.Indicators;
import vn.toancanh.task.console.TaskListView;
import vn.toancanh.task.console.TaskListViewModel;
import vn.toancanh.task.desk.MemoryLedger;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.detail.TaskDetailView;
import vn.toancanh.task.detail.TaskTelling;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.DirectiveFormView;
import vn.toancanh.task.form.DirectiveFormViewModel;
import vn.toancanh.task.form.FormSurroundings;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.term.WorkingDays;

/** A directive is given, accepted and reported by keys and buttons. */
@Tag("screen")
class TaskPageTest {
    private final Texts texts = Texts.strict(Texts.VIETNAMESE);
    private final WorkingDays days = new WorkingDays(new NationalHolidays());
    private final TaskDesk desk =
            new TaskDesk(
                    new MemoryLedger(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    today -> new Admission(today, days::isRest, _ -> true));
    private final TaskListViewModel model = new TaskListViewModel();
    private Seat seat = CHAIRMAN;
    private TaskActsViewModel acts;
    private TaskPageView page;
    private final Region chart = new Region();

    @BeforeEach
    void show() {
        FxToolkit.run(() -> {
            acts = new TaskActsViewModel(desk, () -> seat, () -> List.of(DEPARTMENT), texts);
            var detail = new TaskDetailView(chart, new Region(), texts);
            var whole = new TaskWholeView(chart, new Region(), texts);
            var telling = new TaskTelling(texts, _ -> "Hồ sơ đúng hạn, Xã Hoà Phú");
            var list = new TaskListView(model, () -> write(Beginning.BLANK), new Region(), texts);
            page = new TaskPageView(list, detail, whole, acts, new TaskActBarView(acts, texts));
            model.chosenProperty()
                    .subscribe(row -> {
                        acts.show(row == null ? null : row.state());
                        page.show(
                                row == null
                                        ? null
                                        : telling.tell(row, desk.lines(row.id()), TODAY));
                    });
            var scene = new Scene(page, 1176, 678);
            Theme.loadFonts();
            Theme.DARK.apply(scene, Theme.DESK_PX);
            read();
        });
    }

    private void read() {
        model.show(TaskRoll.of(desk.states(), TODAY, Sorting.USUAL).seenBy(seat));
        layOut();
    }

    private void layOut() {
        page.applyCss();
        page.layout();
    }

    private void write(Beginning beginning) {
        var around =
                new FormSurroundings(
                        () -> seat,
                        List.of(COMMUNE, DEPARTMENT),
                        _ -> 4,
                        days,
                        Indicators.NONE,
                        Written.Keeper.NONE);
        var writing = new DirectiveFormViewModel(UUID.randomUUID(), desk, around, texts, beginning);
        page.write(new DirectiveFormView(writing, () -> page.write(null), texts));
        layOut();
    }

    private void fire(String id) {
        ((Button) page.lookup(id)).fire();
        layOut();
    }

    private void key(KeyCode code) {
        page.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        layOut();
    }

    private String text(String id) {
        return ((Label) page.lookup(id)).getText();
    }

    private void type(String id, String words) {
        ((TextInputControl) page.lookup(id)).setText(words);
    }

    private Beginning fromAlert() {
        return new Beginning(
                "Hồ sơ đất đai quá hạn dồn lại · Xã Hoà Phú",
                "Giải quyết dứt điểm hồ sơ tồn",
                COMMUNE,
                new Origin.Blank(),
                new Baseline(
                        GOAL.series(),
                        "Hồ sơ đúng hạn",
                        Direction.UP,
                        1,
                        null,
                        82.1,
                        92.0,
                        List.of(),
                        null,
                        List.of()));
    }

    /** The form is gone once that is on the disk. */
    private void issue() {
        FxToolkit.run(() -> {
            write(fromAlert());
            fire("#directive-issue");
        });
        await().until(() -> FxToolkit.on(() -> page.lookup("#directive-issue") == null));
        FxToolkit.run(this::layOut);
    }

    /** As somebody else, who sees the one directive there is. */
    private void become(Seat other) {
        seat = other;
        read();
        var state = desk.states().iterator().next();
        model.choose(state.directive().id());
        acts.show(state);
        layOut();
    }

    private TaskRow row() {
        read();
        return model.rowsProperty().get().getFirst();
    }

    @Test
    void filledInFromAnAlertItIsIssuedWithOnePress() {
        FxToolkit.run(() -> {
            write(fromAlert());
            assertEquals(List.of(), Truncation.of(page));
            fire("#directive-issue");
            assertEquals(Phase.ISSUED, row().state().phase());
            assertEquals(COMMUNE, row().lead());
        });
    }

    @Test
    void aBlankPageSaysWhatIsMissing() {
        FxToolkit.run(() -> {
            fire("#task-new");
            fire("#directive-issue");
            assertEquals("Chưa chọn đơn vị chủ trì.", text("#directive-said"));
            assertTrue(desk.states().isEmpty());
        });
    }

    @Test
    void theUnitAcceptsByItsLetterAndAReturnNeedsWords() {
        issue();
        FxToolkit.run(() -> {
            become(OFFICER);
            key(KeyCode.R);
            fire("#task-send");
            assertEquals("Cần ghi rõ nội dung.", text("#task-said"));
            fire("#task-cancel");
            key(KeyCode.A);
            assertEquals(Phase.ACCEPTED, row().state().phase());
            become(OFFICER);
            key(KeyCode.B);
            type("#task-words", "Đã rà soát 120/300 hồ sơ");
            fire("#task-send");
            assertEquals(1, row().state().progress().reports());
            assertEquals(List.of(), Truncation.of(page));
        });
    }

    @Test
    void nobodyIsOfferedWhatIsNotHis() {
        issue();
        FxToolkit.run(() -> {
            become(TaskWorld.READER);
            assertEquals(null, page.lookup("#task-act-ACCEPT"));
            become(CHAIRMAN);
            assertEquals(null, page.lookup("#task-act-ACCEPT"));
            assertTrue(page.lookup("#task-act-WITHDRAW").isVisible());
        });
    }

    private void press(Node on, KeyCode code) {
        on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        layOut();
    }

    /** So many that the list scrolls. */
    private TableView<?> manyIssued() {
        for (var i = 0; i < 40; i++) {
            write(fromAlert());
            type("#directive-title", "Việc số " + i);
            fire("#directive-issue");
        }
        read();
        return (TableView<?>) page.lookup("#task-table");
    }

    private double scrolled() {
        return page.lookupAll("#task-table .scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .mapToDouble(ScrollBar::getValue)
                .max()
                .orElseThrow();
    }

    @Test
    void enterOpensThePageAndEscGoesBackToTheSameRowAndScroll() {
        FxToolkit.run(() -> {
            var table = manyIssued();
            table.getSelectionModel().select(30);
            table.scrollTo(25);
            layOut();
            table.requestFocus();
            var before = scrolled();
            assertTrue(before > 0);
            press(table, KeyCode.ENTER);
            assertEquals(null, page.lookup("#task-table"));
            assertTrue(model.wholeProperty().get());
            assertEquals(page.lookup(".task-whole"), page.getScene().getFocusOwner());
            press(page.lookup(".task-whole"), KeyCode.ESCAPE);
            assertEquals(30, table.getSelectionModel().getSelectedIndex());
            assertEquals(before, scrolled(), 1e-9);
            assertEquals(table, page.getScene().getFocusOwner());
        });
    }

    @Test
    void thePageHoldsChartEvidenceAndHistoryAndTheActsByTheirLetters() {
        issue();
        FxToolkit.run(() -> {
            become(OFFICER);
            key(KeyCode.A);
            become(OFFICER);
            fire("#task-whole");
            var whole = (ScrollPane) page.lookup(".task-whole");
            assertTrue(isWithin(chart, whole));
            assertTrue(said(whole, "Tiếp nhận"));
            assertTrue(said(whole, "Chưa có tệp nào."));
            assertEquals(List.of(), Truncation.of(page));
            key(KeyCode.B);
            assertTrue(page.lookup("#task-words").isVisible());
            fire("#task-cancel");
            fire("#task-whole");
            assertTrue(!isWithin(chart, whole));
            assertTrue(isWithin(chart, page));
            assertEquals(page.lookup("#task-whole"), page.getScene().getFocusOwner());
        });
    }

    @Test
    void aDoubleClickOpensThePageAndTheWidthDecidesItsColumns() {
        FxToolkit.run(() -> {
            manyIssued();
            var row = (TableRow<?>) page.lookup("#task-table .table-row-cell");
            model.choose(((TaskRow) row.getItem()).id());
            layOut();
            clickTwice(row);
            assertTrue(model.wholeProperty().get());
            assertEquals(1, columns());
            page.resize(1700, 900);
            layOut();
            assertEquals(2, columns());
            var whole = (ScrollPane) page.lookup(".task-whole");
            var content = (Region) whole.getContent();
            var lowest =
                    page.lookupAll(".task-whole-card").stream()
                            .filter(Node::isVisible)
                            .mapToDouble(each -> each.getBoundsInParent().getMaxY())
                            .max()
                            .orElseThrow();
            assertEquals(lowest, content.prefHeight(content.getWidth()), 2);
        });
    }

    private long columns() {
        return page.lookupAll(".task-whole-card").stream()
                .filter(Node::isVisible)
                .map(Node::getLayoutX)
                .distinct()
                .count();
    }

    private static boolean isWithin(Node node, Node around) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean said(Node within, String words) {
        return within.lookupAll(".label").stream()
                .anyMatch(each -> ((Label) each).getText().startsWith(words));
    }

    private void clickTwice(Node node) {
        node.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        2,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
        layOut();
    }
}
