package vn.toancanh.app.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.app.outcome.KeptOutcomes.Kept;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Outcome;

/** However many directives there were, what is kept of them does not fill the memory. */
class KeptOutcomesTest {
    private static final Aim AIM = Aim.of(TaskWorld.directive().measure()).getFirst();
    private static final Kept KEPT = new Kept(new Outcome.Early(AIM), TaskWorld.NOW, true);

    @Test
    void whatNobodyHasAskedForLongestIsDropped() {
        var kept = new KeptOutcomes(2);
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        kept.put(ids.get(0), AIM, KEPT);
        kept.put(ids.get(1), AIM, KEPT);
        assertEquals(KEPT, kept.get(ids.get(0), AIM));

        kept.put(ids.get(2), AIM, KEPT);

        assertEquals(KEPT, kept.get(ids.get(0), AIM));
        assertNull(kept.get(ids.get(1), AIM));
        assertEquals(KEPT, kept.get(ids.get(2), AIM));
    }
}
