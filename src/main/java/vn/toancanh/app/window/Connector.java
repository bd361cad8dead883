package vn.toancanh.app.window;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.board.setup.Connecting;
import vn.toancanh.fx.FxThread;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Tries a warehouse over the network, off the JavaFX thread. */
final class Connector implements Connecting {
    private final Executor fx = FxThread.pulse();

    @Override
    public void check(Address address, Consumer<Found> answer) {
        Thread.ofVirtual()
                .name("connect")
                .start(() -> {
                    var found = look(address);
                    fx.execute(() -> answer.accept(found));
                });
    }

    private static Found look(Address address) {
        try (var client =
                new WarehouseClient(WarehouseAccess.of(address.url(), address.tokenFile()))) {
            var identity = client.identity();
            var person = client.me();
            var areas = count(client.areas(null, identity.now()));
            var indicators = count(client.indicators(null, identity.now()));
            return new Found.Warehouse(
                    identity.title().vi(), person.name(), identity.simulated(), areas, indicators);
        } catch (WarehouseException e) {
            var detail = e.getMessage();
            return new Found.Nothing(e.code(), detail == null ? "" : detail);
        }
    }

    private static <T> long count(Listing<T> listing) {
        return switch (listing) {
            case Listing.Unchanged<T>() -> 0;
            case Listing.Changed<T> changed -> changed.rows().size();
        };
    }
}
