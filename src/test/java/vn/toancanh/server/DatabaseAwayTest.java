package vn.toancanh.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.toancanh.server.attachment.AttachmentFolder;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.server.task.PostgresCluster;
import vn.toancanh.server.task.TaskDatabase;

/** PostgreSQL goes away under a running warehouse and comes back. */
@Tag("peer")
@Timeout(120)
class DatabaseAwayTest {
    @Test
    void whoeverAsksMeanwhileIsAskedToComeBackAndThenServed() throws Exception {
        var real = PostgresCluster.database();
        var port = real.replaceAll(".*:(\\d+)/.*", "$1");
        try (var wire = new CuttableWire(Integer.parseInt(port)).start()) {
            var through =
                    real.replace(":" + port + "/", wire.url().replaceAll(".*(:\\d+)$", "$1/"));
            var files = AttachmentFolder.temporary(AttachmentFolder.USUAL_MOST);
            var directives = new Directives(TaskDatabase.postgres(through), files);
            var books = new WarehouseServer.Books(ProposalBook.inMemory(), null, null, directives);
            try (var calls = new Calls(new SampleHoldings(), WrittenTasks.TOKENS, books)) {
                var written = WrittenTasks.issue(calls);
                assertEquals(200, written.status());

                wire.cut();
                var headers =
                        WrittenTasks.headers("north", UUID.randomUUID() + "", WrittenTasks.KEY);
                var path = "/v1/tasks/" + WrittenTasks.ID + "/acts";
                var refused = calls.post(path, WrittenTasks.ACCEPT, headers);
                assertEquals(503, refused.status(), refused.body());
                assertTrue(refused.headers().firstValue("Retry-After").isPresent());
                // What needs no database is served, and at once.
                assertEquals(200, calls.get("/v1").status());

                wire.mend();
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                calls.post(path, WrittenTasks.ACCEPT, headers).status() == 200);
                assertEquals(written.body(), WrittenTasks.issue(calls).body());
            }
        }
    }
}
