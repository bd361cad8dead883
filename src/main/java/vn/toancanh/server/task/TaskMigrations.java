package vn.toancanh.server.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings a database to the newest shape, step by step; each step is a file of statements with blank
 * lines between them. Runs inside the transaction of its caller.
 */
final class TaskMigrations {
    private static final int NEWEST = 2;
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");

    private TaskMigrations() {}

    /**
     * @param kind how the files of this database begin
     * @throws IllegalStateException when the database is newer than this program
     */
    static void run(Connection db, String kind) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS task_migration (number INTEGER NOT NULL PRIMARY"
                            + " KEY)");
            int done;
            try (var row =
                    statement.executeQuery("SELECT coalesce(max(number), 0) FROM task_migration")) {
                row.next();
                done = row.getInt(1);
            }
            if (done > NEWEST) {
                throw new IllegalStateException(
                        "the database of directives is of a newer version: " + done);
            }
            for (int number = done + 1; number <= NEWEST; number++) {
                for (var step : steps(kind + "-" + number + ".sql")) {
                    statement.execute(step);
                }
                statement.executeUpdate("INSERT INTO task_migration VALUES (" + number + ")");
            }
        }
    }

    private static List<String> steps(String file) {
        try (InputStream in = TaskMigrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return BLANK_LINES
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(step -> !step.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
