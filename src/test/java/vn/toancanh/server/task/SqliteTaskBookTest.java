package vn.toancanh.server.task;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTaskBookTest extends TaskBookTest {
    @TempDir Path folder;

    @Override
    String place() {
        return folder.resolve("tasks.db").toString();
    }

    @Override
    TaskDatabase open() {
        return TaskDatabase.open(folder.resolve("tasks.db"));
    }

    @Override
    String url() {
        return "jdbc:sqlite:" + folder.resolve("tasks.db");
    }
}
