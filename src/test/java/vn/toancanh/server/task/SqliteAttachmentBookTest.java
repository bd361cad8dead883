package vn.toancanh.server.task;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAttachmentBookTest extends AttachmentBookTest {
    @TempDir Path folder;

    @Override
    TaskDatabase open() {
        return TaskDatabase.open(folder.resolve("tasks.db"));
    }
}
