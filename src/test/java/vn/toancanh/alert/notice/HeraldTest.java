package vn.toancanh.alert.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.Texts;

class HeraldTest {
    private final AlertWorld world = new AlertWorld();
    private final Herald herald = new Herald();
    private final AlertFeed feed =
            new AlertFeed(
                    world.desk, world.words(Texts.strict(Texts.VIETNAMESE)), world.clock, () -> {});

    private Herald.@Nullable Call hear(Instant now) {
        feed.prepare();
        return herald.hear(feed.take().rows(), worst(), now);
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
        feed.prepare();
        herald.begin(feed.take().rows(), worst());
    }

    @Test
    void whatWasThereBeforeIsNoNews() {
        world.fire("rain", 1, Severity.HIGH, 5);
        begin();
        assertNull(hear(AlertWorld.NOW));
    }

    @Test
    void aToneSoundsOncePerNewLevel() {
        begin();
        world.fire("waste", 1, Severity.LOW, 5);
        var first = hear(AlertWorld.NOW);
        assertNotNull(first);
        assertTrue(first.tone());
        world.fire("waste", 2, Severity.LOW, 4);
        assertNull(hear(AlertWorld.NOW.plusSeconds(1)), "another of the same level");
        world.fire("rain", 1, Severity.HIGH, 3);
        var worse = hear(AlertWorld.NOW.plusSeconds(2));
        assertNotNull(worse);
        assertTrue(worse.tone());
        assertEquals(world.key("rain", 1), worse.row().key());
        assertNull(hear(AlertWorld.NOW.plusSeconds(600)), "nothing repeats");
    }

    @Test
    void theHighestLevelIsSaidAgainButNotMoreThanTwiceAMinuteAndWithoutATone() {
        begin();
        world.fire("rain", 1, Severity.HIGH, 5);
        assertNotNull(hear(AlertWorld.NOW));
        world.fire("rain", 2, Severity.HIGH, 4);
        assertNull(hear(AlertWorld.NOW.plusSeconds(5)));
        world.fire("rain", 3, Severity.HIGH, 3);
        var later = hear(AlertWorld.NOW.plusSeconds(31));
        assertNotNull(later);
        assertFalse(later.tone());
    }

    @Test
    void onceAllWasSeenTheNextOneSoundsAgain() throws Exception {
        begin();
        world.fire("waste", 1, Severity.LOW, 5);
        hear(AlertWorld.NOW);
        world.desk.act(
                world.key("waste", 1),
                new Stimulus.Acknowledge("a", AlertWorld.NOW, AlertWorld.OFFICER, ""));
        assertNull(hear(AlertWorld.NOW.plusSeconds(1)));
        world.fire("waste", 2, Severity.LOW, 4);
        var next = hear(AlertWorld.NOW.plusSeconds(2));
        assertNotNull(next);
        assertTrue(next.tone());
    }

    @Test
    void aStormIsOneWordThatSaysHowMany() {
        begin();
        world.fill(500, 3);
        var call = hear(AlertWorld.NOW);
        assertNotNull(call);
        assertEquals(Severity.HIGH, call.row().severity());
        assertTrue(call.count() > 400, call.count() + " in one word");
    }
}
