package vn.toancanh.server.task;

import java.nio.file.Path;
import java.util.function.Function;

/** Where the lines of directives are kept. Any thread; blocks on the database. */
public interface TaskDatabase extends AutoCloseable {
    /** Forgets everything when it is closed. */
    static TaskDatabase inMemory() {
        return SqliteTasks.inMemory();
    }

    /** One file, for one warehouse. */
    static TaskDatabase open(Path file) {
        return SqliteTasks.open(file);
    }

    /**
     * PostgreSQL, for many users and, if need be, several warehouses.
     *
     * @param url {@code jdbc:postgresql://…}, with the role in it
     * @throws IllegalStateException when it cannot be reached or is not ours
     */
    static TaskDatabase postgres(String url) {
        return PostgresTasks.open(url);
    }

    /**
     * All of it or nothing, after everything appended before and before everything after; on the
     * disk when it returns. It may be done again from the start when others with which it was to be
     * written failed.
     */
    <T> T append(Function<TaskRows, T> work);

    /** Changes nothing. */
    <T> T read(Function<TaskRows, T> work);

    @Override
    void close();
}
