package vn.toancanh.map.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What of a pack has a check sum of its own.
 *
 * @param step null for the rows of the layer
 */
record GeoPackagePart(String layer, @Nullable Integer step) {
    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of all rows in order, whatever the pages they lie on. */
    static String digestOfLayer(Connection db, String layer) throws SQLException {
        var digest = sha256();
        String sql =
                "SELECT code, name, nameEn, coalesce(provinceCode, ''), geom FROM "
                        + quoted(layer)
                        + " ORDER BY fid";
        try (var query = db.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                for (int column = 1; column <= 4; column++) {
                    digest.update(rows.getString(column).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
                digest.update(rows.getBytes(5));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
