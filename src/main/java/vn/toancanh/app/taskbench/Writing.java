package vn.toancanh.app.taskbench;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.task.Act;
import vn.toancanh.task.Unit;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Sent;

/** Issues directives and remarks on them at a steady pace, over connections that stay open. */
final class Writing implements Closeable {
    private static final Unit LEAD = new Unit("SO-NNMT", "Bench");
    private static final int REMARKS = 4;
    private static final String SEQ = "\"seq\":";

    private final BlockingQueue<HttpLine> lines;
    private final List<HttpLine> all = new ArrayList<>();

    /**
     * One act.
     *
     * @param due when it was to be written, nano time
     * @param seq its place, 0 when it was not taken
     */
    record Written(long due, long answered, int seq) {
        boolean isTaken() {
            return seq > 0;
        }
    }

    Writing(int port, String token, int connections) throws IOException {
        lines = new ArrayBlockingQueue<>(connections);
        for (var i = 0; i < connections; i++) {
            var line = new HttpLine(port, token);
            all.add(line);
            lines.add(line);
        }
    }

    /**
     * Blocks until all are answered.
     *
     * @param rate a second
     */
    List<Written> run(int rate, int times) throws InterruptedException, ExecutionException {
        var pace = TimeUnit.SECONDS.toNanos(1) / rate;
        var began = System.nanoTime();
        var running = new ArrayList<Future<Written>>();
        var orders = new ArrayList<Order>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < times; i++) {
                var due = began + i * pace;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                if (i % (REMARKS + 1) == 0) {
                    var order = DrillClient.order(LEAD, List.of());
                    var key = UUID.randomUUID();
                    var sent = new Sent(order.id(), null, Instant.now(), new Act.Issue(order));
                    var issue = threads.submit(() -> write("/v1/tasks", key, sent, due));
                    orders.add(new Order(order.id(), key, issue));
                    running.add(issue);
                } else {
                    // Not on the newest, whose issue may still be on its way.
                    var on = orders.get(Math.max(0, orders.size() - 2));
                    running.add(threads.submit(() -> remark(on, due)));
                }
            }
        }
        var written = new ArrayList<Written>();
        for (var each : running) {
            written.add(each.get());
        }
        return written;
    }

    /**
     * @param key of its issue
     */
    private record Order(UUID id, UUID key, Future<Written> issue) {}

    private Written remark(Order on, long due)
            throws IOException, InterruptedException, ExecutionException {
        if (!on.issue().get().isTaken()) {
            return new Written(due, System.nanoTime(), 0);
        }
        var act = new Act.Comment("bench", List.of());
        var sent = new Sent(on.id(), on.key(), Instant.now(), act);
        return write("/v1/tasks/" + on.id() + "/acts", UUID.randomUUID(), sent, due);
    }

    private Written write(String path, UUID key, Sent sent, long due)
            throws IOException, InterruptedException {
        var line = lines.take();
        try {
            var match = sent.seen() == null ? "" : "If-Match: \"" + sent.seen() + "\"\r\n";
            var headers = "Idempotency-Key: " + key + "\r\n" + match;
            var answer = line.post(path, headers, TaskJson.text(sent));
            var seq = answer.status() == 200 ? seq(answer.body()) : 0;
            return new Written(due, System.nanoTime(), seq);
        } finally {
            lines.add(line);
        }
    }

    private static int seq(String body) {
        var from = body.indexOf(SEQ) + SEQ.length();
        return Integer.parseInt(body.substring(from, body.indexOf(',', from)));
    }

    @Override
    public void close() throws IOException {
        for (var each : all) {
            each.close();
        }
    }
}
