package vn.toancanh.server.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.task.Attachment;

/** What is written down of attachments, as one transaction has it. One thread. */
public final class AttachmentRows {
    private final Connection db;

    AttachmentRows(Connection db) {
        this.db = db;
    }

    /**
     * @param author who alone may send its bytes
     * @param whole all of its bytes are there and are what was announced
     */
    public record Row(UUID directive, String author, Attachment attachment, boolean whole) {}

    public Optional<Row> find(UUID id) {
        try (var query = db.prepareStatement("SELECT * FROM attachment WHERE id = ?")) {
            query.setString(1, id.toString());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var attachment =
                        new Attachment(
                                id,
                                row.getString("name"),
                                row.getString("type"),
                                row.getLong("size"),
                                row.getString("sha256"));
                return Optional.of(
                        new Row(
                                UUID.fromString(row.getString("directive")),
                                row.getString("author"),
                                attachment,
                                row.getInt("whole") != 0));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read attachments", e);
        }
    }

    /** Announced; none of it is there yet. */
    public void add(UUID directive, String author, Attachment attachment, Instant at) {
        try (var insert =
                db.prepareStatement(
                        "INSERT INTO attachment (id, directive, author, name, type, size, sha256,"
                                + " begun_at, whole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            insert.setString(1, attachment.id().toString());
            insert.setString(2, directive.toString());
            insert.setString(3, author);
            insert.setString(4, attachment.name());
            insert.setString(5, attachment.type());
            insert.setLong(6, attachment.size());
            insert.setString(7, attachment.sha256());
            insert.setString(8, at.toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down an attachment", e);
        }
    }

    /** All of it is there. */
    public void complete(UUID id) {
        try (var update =
                db.prepareStatement("UPDATE attachment SET whole = 1 WHERE id = ? AND whole = 0")) {
            update.setString(1, id.toString());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down an attachment", e);
        }
    }

    /** Whether an act upon that directive may name it. */
    boolean isThere(UUID directive, Attachment named) {
        return find(named.id())
                .filter(row -> row.whole() && row.directive().equals(directive))
                .filter(row -> row.attachment().equals(named))
                .isPresent();
    }
}
