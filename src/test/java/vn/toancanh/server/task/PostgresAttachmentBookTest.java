package vn.toancanh.server.task;

import org.junit.jupiter.api.Tag;

@Tag("peer")
class PostgresAttachmentBookTest extends AttachmentBookTest {
    private final String url = PostgresCluster.database();

    @Override
    TaskDatabase open() {
        return TaskDatabase.postgres(url);
    }
}
