package vn.toancanh.app.taskdrill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.app.drill.Kill;
import vn.toancanh.app.drillkit.Audit;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.drillkit.DrillWarehouse;
import vn.toancanh.app.drillkit.Patience;
import vn.toancanh.app.drillkit.Tally;
import vn.toancanh.cache.FileCheck;

/** Kills a program that directs, at random moments between writing down and sending. */
final class CrashDrill {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DrillWarehouse warehouse;
    private final Path file;
    private final Random random;
    private final Set<UUID> confirmed = new HashSet<>();
    private int damaged;
    private int resent;

    private CrashDrill(DrillWarehouse warehouse, Path file, long seed) {
        this.warehouse = warehouse;
        this.file = file;
        random = new Random(seed);
    }

    /**
     * Blocks.
     *
     * @param folder for its files
     */
    static Tally run(Path folder, int kills, long seed) throws Exception {
        var begun = System.nanoTime();
        try (var warehouse = DrillWarehouse.start(folder)) {
            var drill = new CrashDrill(warehouse, folder.resolve("work.db"), seed);
            for (var i = 0; i < kills; i++) {
                drill.kill();
            }
            return drill.tally(kills, begun);
        }
    }

    private void kill() throws IOException, InterruptedException {
        var arguments =
                List.of(
                        file.toString(),
                        warehouse.address(),
                        warehouse.token("chairman").toString());
        Kill.said(TaskVictim.class, arguments, random).stream()
                .map(UUID::fromString)
                .forEach(confirmed::add);
        if (FileCheck.of(file).state() != FileCheck.State.SOUND) {
            damaged++;
        }
    }

    private Tally tally(int kills, long begun) throws Exception {
        try (var client = new DrillClient(file, warehouse.address(), warehouse.token("chairman"))) {
            resent = client.waiting().size();
            client.connect();
            Patience.until("an empty outbox", PATIENCE, () -> client.waiting().isEmpty());
            client.read();
            var audit = Audit.of(client.http());
            return new Tally(
                    confirmed.size(),
                    audit.lost(confirmed, client.tasks().refused()),
                    audit.duplicated(),
                    audit.orphaned(client),
                    damaged == 0 ? Tally.OK : damaged + " times damaged",
                    Patience.seconds(begun),
                    Map.of("kills", (double) kills, "waited_at_the_end", (double) resent));
        }
    }
}
