package vn.toancanh.server.task;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.toancanh.task.Act;
import vn.toancanh.task.wire.TaskJson;

/**
 * A warehouse that dies between commit and answer: it takes a directive and then comments, says the
 * key of each before it sends it, and is gone after so many of them are on the disk.
 */
final class TaskVictim {
    private TaskVictim() {}

    /**
     * @param arguments url or file of the database, how many acts it survives, the directive as it
     *     is sent, its key
     */
    public static void main(String[] arguments) {
        var survives = Integer.parseInt(arguments[1]);
        var real = open(arguments[0]);
        var province = new Province(new Dying(real, new AtomicInteger(survives)));
        var issue = TaskJson.read(arguments[2], TaskJson.Sent.class);
        var key = UUID.fromString(arguments[3]);
        System.out.println(key);
        var issued = province.written(key, issue, Province.CHAIRMAN);
        for (int i = 0; true; i++) {
            var next = UUID.nameUUIDFromBytes((key + "/" + i).getBytes(StandardCharsets.UTF_8));
            System.out.println(next);
            var words = new Act.Comment("Ý kiến " + i, List.of());
            var sent = new TaskJson.Sent(issue.directive(), issued.id(), issue.at(), words);
            province.written(next, sent, Province.OFFICER);
        }
    }

    static TaskDatabase open(String place) {
        return place.startsWith("jdbc:")
                ? TaskDatabase.postgres(place)
                : TaskDatabase.open(Path.of(place));
    }

    /** Halts after a commit, without a word to anybody, as when the plug is pulled. */
    private record Dying(TaskDatabase real, AtomicInteger left) implements TaskDatabase {
        @Override
        public <T> T append(Function<TaskRows, T> work) {
            var done = real.append(work);
            if (left.decrementAndGet() <= 0) {
                System.out.flush();
                Runtime.getRuntime().halt(137);
            }
            return done;
        }

        @Override
        public <T> T read(Function<TaskRows, T> work) {
            return real.read(work);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
