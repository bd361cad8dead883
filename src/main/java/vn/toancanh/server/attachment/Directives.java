package vn.toancanh.server.attachment;

import java.nio.file.Path;
import vn.toancanh.server.task.TaskDatabase;

/**
 * Where directives are kept: their lines in a database, the bytes of their attachments in a folder
 * beside it.
 */
public record Directives(TaskDatabase database, AttachmentFolder files) implements AutoCloseable {
    /** Forgets everything when it is closed. */
    public static Directives inMemory() {
        return new Directives(
                TaskDatabase.inMemory(), AttachmentFolder.temporary(AttachmentFolder.USUAL_MOST));
    }

    /** For one warehouse, all in one folder, which a program that reads it may share. */
    public static Directives in(Path folder) {
        return new Directives(
                TaskDatabase.open(folder.resolve("tasks.db")),
                AttachmentFolder.in(
                        folder.resolve("tasks.attachments"), AttachmentFolder.USUAL_MOST));
    }

    @Override
    public void close() {
        database.close();
        files.close();
    }
}
