package vn.toancanh.alert.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.grouping.FloodFeed;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.Texts;

class HeraldTest {
    private final AlertWorld world = new AlertWorld();
    private final Herald herald = new Herald();
    private final CallWords words = new CallWords(world, Texts.strict(Texts.VIETNAMESE));
    private final FloodFeed feed = new FloodFeed(world.flood(), world.clock);

    private Herald.@Nullable Call hear() {
        feed.prepare();
        return herald.hear(feed.take().told(), worst());
    }

    private @Nullable Severity worst() {
        return world.desk.states().values().stream()
                .filter(AlertState::wantsSeeing)
                .map(state -> state.severities().latched())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void begin() {
        feed.follow();
        assertNull(hear());
    }

    @Test
    void whatWasThereBeforeIsNoNews() {
        world.fire("rain", 1, Severity.HIGH, 5);
        begin();
        assertNull(hear());
    }

    @Test
    void whatIsFoundWhileTheProgramCatchesUpIsNoNews() {
        world.settled = false;
        begin();
        world.fire("rain", 1, Severity.HIGH, 5);
        assertNull(hear());
        world.settled = true;
        assertNull(hear());
        world.fire("dengue", 2, Severity.HIGH, 3);
        assertNotNull(hear(), "found late, but found now");
    }

    @Test
    void aToneSoundsOncePerNewLevel() {
        begin();
        world.fire("waste", 1, Severity.LOW, 5);
        var first = hear();
        assertNotNull(first);
        assertTrue(first.tone());
        assertEquals("Phản ánh rác thải tăng: Xã Hòa Phú", words.sentence(first));
        world.fire("dossiers", 2, Severity.LOW, 4);
        var second = hear();
        assertNotNull(second);
        assertFalse(second.tone(), "another of the same level");
        world.fire("rain", 1, Severity.HIGH, 3);
        var worse = hear();
        assertNotNull(worse);
        assertTrue(worse.tone());
        assertEquals(world.key("rain", 1), worse.what().head().key());
        assertNull(hear(), "nothing repeats");
    }

    @Test
    void anotherAlertOfAGroupThatWasToldIsNotToldAgain() {
        begin();
        world.fire("rain", 1, Severity.HIGH, 3);
        assertNotNull(hear());
        world.fire("rain", 2, Severity.HIGH, 2);
        assertNull(hear());
    }

    @Test
    void onceAllWasSeenTheNextOneSoundsAgain() throws Exception {
        begin();
        world.fire("waste", 1, Severity.LOW, 5);
        assertNotNull(hear());
        world.desk.act(
                world.key("waste", 1),
                new Stimulus.Acknowledge("a", AlertWorld.NOW, AlertWorld.OFFICER, ""));
        assertNull(hear());
        world.fire("dossiers", 2, Severity.LOW, 4);
        var next = hear();
        assertNotNull(next);
        assertTrue(next.tone());
    }

    @Test
    void aStormIsOneWordThatSaysHowMany() {
        begin();
        world.fill(500, 3);
        var call = hear();
        assertNotNull(call);
        assertEquals(Severity.HIGH, call.what().severity());
        assertTrue(words.sentence(call).contains("nhóm khác"), words.sentence(call));
    }

    @Test
    void aSummarySaysHowManyGroupsThereAre() {
        world.fire("rain", 1, Severity.HIGH, 3);
        var head = world.journal.of(world.key("rain", 1)).getFirst();
        var summary =
                new Annunciation(
                        "g",
                        head.at(),
                        Annunciation.Kind.SUMMARY,
                        head,
                        Severity.HIGH,
                        31,
                        12,
                        List.of("a", "b"));
        assertEquals(
                "3 nhóm cảnh báo đến cùng lúc: 31 cảnh báo ở 12 đơn vị; đáng lo nhất: Bão, mưa lũ",
                words.sentence(new Herald.Call(summary, 0, true)));
    }
}
