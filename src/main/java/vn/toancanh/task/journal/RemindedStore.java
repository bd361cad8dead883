package vn.toancanh.task.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.toancanh.task.reminding.Reminder;

/**
 * What people on this computer were reminded of. Reads from any thread; the rest only inside of the
 * writer's work.
 */
public final class RemindedStore {
    private final DataSource reads;
    private final DataSource writes;

    public RemindedStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Of one person. Kinds of another version of the program are passed over. */
    public Set<Reminder> of(String person) {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT directive, kind, occasion FROM task_reminded"
                                        + " WHERE person = ?")) {
            query.setString(1, person);
            try (var rows = query.executeQuery()) {
                var told = new HashSet<Reminder>();
                while (rows.next()) {
                    var directive = UUID.fromString(rows.getString(1));
                    for (var kind : Reminder.Kind.values()) {
                        if (kind.name().equals(rows.getString(2))) {
                            told.add(new Reminder(directive, kind, rows.getString(3)));
                        }
                    }
                }
                return told;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read reminders", e);
        }
    }

    public void add(String person, Collection<Reminder> told) {
        try (var db = writes.getConnection();
                var put =
                        db.prepareStatement(
                                "INSERT OR IGNORE INTO task_reminded VALUES (?, ?, ?, ?)")) {
            for (var reminder : told) {
                put.setString(1, person);
                put.setString(2, reminder.directive().toString());
                put.setString(3, reminder.kind().name());
                put.setString(4, reminder.occasion());
                put.addBatch();
            }
            put.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep reminders", e);
        }
    }

    /** Of directives that have ended nobody is reminded any more. */
    public void forget(Collection<UUID> ended) {
        try (var db = writes.getConnection();
                var delete = db.prepareStatement("DELETE FROM task_reminded WHERE directive = ?")) {
            for (var directive : ended) {
                delete.setString(1, directive.toString());
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget reminders", e);
        }
    }
}
