package vn.toancanh.alert.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.AlertStory;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

class ShelfTest {
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);

    private final AlertWorld world = new AlertWorld();

    private List<AlertRow> rows() {
        return world.desk.states().values().stream()
                .map(state ->
                        world.words(TEXTS)
                                .row(state, AlertStory.of(world.desk.journal(state.key()))))
                .toList();
    }

    private List<ShelfEntry> away(Instant now) {
        return ShelfEntry.of(rows(), now);
    }

    private void shelve(AlertKey key, Duration time) throws Exception {
        world.desk.act(
                key,
                new Stimulus.Shelve(
                        key.toString(),
                        AlertWorld.NOW,
                        AlertWorld.LEADER,
                        AlertWorld.NOW.plus(time),
                        false,
                        "Đội vệ sinh đang dọn"));
    }

    @Test
    void whatComesBackNextStandsFirst() throws Exception {
        world.fillDay();
        shelve(world.key("waste", 0), Duration.ofHours(6));
        shelve(world.key("rain", 3), Duration.ofHours(1));
        var keys = away(AlertWorld.NOW).stream().map(entry -> entry.row().key()).toList();
        assertEquals(List.of(world.key("rain", 3), world.key("waste", 0)), keys);
    }

    @Test
    void itsEndIsToldOnceTenMinutesBefore() throws Exception {
        world.fillDay();
        var key = world.key("rain", 3);
        shelve(key, Duration.ofHours(1));
        var watch = new ShelfWatch();
        var told = new ArrayList<Integer>();
        for (int minute = 0; minute <= 60; minute++) {
            var now = AlertWorld.NOW.plus(Duration.ofMinutes(minute));
            if (!watch.ending(away(now)).isEmpty()) {
                told.add(minute);
            }
        }
        assertEquals(List.of(50), told);
        shelve(key, Duration.ofHours(2));
        var again = AlertWorld.NOW.plus(Duration.ofMinutes(111));
        assertEquals(1, watch.ending(away(again)).size(), "put away anew, told anew");
    }

    @Test
    @Tag("screen")
    void theRegisterSaysWhoWhyUntilWhenAndBringsBack() throws Exception {
        world.fillDay();
        shelve(world.key("waste", 0), Duration.ofMinutes(8));
        var back = new ArrayList<AlertKey>();
        FxToolkit.run(() -> {
            var asked = new ShelfView.Asked(row -> back.add(row.key()), _ -> {});
            var view = new ShelfView(world.words(TEXTS), asked, TEXTS);
            view.getStylesheets().add(Theme.sheet("alert/alert.css"));
            view.show(away(AlertWorld.NOW));
            FxToolkit.laidOut(view, Theme.DARK, Theme.DESK_PX, 1400, 500);
            var said =
                    view.lookupAll(".table-cell").stream()
                            .map(node -> ((Labeled) node).getText())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("|"));
            for (var part :
                    List.of(
                            "Thấp",
                            "Phản ánh rác thải tăng",
                            "Phường Phú Xuân",
                            "Tạm ẩn có hạn",
                            "Lê Hải Đăng",
                            "Đội vệ sinh đang dọn",
                            "07:50 21/11/2026",
                            "8 phút")) {
                assertTrue(said.contains(part), part + " in " + said);
            }
            var table = (TableView<?>) view.lookup("#alert-shelf-table");
            assertEquals(1, table.getItems().size());
            ((Button) view.lookup(".table-cell .button")).fire();
        });
        assertEquals(List.of(world.key("waste", 0)), back);
    }
}
