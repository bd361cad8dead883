package vn.toancanh.app.taskdrill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.app.Failure;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;

/** Somebody directs until the disk is full, and goes on once there is room again. */
final class FullDisk {
    private static final int EACH = 20;
    private static final int MOST = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path file;
    private final Disk disk;

    /** Where the file is. */
    interface Disk {
        void fill(DrillClient client) throws Exception;

        void empty(DrillClient client) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param message what he was told when it was full
     * @param shown whether what was confirmed, and nothing else, stayed on the desk
     */
    record Course(Set<UUID> confirmed, String message, boolean shown, String integrity) {
        /** To be read by another program. */
        Stream<String> lines() {
            return Stream.concat(
                    confirmed.stream().map(id -> "confirmed " + id),
                    Stream.of("message " + message, "shown " + shown, "integrity " + integrity));
        }

        static Course of(List<String> lines) {
            return new Course(
                    values(lines, "confirmed").map(UUID::fromString).collect(Collectors.toSet()),
                    values(lines, "message").findFirst().orElse(""),
                    values(lines, "shown").allMatch("true"::equals)
                            && values(lines, "reopened").allMatch("true"::equals),
                    values(lines, "integrity").findFirst().orElse("damaged"));
        }

        static Stream<String> values(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> line.substring(name.length() + 1));
        }
    }

    FullDisk(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Blocks until the warehouse has everything. */
    Course run(String address, Path token) throws Exception {
        try (var client = new DrillClient(file, address, token)) {
            var seat = client.seat();
            issue(client, seat, EACH);
            disk.fill(client);
            var message = refusal(client, seat);
            var shown = shown(client).equals(client.confirmed());
            disk.empty(client);
            issue(client, seat, EACH);
            client.connect();
            Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            client.read();
            return new Course(client.confirmed(), message, shown, Tally.integrity(file));
        }
    }

    /** Each directive has but one line: its issue. */
    private static Set<UUID> shown(DrillClient client) {
        return client.tasks().desk().states().stream()
                .map(State::newest)
                .collect(Collectors.toSet());
    }

    static void issue(DrillClient client, Seat seat, int times) throws Exception {
        var home = new Unit(seat.by().units().iterator().next(), "Drill");
        for (var i = 0; i < times; i++) {
            client.issue(DrillClient.order(home, List.of()), seat);
        }
    }

    private static String refusal(DrillClient client, Seat seat) throws Exception {
        try {
            issue(client, seat, MOST);
            return "";
        } catch (CompletionException e) {
            return Failure.sentence(e, Texts.of(Locale.of("vi")));
        }
    }
}
