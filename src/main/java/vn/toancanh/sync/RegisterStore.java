package vn.toancanh.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.indicator.quality.RefusedRow;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.Reason;
import vn.toancanh.warehouse.RejectedRow;

/**
 * The data-quality register: how reading each resource goes, the rows that broke the contract, and
 * where each reading stopped. Reads from any thread; the rest only inside of the writer's work.
 */
public final class RegisterStore {
    /** What a broken sender may fill; beyond it rows are counted, not listed. */
    private static final int MOST_LISTED = 1000;

    private final DataSource reads;
    private final DataSource writes;

    public RegisterStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** In the order of {@link Resource}; resources never read are missing. */
    public List<FeedState> feeds() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT * FROM feed");
                var rows = query.executeQuery()) {
            var feeds = new ArrayList<FeedState>();
            while (rows.next()) {
                var good = rows.getString("last_good");
                var error = rows.getString("error");
                feeds.add(
                        new FeedState(
                                Resource.valueOf(rows.getString("resource")),
                                good == null ? null : Instant.parse(good),
                                error == null ? null : ErrorCode.valueOf(error),
                                rows.getLong("row_count"),
                                rows.getLong("rejected"),
                                rows.getLong("withheld")));
            }
            feeds.sort(java.util.Comparator.comparing(FeedState::resource));
            return List.copyOf(feeds);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the register", e);
        }
    }

    public void save(FeedState feed) {
        try (var db = writes.getConnection();
                var insert =
                        db.prepareStatement(
                                "INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?, ?, ?)")) {
            var good = feed.lastGood();
            var error = feed.error();
            insert.setString(1, feed.resource().name());
            insert.setString(2, good == null ? null : good.toString());
            insert.setString(3, error == null ? null : error.name());
            insert.setLong(4, feed.rows());
            insert.setLong(5, feed.rejected());
            insert.setLong(6, feed.withheld());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save the register", e);
        }
    }

    /** Newest first, at most a thousand a resource, with the reasons in the reader's language. */
    public List<Rejection> rejections(Locale locale) {
        try (var db = reads.getConnection();
                var query =
                        db.prepareStatement(
                                "SELECT feed, row, reason, at FROM rejection"
                                        + " ORDER BY at DESC, rowid DESC");
                var rows = query.executeQuery()) {
            var rejections = new ArrayList<Rejection>();
            while (rows.next()) {
                rejections.add(
                        new Rejection(
                                rows.getString(1),
                                rows.getString(2),
                                Reason.parse(rows.getString(3)).in(locale),
                                Instant.parse(rows.getString(4))));
            }
            return List.copyOf(rejections);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rejected rows", e);
        }
    }

    /** The same, as data health looks at them. */
    public List<RefusedRow> refused() {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT feed, row, reason, at FROM rejection");
                var rows = query.executeQuery()) {
            var refused = new ArrayList<RefusedRow>();
            while (rows.next()) {
                var reason = Reason.parse(rows.getString(3));
                refused.add(
                        new RefusedRow(
                                rows.getString(1),
                                rows.getString(2),
                                reason.key(),
                                reason.about().isEmpty() ? "" : reason.about().getFirst(),
                                Instant.parse(rows.getString(4))));
            }
            return List.copyOf(refused);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rejected rows", e);
        }
    }

    /** For a resource that is read as a whole: what was wrong before no longer matters. */
    public void replaceRejections(Resource feed, List<RejectedRow> rejected, Instant at) {
        try (var db = writes.getConnection();
                var delete = db.prepareStatement("DELETE FROM rejection WHERE feed = ?")) {
            delete.setString(1, path(feed));
            delete.executeUpdate();
            insert(db, feed, rejected, at);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save rejected rows", e);
        }
    }

    /** For a resource that is read piece by piece. */
    public void addRejections(Resource feed, List<RejectedRow> rejected, Instant at) {
        if (rejected.isEmpty()) {
            return;
        }
        try (var db = writes.getConnection();
                var trim =
                        db.prepareStatement(
                                "DELETE FROM rejection WHERE feed = ?1 AND rowid NOT IN"
                                        + " (SELECT rowid FROM rejection WHERE feed = ?1"
                                        + " ORDER BY rowid DESC LIMIT ?2)")) {
            insert(db, feed, rejected, at);
            trim.setString(1, path(feed));
            trim.setInt(2, MOST_LISTED);
            trim.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save rejected rows", e);
        }
    }

    private static String path(Resource feed) {
        return "/v1/" + feed.path();
    }

    private static void insert(Connection db, Resource feed, List<RejectedRow> rejected, Instant at)
            throws SQLException {
        try (var insert =
                db.prepareStatement("INSERT OR REPLACE INTO rejection VALUES (?, ?, ?, ?)")) {
            for (var row : rejected.stream().limit(MOST_LISTED).toList()) {
                insert.setString(1, path(feed));
                insert.setString(2, row.row());
                insert.setString(3, row.reason().line());
                insert.setString(4, at.toString());
                insert.executeUpdate();
            }
        }
    }

    /** Where a reading stopped: an ETag, a cursor, the id of an event. */
    public Optional<String> bookmark(String name) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT value FROM bookmark WHERE name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the bookmark " + name, e);
        }
    }

    /**
     * @param value null to forget it
     */
    public void setBookmark(String name, @Nullable String value) {
        var command =
                value == null
                        ? "DELETE FROM bookmark WHERE name = ?"
                        : "INSERT OR REPLACE INTO bookmark VALUES (?, ?)";
        try (var db = writes.getConnection();
                var change = db.prepareStatement(command)) {
            change.setString(1, name);
            if (value != null) {
                change.setString(2, value);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save the bookmark " + name, e);
        }
    }

    /** Forgets every bookmark whose name begins so. */
    public void forget(String names) {
        try (var db = writes.getConnection();
                var delete =
                        db.prepareStatement("DELETE FROM bookmark WHERE substr(name, 1, ?) = ?")) {
            delete.setInt(1, names.length());
            delete.setString(2, names);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget the bookmarks " + names, e);
        }
    }
}
