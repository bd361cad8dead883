package vn.toancanh.alert.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.fx.Texts;

class EscalatingTest {
    private final AlertWorld world = new AlertWorld();
    private final RowWords words = world.words(Texts.strict(Texts.VIETNAMESE));

    private AlertRow row(AlertKey key) {
        return words.row(world.desk.find(key).orElseThrow(), AlertStory.of(world.journal.of(key)));
    }

    @Test
    void whatNobodySawInTimeIsAlsoTheLeadersAndSaysSo() {
        world.fire("rain", 1, Severity.HIGH, 15);
        var row = row(world.key("rain", 1));
        assertTrue(Escalating.concerns(row, "chairman", AlertWorld.NOW));
        assertTrue(Escalating.concerns(row, "duty-officer", AlertWorld.NOW));
        assertFalse(Escalating.concerns(row, "director", AlertWorld.NOW));
        assertEquals(
                "Chưa xác nhận · đã chuyển lên Chủ tịch sau 15 phút",
                words.standing(row, AlertWorld.NOW));
    }

    @Test
    void beforeThatItIsOnlyTheOfficers() {
        world.fire("rain", 1, Severity.HIGH, 14);
        var row = row(world.key("rain", 1));
        assertFalse(Escalating.concerns(row, "chairman", AlertWorld.NOW));
        assertEquals("Chưa xác nhận", words.standing(row, AlertWorld.NOW));
        assertTrue(Escalating.concerns(row, "chairman", AlertWorld.NOW.plusSeconds(60)));
    }

    @Test
    void whatSomebodyHasSeenGoesToNobodyElse() throws Exception {
        world.fire("rain", 1, Severity.HIGH, 600);
        world.desk.act(
                world.key("rain", 1),
                new Stimulus.Acknowledge("a", AlertWorld.NOW, AlertWorld.OFFICER, ""));
        assertFalse(Escalating.concerns(row(world.key("rain", 1)), "chairman", AlertWorld.NOW));
    }

    @Test
    void aRuleThatPassesNothingOnStaysWithItsPersona() {
        world.fire("waste", 1, Severity.HIGH, 60_000);
        var row = row(world.key("waste", 1));
        assertTrue(Escalating.reached(row, AlertWorld.NOW).isEmpty());
        assertTrue(Escalating.concerns(row, "vice-chairman", AlertWorld.NOW));
    }
}
