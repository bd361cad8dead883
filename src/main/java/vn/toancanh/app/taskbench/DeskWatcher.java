package vn.toancanh.app.taskbench;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.WarehouseStream;

/**
 * The program itself as one of the computers: it notes when a line was read, written to its disk
 * and put on its desk, from which screens are painted.
 */
final class DeskWatcher implements AutoCloseable {
    private final DrillClient client;
    private final TaskStore store;
    private final WarehouseStream stream;
    private final Sightings sightings;
    private final Semaphore told = new Semaphore(0);
    private volatile boolean ended;

    /**
     * Blocks until it has everything there is.
     *
     * @param most lines that can be noted
     */
    DeskWatcher(Path file, String address, Path token, int most) throws WarehouseException {
        client = new DrillClient(file, address, token);
        store = new TaskStore(client.work().reads(), client.work().reads());
        sightings = new Sightings(most);
        client.read();
        stream = client.http().stream(new Ear(), null);
        stream.start();
    }

    private final class Ear implements WarehouseStream.Listener {
        @Override
        public void opened() {
            told.release();
        }

        @Override
        public void changed(Resource resource, @Nullable String lastEvent) {
            if (resource == Resource.TASKS) {
                told.release();
            }
        }
    }

    /** Blocks until it is closed. */
    void run() throws WarehouseException, InterruptedException {
        var before = store.readTo().seq();
        while (true) {
            told.acquire();
            var _ = told.drainPermits();
            if (ended) {
                return;
            }
            client.read();
            var after = store.readTo().seq();
            sightings.note(before, after);
            before = after;
        }
    }

    Sightings sightings() {
        return sightings;
    }

    /** After this it reads no more. */
    void end() {
        ended = true;
        told.release();
    }

    @Override
    public void close() {
        stream.close();
        client.close();
    }
}
