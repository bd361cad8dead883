package vn.toancanh.alert.acting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.acting.AlertActs.Answer;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.life.Stimulus.Publish.Move;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.Texts;

class AlertActsTest {
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);

    private final AlertWorld world = new AlertWorld();
    private final List<String> lost = new ArrayList<>();
    private final AlertKey low = world.key("waste", 0);
    private final AlertKey high = world.key("rain", 3);

    @BeforeEach
    void fill() {
        world.fillDay();
    }

    private Answer act(Stimulus.Person person, Intent intent, AlertKey... keys) {
        return new AlertActs(world.desk, () -> Optional.of(person), world.clock, TEXTS, lost::add)
                .act(List.of(keys), intent);
    }

    private static Intent shelve(Duration time, String reason) {
        return new Intent.Shelve(time, false, reason);
    }

    @Test
    void everyRefusalHasItsSentenceInBothLanguages() {
        var english = Texts.strict(Locale.ENGLISH);
        for (var why : AlertRefusedException.Why.values()) {
            assertFalse(TEXTS.get("alert.refused." + why.name()).isBlank());
            assertFalse(english.get("alert.refused." + why.name()).isBlank());
        }
    }

    @Test
    void shelvingNeedsAReason() {
        var answer = act(AlertWorld.OFFICER, shelve(Duration.ofHours(1), " "), low);
        assertEquals("Hãy ghi lý do: người trực sau cần biết vì sao.", answer.said());
        assertTrue(answer.refused());
        assertTrue(world.desk.find(low).orElseThrow().visibility().isShown());
    }

    @Test
    void onlyALeaderShelvesTheHighestLevel() {
        var officer = act(AlertWorld.OFFICER, shelve(Duration.ofHours(1), "đang xử lý"), high);
        assertEquals("Cảnh báo mức cao chỉ lãnh đạo mới được tạm ẩn.", officer.said());
        var leader = act(AlertWorld.LEADER, shelve(Duration.ofHours(1), "đang xử lý"), high);
        assertFalse(leader.refused());
        var longer = act(AlertWorld.LEADER, shelve(Duration.ofDays(1), "đang xử lý"), high);
        assertTrue(longer.said().startsWith("Mức này không được tạm ẩn lâu như vậy"));
    }

    @Test
    void theHighestLevelIsTakenOutByTwoDifferentPeopleAndTheJournalNamesBoth() {
        var alone = new Intent.TakeOut(Duration.ofDays(1), "bảo trì trạm", null);
        var self = new Intent.TakeOut(Duration.ofDays(1), "bảo trì trạm", AlertWorld.CHIEF);
        var both = new Intent.TakeOut(Duration.ofDays(1), "bảo trì trạm", AlertWorld.DUTY);
        assertTrue(act(AlertWorld.LEADER, alone, high).refused());
        assertTrue(act(AlertWorld.LEADER, self, high).refused());
        assertFalse(act(AlertWorld.LEADER, both, high).refused());
        var line = world.desk.journal(high).getLast();
        assertEquals(AlertWorld.CHIEF, line.by());
        assertEquals("bảo trì trạm (cùng quyết định: Trần Thị Hạnh)", line.facts().note());
    }

    @Test
    void aDraftIsTakenBackAndWhatWasSentIsNot() {
        var warner = new Stimulus.Person(AlertWorld.DUTY, false, false, true);
        var day = Duration.ofDays(1);
        var draft = act(warner, new Intent.Publish(Move.DRAFT, day, ""), high);
        assertEquals("Đã soạn bản nháp; chưa phát. Nhấn P để phát.", draft.said());
        assertNotNull(draft.undo());
        act(warner, draft.undo().intent(), high);
        assertEquals(Publication.NONE, world.desk.find(high).orElseThrow().publication());
        act(warner, new Intent.Publish(Move.DRAFT, day, ""), high);
        var sent = act(warner, new Intent.Publish(Move.SEND, day, ""), high);
        assertEquals("Đã phát bản tin ra ngoài.", sent.said());
        assertNull(sent.undo());
        var empty = act(warner, new Intent.Publish(Move.CANCEL, Duration.ZERO, " "), high);
        assertTrue(empty.said().startsWith("Hãy ghi lý do"));
        var closed = new Intent.Close(Stimulus.Verdict.FALSE_ALARM, "");
        assertTrue(act(AlertWorld.LEADER, closed, high).said().startsWith("Bản tin ra ngoài còn"));
    }

    @Test
    void everyStepOfAMessageHasItsSentenceInBothLanguages() {
        var english = Texts.strict(Locale.ENGLISH);
        for (var move : Move.values()) {
            assertFalse(TEXTS.get("alert.done.Publish." + move).isBlank());
            assertFalse(english.get("alert.done.Publish." + move).isBlank());
        }
    }

    @Test
    void whatCanBeTakenBackIsOfferedAndTakenBack() {
        var seen = act(AlertWorld.OFFICER, new Intent.Acknowledge(""), low, high);
        assertEquals("Đã xác nhận 2 cảnh báo.", seen.said());
        var undo = undo(seen);
        act(AlertWorld.OFFICER, undo.intent(), undo.keys().toArray(AlertKey[]::new));
        assertEquals(Attention.UNACK, world.desk.find(high).orElseThrow().attention());
        var away = act(AlertWorld.OFFICER, shelve(Duration.ofHours(1), "đang dọn"), low);
        act(AlertWorld.OFFICER, undo(away).intent(), low);
        assertEquals(Visibility.SHOWN, world.desk.find(low).orElseThrow().visibility());
        assertNull(
                act(AlertWorld.OFFICER, new Intent.Comment("đã gọi"), low).undo(),
                "what was said was said");
    }

    private static AlertActs.Undo undo(Answer answer) {
        assertNotNull(answer.undo());
        return answer.undo();
    }

    @Test
    void oneThatRefusesDoesNotHoldUpTheOthers() {
        var quiet = world.key("dengue", 7);
        var answer = act(AlertWorld.OFFICER, new Intent.Acknowledge(""), low, quiet, high);
        assertEquals(2, answer.done());
        assertEquals(
                "Đã xác nhận 2 cảnh báo. 1 cảnh báo không thực hiện được: Cảnh báo này không chờ ai"
                        + " xác nhận.",
                answer.said());
    }

    @Test
    void aFullDiskIsSaidAndNothingHasChanged() {
        world.journal.broken = true;
        act(AlertWorld.OFFICER, new Intent.Acknowledge(""), high);
        assertEquals(1, lost.size());
        assertEquals(Attention.UNACK, world.desk.find(high).orElseThrow().attention());
    }

    @Test
    void closingKeepsTheVerdict() {
        var close = new Intent.Close(Stimulus.Verdict.FALSE_ALARM, "trạm hỏng");
        assertFalse(act(AlertWorld.LEADER, close, high).refused());
        assertEquals("FALSE_ALARM: trạm hỏng", world.desk.journal(high).getLast().facts().note());
        assertTrue(act(AlertWorld.LEADER, close, high).refused(), "closed already");
        assertEquals(Severity.HIGH, world.desk.find(high).orElseThrow().severities().current());
    }
}
