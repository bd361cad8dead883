package vn.toancanh.app.session;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;
import vn.toancanh.warehouse.WarehouseIdentity;

/** The demo province and, once started, the warehouse that serves it on loopback. */
final class EmbeddedDemo implements AutoCloseable {
    private final Origin.Demo origin;
    private final Clock clock;
    private @Nullable WarehouseServer server;

    EmbeddedDemo(Origin.Demo origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    WarehouseIdentity identity() {
        return DemoProvince.identity(origin.settings(), clock.instant());
    }

    /** Blocks for about a second; gives the address. */
    synchronized URI serve() throws IOException {
        var province = new DemoProvince(origin.settings(), clock);
        server = new WarehouseServer(province, Tokens.NONE);
        return URI.create("http://127.0.0.1:" + server.start(0));
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }
}
