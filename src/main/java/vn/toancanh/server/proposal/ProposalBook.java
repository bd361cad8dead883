package vn.toancanh.server.proposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.ProposalJson;
import vn.toancanh.proposal.Step;

/**
 * The proposals of a warehouse and every act on them, in a SQLite file that only this process
 * opens. Acts are only ever added; what was written is on the disk before it is told to anybody.
 * Any thread.
 */
public final class ProposalBook implements AutoCloseable {
    private static final List<String> SCHEMA =
            List.of(
                    "CREATE TABLE IF NOT EXISTS proposal (id TEXT PRIMARY KEY, head TEXT NOT NULL)"
                            + " STRICT",
                    "CREATE TABLE IF NOT EXISTS act (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT"
                            + " NOT NULL UNIQUE, proposal TEXT NOT NULL REFERENCES proposal (id),"
                            + " body TEXT NOT NULL, revision INTEGER) STRICT");

    private final Connection db;
    private final Map<UUID, Proposal> proposals = new LinkedHashMap<>();
    private final Map<UUID, UUID> acts = new LinkedHashMap<>();
    private final List<Manual> manual = new ArrayList<>();
    private long version;
    private long published;

    /**
     * A number a person typed, as it was published.
     *
     * @param seq its place in the order of recording
     * @param revision of its period when it was published, at least 1
     */
    record Manual(long seq, Proposal proposal, int revision) {}

    private ProposalBook(Connection db) throws SQLException {
        this.db = db;
        try (var ddl = db.createStatement()) {
            for (var statement : SCHEMA) {
                ddl.executeUpdate(statement);
            }
        }
        load();
    }

    /** Forgotten when it is closed. */
    public static ProposalBook inMemory() {
        return open("jdbc:sqlite::memory:");
    }

    /** Opens the book kept in {@code file}, or begins one there. */
    public static ProposalBook open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new IllegalStateException("cannot keep proposals in " + file, e);
        }
        return open("jdbc:sqlite:" + file);
    }

    private static ProposalBook open(String url) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        try {
            return new ProposalBook(config.createConnection(url));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the book of proposals", e);
        }
    }

    private void load() throws SQLException {
        try (var query = db.createStatement();
                var rows = query.executeQuery("SELECT head FROM proposal ORDER BY rowid")) {
            while (rows.next()) {
                var proposal = ProposalJson.read(rows.getString(1));
                proposals.put(proposal.id(), proposal);
            }
        }
        try (var query = db.createStatement();
                var rows =
                        query.executeQuery(
                                "SELECT seq, proposal, body, revision FROM act ORDER BY seq")) {
            while (rows.next()) {
                var act = ProposalJson.readAct(ProposalJson.tree(rows.getString(3)));
                var of = UUID.fromString(rows.getString(2));
                note(rows.getLong(1), of, act, rows.getInt(4));
            }
        }
    }

    private void note(long seq, UUID of, Act act, int revision) {
        var before = proposals.get(of);
        if (before == null) {
            throw new IllegalStateException("an act on no proposal: " + act.id());
        }
        var after = before.with(act);
        proposals.put(of, after);
        acts.put(act.id(), of);
        if (revision > 0) {
            manual.add(new Manual(seq, after, revision));
        }
        version = seq;
        if (act.step() == Step.PUBLISH) {
            published = seq;
        }
    }

    synchronized List<Proposal> all() {
        return List.copyOf(proposals.values());
    }

    synchronized List<Manual> manual() {
        return List.copyOf(manual);
    }

    synchronized Optional<Proposal> find(UUID id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** The proposal an act was done on. */
    synchronized Optional<Proposal> of(UUID act) {
        return Optional.ofNullable(acts.get(act)).map(proposals::get);
    }

    /** Changes with every act. */
    synchronized long version() {
        return version;
    }

    /** Changes with every publication. */
    synchronized long published() {
        return published;
    }

    /**
     * Records acts, all or none.
     *
     * @param draft what they are done on, without them; recorded too if it is new
     * @param revision of the number the last act publishes, 0 when it publishes none
     */
    synchronized Proposal record(Proposal draft, List<Act> done, int revision) {
        try {
            var seqs = new ArrayList<Long>();
            db.setAutoCommit(false);
            try {
                if (!proposals.containsKey(draft.id())) {
                    insertHead(draft);
                }
                for (var act : done) {
                    seqs.add(insert(draft.id(), act, act.equals(done.getLast()) ? revision : 0));
                }
                db.commit();
            } finally {
                db.rollback();
                db.setAutoCommit(true);
            }
            proposals.putIfAbsent(draft.id(), draft);
            for (int i = 0; i < done.size(); i++) {
                var isLast = i == done.size() - 1;
                note(seqs.get(i), draft.id(), done.get(i), isLast ? revision : 0);
            }
            return find(draft.id()).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot record what was done", e);
        }
    }

    private void insertHead(Proposal draft) throws SQLException {
        try (var insert = db.prepareStatement("INSERT INTO proposal (id, head) VALUES (?, ?)")) {
            insert.setString(1, draft.id().toString());
            insert.setString(2, ProposalJson.write(draft).toString());
            insert.executeUpdate();
        }
    }

    private long insert(UUID of, Act act, int revision) throws SQLException {
        try (var insert =
                db.prepareStatement(
                        "INSERT INTO act (id, proposal, body, revision) VALUES (?, ?, ?, ?)"
                                + " RETURNING seq")) {
            insert.setString(1, act.id().toString());
            insert.setString(2, of.toString());
            insert.setString(3, ProposalJson.write(act).toString());
            insert.setInt(4, revision);
            try (var seq = insert.executeQuery()) {
                return seq.getLong(1);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            db.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the book of proposals", e);
        }
    }
}
