package vn.toancanh.app.taskdrill;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.task.Act;
import vn.toancanh.task.desk.TaskRefusedException;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;

/** Somebody who does upon shared directives whatever he may, without asking anybody. */
final class Conflicts {
    private static final int TRIES = 30;
    private static final int KINDS = 13;

    private final DrillClient client;
    private final Seat seat;
    private final Random random;

    Conflicts(DrillClient client, Seat seat, long seed) {
        this.client = client;
        this.seat = seat;
        random = new Random(seed);
    }

    /** Blocks until so many acts are on the disk. */
    void act(List<UUID> directives, int times) throws TaskRefusedException {
        for (var i = 0; i < times; i++) {
            var directive = directives.get(random.nextInt(directives.size()));
            client.act(directive, choose(directive), seat);
        }
    }

    private Act choose(UUID directive) {
        var desk = client.tasks().desk();
        var state = desk.find(directive).orElseThrow();
        for (var i = 0; i < TRIES; i++) {
            var act = some(state);
            if (desk.check(directive, act, seat) == null) {
                return act;
            }
        }
        return new Act.Comment("drill", List.of());
    }

    private Act some(State state) {
        LocalDate later = state.term().now().plusDays(1L + random.nextInt(9));
        return switch (random.nextInt(KINDS)) {
            case 0 -> new Act.Accept("");
            case 1 -> new Act.Return(Act.Return.Cause.UNCLEAR, "drill");
            case 2 -> new Act.Reissue(state.directive().parties().lead(), "drill");
            case 3 -> new Act.Report(random.nextInt(100), null, "drill", List.of(), false);
            case 4 -> new Act.Report(100, null, "drill", List.of(), true);
            case 5 -> new Act.Rework("drill");
            case 6 -> new Act.Confirm("");
            case 7 -> new Act.AskExtension(later, "drill");
            case 8 -> new Act.GrantExtension(later, "drill");
            case 9 -> new Act.DenyExtension("drill");
            case 10 -> new Act.Suspend("drill");
            case 11 -> new Act.Resume("drill");
            default -> new Act.Comment("drill " + random.nextInt(), List.of());
        };
    }
}
