package vn.toancanh.board.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The journal of use, which can only be added to. Reads from any thread; adding only inside of the
 * writer's work.
 */
public final class UsageStore {
    private static final String ADD = "INSERT INTO usage VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String BY_ROLE =
            """
            SELECT role, board, page, SUM(event = 'opened') AS opens, SUM(seconds) AS seconds,
                   MAX(CASE event WHEN 'opened' THEN at END) AS last
            FROM usage WHERE at >= ? GROUP BY role, board, page HAVING opens > 0
            ORDER BY board, page, role\
            """;

    private final DataSource reads;
    private final DataSource writes;

    public UsageStore(DataSource reads, DataSource writes) {
        this.reads = reads;
        this.writes = writes;
    }

    public void add(UsageEvent event) {
        try (var db = writes.getConnection();
                var insert = db.prepareStatement(ADD)) {
            insert.setString(1, event.visit());
            insert.setString(2, event.kind().word());
            insert.setString(3, event.role());
            insert.setString(4, event.place().board());
            insert.setString(5, event.place().page());
            insert.setString(6, event.at().toString());
            insert.setLong(7, event.seconds());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note the use of " + event.place(), e);
        }
    }

    /** By role and place, what was opened at that moment or later. */
    public List<Used> since(Instant from) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement(BY_ROLE)) {
            query.setString(1, from.toString());
            try (var rows = query.executeQuery()) {
                var used = new ArrayList<Used>();
                while (rows.next()) {
                    used.add(used(rows));
                }
                return List.copyOf(used);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the use since " + from, e);
        }
    }

    private static Used used(ResultSet row) throws SQLException {
        return new Used(
                row.getString("role"),
                new UsedPlace(row.getString("board"), row.getString("page")),
                row.getInt("opens"),
                row.getLong("seconds"),
                Instant.parse(row.getString("last")));
    }
}
