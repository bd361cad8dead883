package vn.toancanh.server.task;

import org.junit.jupiter.api.Tag;

@Tag("peer")
class PostgresTaskBookTest extends TaskBookTest {
    private final String url = PostgresCluster.database();

    @Override
    String place() {
        return url;
    }

    @Override
    TaskDatabase open() {
        return TaskDatabase.postgres(url);
    }

    @Override
    String url() {
        return url;
    }
}
