package vn.toancanh.task.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What people are writing, as they type it, and what the warehouse gave back to them. Reads from
 * any thread; the rest only inside of the writer's work.
 */
public final class TaskDraftStore {
    private final DataSource reads;
    private final DataSource writes;

    /**
     * @param author id of the person
     * @param body as the form keeps it; of one that was given back the directive in its written
     *     form, with an id of its own
     * @param word of the contract that says why it was given back; blank while it is written
     */
    public record Draft(UUID id, String author, String body, Instant savedAt, String word) {
        public boolean wasGivenBack() {
            return !word.isBlank();
        }
    }

    public TaskDraftStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Of one person, newest first. */
    public List<Draft> of(String author) {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT id, body, saved_at, word FROM task_draft WHERE author = ?"
                                        + " ORDER BY saved_at DESC")) {
            query.setString(1, author);
            try (var rows = query.executeQuery()) {
                var drafts = new ArrayList<Draft>();
                while (rows.next()) {
                    drafts.add(
                            new Draft(
                                    UUID.fromString(rows.getString(1)),
                                    author,
                                    rows.getString(2),
                                    Instant.parse(rows.getString(3)),
                                    rows.getString(4)));
                }
                return List.copyOf(drafts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read drafts", e);
        }
    }

    public void save(Draft draft) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR REPLACE INTO task_draft VALUES (?, ?, ?, ?, ?)")) {
            put.setString(1, draft.id().toString());
            put.setString(2, draft.author());
            put.setString(3, draft.body());
            put.setString(4, draft.savedAt().toString());
            put.setString(5, draft.word());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a draft", e);
        }
    }

    public void drop(UUID draft) {
        try (var db = writes.getConnection();
                var delete = db.prepareStatement("DELETE FROM task_draft WHERE id = ?")) {
            delete.setString(1, draft.toString());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop a draft", e);
        }
    }
}
