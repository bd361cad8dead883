package vn.toancanh.area.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How one kind of record is written to and read from its table. */
record TableStore<T>(String name, int columns, Bind<T> bind, Read<T> read) {
    interface Bind<T> {
        void bind(PreparedStatement insert, T record) throws SQLException;
    }

    interface Read<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All or nothing within the writer's transaction; an empty list is a copy too. */
    void replace(DataSource writes, List<T> records) {
        var marks = ",?".repeat(columns).substring(1);
        try (var db = writes.getConnection();
                var delete = db.createStatement();
                var insert =
                        db.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
            delete.executeUpdate("DELETE FROM " + name);
            for (var record : records) {
                bind.bind(insert, record);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save " + name, e);
        }
    }

    /** In the order in which they were written. */
    List<T> all(DataSource reads) {
        try (var db = reads.getConnection();
                var query = db.prepareStatement("SELECT * FROM " + name + " ORDER BY rowid");
                var rows = query.executeQuery()) {
            var records = new ArrayList<T>();
            while (rows.next()) {
                records.add(read.read(rows));
            }
            return List.copyOf(records);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
