package vn.toancanh.app.taskwork;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.TaskWorld;

/** Directives on a work file, as they are while a program runs. */
abstract class OnWorkFile {
    @TempDir private Path folder;
    WorkFile work;
    Acts acts;
    Tasks tasks;

    @BeforeEach
    final void open() {
        work = WorkFile.open(folder.resolve("work.db"), Clock.systemUTC());
        work.writer().start();
        acts = Acts.on(work, Clock.fixed(TaskWorld.NOW, ZoneOffset.UTC));
        tasks = Tasks.on(work, acts);
        tasks.load(_ -> true);
        opened();
    }

    /** Whoever listens does so again after every start. */
    void opened() {}

    @AfterEach
    final void close() {
        acts.close();
        tasks.close();
        work.close();
    }

    final void reopen() {
        close();
        open();
    }

    /** Waits until nothing is to be sent any more. */
    final void sent() {
        var outbox = new OutboxStore(work.reads(), work.reads());
        await().until(() -> outbox.waiting().isEmpty());
    }

    /** What somebody does to the file itself. */
    final int sql(String command) {
        return work.writer()
                .submit(
                        "sql",
                        () -> {
                            try (var db = work.writes().getConnection();
                                    var change = db.createStatement()) {
                                return change.executeUpdate(command);
                            }
                        })
                .join();
    }
}
