package vn.toancanh.app.taskdrill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.desk.TaskRefusedException;
import vn.toancanh.task.life.Seat;

/**
 * Issues directives and acts upon them, sends and reads, over and over until it is killed. The id
 * of an act is printed once it is confirmed. Arguments: the work file, the address of the warehouse
 * and the file of the token.
 */
public final class TaskVictim {
    /** So many acts are under way at a time. */
    private static final int AT_ONCE = 4;

    private static final long BETWEEN_READS = 1_000_000;

    private static final System.Logger LOG = System.getLogger(TaskVictim.class.getName());

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Semaphore room = new Semaphore(AT_ONCE);

    private TaskVictim() {}

    public static void main(String[] arguments) throws Exception {
        var client = new DrillClient(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]));
        var seat = client.seat();
        client.connect();
        Thread.ofVirtual().start(() -> read(client));
        new TaskVictim().direct(client.tasks().desk(), seat);
    }

    private static void read(DrillClient client) {
        while (true) {
            try {
                client.read();
            } catch (WarehouseException e) {
                LOG.log(System.Logger.Level.DEBUG, "not read", e);
            }
            LockSupport.parkNanos(BETWEEN_READS);
        }
    }

    private void direct(TaskDesk desk, Seat seat) throws Exception {
        var home = new Unit(seat.by().units().iterator().next(), "Drill");
        while (true) {
            var order = DrillClient.order(home, List.of());
            room.acquire();
            confirm(desk.issue(order, seat));
            act(desk, order.id(), new Act.Comment("1", List.of()), seat);
            act(desk, order.id(), new Act.Accept(""), seat);
            act(desk, order.id(), new Act.Report(50, null, "2", List.of(), true), seat);
            act(desk, order.id(), new Act.Confirm(""), seat);
        }
    }

    private void act(TaskDesk desk, UUID directive, Act act, Seat seat)
            throws InterruptedException, TaskRefusedException {
        room.acquire();
        confirm(desk.act(directive, act, seat));
    }

    private void confirm(CompletableFuture<Line> kept) {
        var _ =
                kept.whenComplete((line, failed) -> {
                    if (failed == null) {
                        out.println(line.id());
                    }
                    room.release();
                });
    }
}
