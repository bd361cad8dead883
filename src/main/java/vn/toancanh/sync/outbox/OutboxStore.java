package vn.toancanh.sync.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.toancanh.sync.outbox.OutboxItem.Author;
import vn.toancanh.sync.outbox.OwnAct.Outcome;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;

/**
 * The acts of this computer: all of them in a journal that is only added to, and those the
 * warehouse has not answered in the outbox. Reads from any thread; the rest only inside of the
 * writer's work, so that an act is in both or in neither.
 */
public final class OutboxStore {
    private static final String OUT =
            "INSERT INTO outbox (id, kind, subject, author, author_name, path, version, body,"
                    + " made_at, behind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NOTE =
            "INSERT INTO act_journal (id, kind, subject, author, author_name, body, made_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String ANSWERED =
            "UPDATE act_journal SET outcome = ?, answer = ?, answered_at = ? WHERE id = ? AND"
                    + " outcome = 'waiting'";

    private final DataSource reads;
    private final DataSource writes;

    public OutboxStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public void add(OutboxItem item) {
        try (var db = writes.getConnection()) {
            out(db, item);
            note(db, item);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down an act", e);
        }
    }

    private static void out(Connection db, OutboxItem item) throws SQLException {
        try (var insert = db.prepareStatement(OUT)) {
            insert.setString(1, item.id().toString());
            insert.setString(2, item.kind());
            insert.setString(3, item.subject());
            insert.setString(4, item.author().id());
            insert.setString(5, item.author().name());
            insert.setString(6, item.posting().path());
            insert.setString(7, item.posting().version());
            insert.setString(8, item.posting().body());
            insert.setString(9, item.madeAt().toString());
            insert.setString(10, item.behind());
            insert.executeUpdate();
        }
    }

    private static void note(Connection db, OutboxItem item) throws SQLException {
        try (var insert = db.prepareStatement(NOTE)) {
            insert.setString(1, item.id().toString());
            insert.setString(2, item.kind());
            insert.setString(3, item.subject());
            insert.setString(4, item.author().id());
            insert.setString(5, item.author().name());
            insert.setString(6, item.posting().body());
            insert.setString(7, item.madeAt().toString());
            insert.executeUpdate();
        }
    }

    /** In the order in which they were done. */
    public List<OutboxItem> waiting() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT * FROM outbox ORDER BY seq");
                var rows = query.executeQuery()) {
            var items = new ArrayList<OutboxItem>();
            while (rows.next()) {
                items.add(item(rows));
            }
            return List.copyOf(items);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the outbox", e);
        }
    }

    /** Those of these acts that no warehouse has answered yet. */
    public Set<UUID> unanswered(Collection<UUID> acts) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT 1 FROM outbox WHERE id = ?")) {
            var waiting = new HashSet<UUID>();
            for (var act : acts) {
                query.setString(1, act.toString());
                try (var row = query.executeQuery()) {
                    if (row.next()) {
                        waiting.add(act);
                    }
                }
            }
            return Set.copyOf(waiting);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the outbox", e);
        }
    }

    private static OutboxItem item(ResultSet row) throws SQLException {
        var posting =
                new Posting(
                        row.getString("path"),
                        UUID.fromString(row.getString("id")),
                        row.getString("version"),
                        row.getString("body"));
        return new OutboxItem(
                row.getString("kind"),
                row.getString("subject"),
                row.getString("behind"),
                new Author(row.getString("author"), row.getString("author_name")),
                Instant.parse(row.getString("made_at")),
                posting);
    }

    /** Acts the journal waits for and the outbox lost: only a damaged file has any. */
    public List<OwnAct> forgotten(String kind) {
        return journal(
                kind,
                "outcome = 'waiting' AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = j.id)");
    }

    /** Into the outbox again, in the order of the journal with those that are there. */
    public void putBack(List<OutboxItem> forgotten) {
        var place = new HashMap<UUID, Integer>();
        journal("").forEach(act -> place.put(act.id(), place.size()));
        var all = new ArrayList<>(waiting());
        all.addAll(forgotten);
        all.sort(Comparator.comparing(item -> place.getOrDefault(item.id(), Integer.MAX_VALUE)));
        try (var db = writes.getConnection();
                var clear = db.prepareStatement("DELETE FROM outbox")) {
            clear.executeUpdate();
            for (var item : all) {
                out(db, item);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot put acts back", e);
        }
    }

    /** Sending it failed; it stays where it is. */
    public void failed(OutboxItem item, String error) {
        try (var db = writes.getConnection();
                var update =
                        db.prepareStatement(
                                "UPDATE outbox SET tries = tries + 1, error = ? WHERE id = ?")) {
            update.setString(1, error);
            update.setString(2, item.id().toString());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note a failure", e);
        }
    }

    /** The warehouse has spoken: out of the outbox, into the journal. */
    public void answered(OutboxItem item, Answer answer, Instant at) {
        try (var db = writes.getConnection();
                var remove = db.prepareStatement("DELETE FROM outbox WHERE id = ?");
                var update = db.prepareStatement(ANSWERED)) {
            remove.setString(1, item.id().toString());
            remove.executeUpdate();
            update.setString(1, outcome(answer).name().toLowerCase(Locale.ROOT));
            update.setString(2, answer instanceof Answer.Refused(_, var kind) ? kind : "");
            update.setString(3, at.toString());
            update.setString(4, item.id().toString());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note an answer", e);
        }
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Taken _ -> Outcome.TAKEN;
            case Answer.Refused _ -> Outcome.REFUSED;
        };
    }

    /**
     * Every act whose kind begins so, oldest first.
     *
     * @param kind {@code proposal.} for all of proposals
     */
    public List<OwnAct> journal(String kind) {
        return journal(kind, "true");
    }

    private List<OwnAct> journal(String kind, String which) {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT * FROM act_journal j WHERE substr(kind, 1, ?) = ? AND "
                                        + which
                                        + " ORDER BY seq")) {
            query.setInt(1, kind.length());
            query.setString(2, kind);
            try (var rows = query.executeQuery()) {
                var acts = new ArrayList<OwnAct>();
                while (rows.next()) {
                    acts.add(act(rows));
                }
                return List.copyOf(acts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the journal of acts", e);
        }
    }

    private static OwnAct act(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new OwnAct(
                UUID.fromString(row.getString("id")),
                row.getString("kind"),
                row.getString("subject"),
                new Author(row.getString("author"), row.getString("author_name")),
                row.getString("body"),
                Instant.parse(row.getString("made_at")),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                answer == null ? "" : answer);
    }
}
