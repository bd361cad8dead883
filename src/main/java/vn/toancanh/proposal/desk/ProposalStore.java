package vn.toancanh.proposal.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.ProposalJson;

/**
 * The copy of the warehouse's proposals and the drafts of this computer. Reads from any thread; the
 * rest only inside of the writer's work.
 */
public final class ProposalStore {
    private static final System.Logger LOG = System.getLogger(ProposalStore.class.getName());

    private final DataSource reads;
    private final DataSource writes;

    public ProposalStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public List<Proposal> all() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT body FROM proposal ORDER BY rowid");
                var rows = query.executeQuery()) {
            var all = new ArrayList<Proposal>();
            while (rows.next()) {
                read(rows.getString(1), all);
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read proposals", e);
        }
    }

    /** A later program may have written what this one cannot read: it is left where it is. */
    private static void read(String body, List<Proposal> into) {
        try {
            into.add(ProposalJson.read(body));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "a proposal of another version", e);
        }
    }

    /** An answer that came while the list was under way may know more than the list: it stays. */
    public void replaceAll(List<Proposal> proposals) {
        var held = all().stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
        try (var db = writes.getConnection();
                var clear = db.prepareStatement("DELETE FROM proposal")) {
            clear.executeUpdate();
            for (var proposal : proposals) {
                var known = held.get(proposal.id());
                put(db, known != null && known.version() > proposal.version() ? known : proposal);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save proposals", e);
        }
    }

    /** The warehouse's own word on one of them. */
    public void put(Proposal proposal) {
        try (var db = writes.getConnection()) {
            put(db, proposal);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save a proposal", e);
        }
    }

    private static void put(Connection db, Proposal proposal) throws SQLException {
        try (var put =
                db.prepareStatement(
                        "INSERT INTO proposal (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE"
                                + " SET body = excluded.body")) {
            put.setString(1, proposal.id().toString());
            put.setString(2, ProposalJson.text(proposal));
            put.executeUpdate();
        }
    }

    /**
     * What a person has begun to write, newest first, as texts of their own form.
     *
     * @param author his id
     */
    public List<Draft> drafts(String author) {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT id, body, saved_at FROM proposal_draft WHERE author = ?"
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
                                    Instant.parse(rows.getString(3))));
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
                                "INSERT OR REPLACE INTO proposal_draft (id, author, body, saved_at)"
                                        + " VALUES (?, ?, ?, ?)")) {
            put.setString(1, draft.id().toString());
            put.setString(2, draft.author());
            put.setString(3, draft.body());
            put.setString(4, draft.savedAt().toString());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save a draft", e);
        }
    }

    public void drop(UUID draft) {
        try (var db = writes.getConnection();
                var drop = db.prepareStatement("DELETE FROM proposal_draft WHERE id = ?")) {
            drop.setString(1, draft.toString());
            drop.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop a draft", e);
        }
    }
}
