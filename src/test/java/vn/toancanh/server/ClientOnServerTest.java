package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.area.Boundary;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.RejectedRow;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** What our server writes is what our client reads, every optional field included. */
class ClientOnServerTest {
    @TempDir Path folder;

    /** Uses a client of a server that holds {@code holdings} and shows all of it. */
    private void with(Holdings holdings, Use use) throws Exception {
        var scopes = "read:public,read:internal,read:secret";
        var line = "everything | Nguyễn Văn An | analyst | admin | " + scopes + " | \n";
        var tokens = Tokens.read(Files.writeString(folder.resolve("tokens"), line));
        var token = Files.writeString(folder.resolve("token"), "everything\n");
        try (var server = new WarehouseServer(holdings, tokens)) {
            var url = "http://127.0.0.1:" + server.start(0);
            try (var client = new WarehouseClient(WarehouseAccess.of(url, token))) {
                use.of(client);
            }
        }
    }

    private interface Use {
        void of(WarehouseClient client) throws Exception;
    }

    private static <T> List<T> rows(Listing<T> listing) {
        var changed = assertInstanceOf(Listing.Changed.class, listing);
        assertEquals(List.of(), changed.rejected());
        @SuppressWarnings("unchecked")
        List<T> rows = changed.rows();
        return rows;
    }

    @Test
    void everyListComesAsItIsHeld() throws Exception {
        var holdings = new SampleHoldings();
        with(
                holdings,
                client -> {
                    var now = SampleHoldings.NOW;
                    assertEquals(holdings.identity(), client.identity());
                    assertEquals("analyst", client.me().persona());
                    assertEquals("Nguyễn Văn An", client.me().name());
                    assertEquals(holdings.areas(), rows(client.areas(null, now)));
                    assertEquals(holdings.areaChanges(), rows(client.areaChanges(null, now)));
                    assertEquals(holdings.baseMap(), rows(client.baseMap(null, now)));
                    assertEquals(holdings.indicators(), rows(client.indicators(null, now)));
                    assertEquals(holdings.places(), rows(client.places(null, now)));
                    assertEquals(holdings.events(), rows(client.events(null, now)));
                    assertEquals(holdings.sources(), rows(client.sources(null, now)));
                });
    }

    @Test
    void outlinesComeAsTheyAreHeld() throws Exception {
        var holdings = new SampleHoldings();
        with(
                holdings,
                client -> {
                    var come = rows(client.boundaries(null, SampleHoldings.NOW));
                    assertEquals(
                            holdings.boundaries().stream().map(Boundary::area).toList(),
                            come.stream().map(Boundary::area).toList());
                    for (var i = 0; i < come.size(); i++) {
                        var held = holdings.boundaries().get(i);
                        assertEquals(held.valid(), come.get(i).valid());
                        assertEquals(held.shape().norm(), come.get(i).shape().norm());
                    }
                });
    }

    @Test
    void everyObservationComesAsItIsHeldAndAResumeBringsOnlyTheNewOnes() throws Exception {
        var holdings = new SampleHoldings();
        with(
                holdings,
                client -> {
                    var come = new ArrayList<Observation>();
                    var rejected = new ArrayList<RejectedRow>();
                    var resume = new ArrayList<String>();
                    client.observations(
                            ObservationQuery.ALL,
                            2,
                            SampleHoldings.NOW,
                            page -> {
                                come.addAll(page.rows());
                                rejected.addAll(page.rejected());
                                resume.add(page.resume());
                                return true;
                            });
                    assertEquals(List.of(), rejected);
                    assertEquals(
                            holdings.observations(ObservationQuery.ALL, null, 100).rows(), come);

                    holdings.add(
                            SampleHoldings.SOUTH,
                            "2026-09",
                            vn.toancanh.base.Classification.PUBLIC);
                    come.clear();
                    client.observationsFrom(
                            resume.getLast(),
                            2,
                            SampleHoldings.NOW,
                            page -> come.addAll(page.rows()));
                    assertEquals(
                            List.of("2026-09"),
                            come.stream().map(row -> row.period().toString()).toList());
                });
    }

    @Test
    void theWholeStandardCatalogueIsTaken() throws Exception {
        var clock = Clock.systemUTC();
        var standard = CatalogueJson.standard();
        try (var holdings = SqliteHoldings.open(folder.resolve("db"), standard, null, clock)) {
            with(
                    holdings,
                    client -> {
                        var come = new ArrayList<>(rows(client.indicators(null, clock.instant())));
                        come.sort(Comparator.comparing(each -> each.code()));
                        var held = new ArrayList<>(holdings.indicators());
                        held.sort(Comparator.comparing(each -> each.code()));
                        assertEquals(held, come);
                    });
        }
    }
}
