package vn.toancanh.task.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Verdict;

/** The ledger, its 2 × 2, and what is like what. */
class LedgerTest {
    private static Judgement judged(String code, double baseline, Verdict verdict, boolean late) {
        return new Judgement(
                new UUID(code.hashCode(), Double.doubleToLongBits(baseline)),
                "Việc " + code + " từ " + baseline,
                "Xã Hoà Phú",
                new Judgement.Aimed(code, "Hồ sơ đúng hạn", "Xã Hoà Phú", Direction.UP, baseline),
                new Judgement.Change("+11,6 điểm %", "+8,8 đến +14,4"),
                verdict,
                false,
                late);
    }

    private static final Judgement WORKED = judged("HC-07", 82, Verdict.IMPROVED, false);
    private static final Judgement LATE = judged("HC-07", 60, Verdict.SIGNS, true);
    private static final Judgement IDLE = judged("HC-09", 81, Verdict.UNCHANGED, false);
    private static final Judgement WORSE = judged("PA-01", 81, Verdict.WORSE, true);
    private static final Judgement OPEN = judged("PA-01", 70, Verdict.NOT_ENOUGH_GROUNDS, false);
    private static final List<Judgement> ALL = List.of(WORKED, LATE, IDLE, WORSE, OPEN);

    @Test
    void whetherItWorkedIsAnotherQuestionThanWhetherItWasInTime() {
        assertEquals(Optional.of(Quadrant.ON_TIME_WORKED), Quadrant.of(WORKED));
        assertEquals(Optional.of(Quadrant.LATE_WORKED), Quadrant.of(LATE));
        assertEquals(Optional.of(Quadrant.ON_TIME_NOT), Quadrant.of(IDLE));
        assertEquals(Optional.of(Quadrant.LATE_NOT), Quadrant.of(WORSE));
        assertEquals(Optional.empty(), Quadrant.of(OPEN));
    }

    @Test
    void similarIsTheSameIndicatorFirstThenItsGroupThenWhatBeganNearest() {
        var asking = new SimilarCases("HC-07", Direction.UP, 80);

        assertEquals(List.of(WORKED, LATE, IDLE), asking.among(ALL, 3));
        assertEquals(List.of(WORKED), asking.among(ALL, 1));
        assertEquals(List.of(), new SimilarCases("HC-07", Direction.DOWN, 80).among(ALL, 3));
    }

    @Test
    void wordsAreFoundWithoutTheirDiacritics() {
        var asked = LedgerFilter.ALL.with("hoa phu");

        assertTrue(asked.holds(WORKED));
        assertTrue(!LedgerFilter.ALL.with("vinh long").holds(WORKED));
    }

    @Test
    @Tag("screen")
    void aCellOfTheFourFiltersTheListAndARowOpensTheDirective() {
        var opened = new ArrayList<@Nullable UUID>();
        FxToolkit.run(() -> {
            var model = new LedgerViewModel(opened::add);
            var view = new LedgerView(model, Texts.strict(Texts.VIETNAMESE));
            var scene = new Scene(view, 900, 600);
            Theme.loadFonts();
            Theme.DARK.apply(scene, Theme.DESK_PX);
            model.show(ALL, 0);
            view.applyCss();
            view.layout();
            var table = (TableView<?>) view.lookup("#ledger-table");
            assertEquals(ALL, List.copyOf(table.getItems()));

            var cell = (ToggleButton) view.lookup("#quadrant-LATE_NOT");
            assertEquals("1", cell.getText());
            cell.fire();
            assertEquals(List.of(WORSE), List.copyOf(table.getItems()));
            table.getSelectionModel().select(0);
            assertEquals(List.of(WORSE.directive()), opened);
            cell.fire();
            assertEquals(ALL, List.copyOf(table.getItems()));

            ((ToggleButton) view.lookup("#ledger-verdict-UNCHANGED")).fire();
            assertEquals(List.of(IDLE), List.copyOf(table.getItems()));
        });
    }
}
