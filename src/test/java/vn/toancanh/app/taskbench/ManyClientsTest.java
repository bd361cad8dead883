package vn.toancanh.app.taskbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.server.task.PostgresCluster;

/** What is measured is whole: nothing that was written is missing on any computer. */
@Timeout(300)
class ManyClientsTest {
    private static final int CLIENTS = 20;
    private static final int RATE = 30;
    private static final int SECONDS = 2;

    @TempDir Path folder;

    @Test
    void everyComputerHasEveryLineFromAWarehouseInAProcessOfItsOwn() throws Exception {
        assertWhole(null);
    }

    @Test
    @Tag("peer")
    void andSoItIsWithPostgres() throws Exception {
        assertWhole(PostgresCluster.database());
    }

    private void assertWhole(@Nullable String database) throws Exception {
        var load = new ManyClients.Load(CLIENTS, RATE, 1, SECONDS);
        var figures = ManyClients.measure(folder, database, load);
        assertEquals(RATE * SECONDS, figure(figures, "writes"));
        assertEquals(0, figure(figures, "writes_failed"));
        assertEquals(0, figure(figures, "clients_failed"));
        assertEquals(0, figure(figures, "never_seen"));
        assertEquals(0, figure(figures, "desk_never_seen"));
        assertTrue(figure(figures, "write_p50_ms") > 0, figures.toString());
        assertTrue(figure(figures, "seen_p50_ms") > 0, figures.toString());
        assertTrue(figure(figures, "desk_seen_p50_ms") > 0, figures.toString());
        assertTrue(figure(figures, "warehouse_cpu_seconds") > 0, figures.toString());
    }

    private static double figure(Map<String, Double> figures, String name) {
        assertTrue(figures.containsKey(name), name + " is missing in " + figures);
        return figures.get(name);
    }
}
