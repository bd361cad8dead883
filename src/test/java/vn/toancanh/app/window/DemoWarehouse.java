package vn.toancanh.app.window;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoProvince;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.server.Tokens;
import vn.toancanh.server.WarehouseServer;

/** A small simulated province behind real HTTP on loopback, which can go and come back. */
final class DemoWarehouse implements AutoCloseable {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** The warehouse's time, and that of whoever looks at it in a test. */
    final Clock clock = new DemoClock(DAY, 1, Clock.systemUTC());

    private final DemoProvince province = new DemoProvince(new DemoSettings(24, 42, DAY), clock);
    private WarehouseServer server = new WarehouseServer(province, Tokens.NONE);
    private final int port;

    DemoWarehouse() throws IOException {
        port = server.start(0);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void leave() {
        server.close();
    }

    /** At the address it had before, whether it is gone or not. */
    void comeBack() throws IOException {
        server.close();
        server = new WarehouseServer(province, Tokens.NONE);
        server.start(port);
    }

    @Override
    public void close() {
        server.close();
    }
}
