package vn.toancanh.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.toancanh.app.Version;
import vn.toancanh.base.file.WholeFile;
import vn.toancanh.fx.Texts;
import vn.toancanh.report.CsvFile;
import vn.toancanh.report.CsvOriginJson;
import vn.toancanh.report.OpenData;
import vn.toancanh.report.OpenDataJson;
import vn.toancanh.report.Report;
import vn.toancanh.report.XlsxFile;

/** Writes files, each whole or not at all. Blocks; not on the JavaFX thread. */
public record Written(Texts texts, Stop stop) {
    /** A table, with its origin in the file {@link CsvOriginJson} names. */
    public void csv(Report report, Path file) throws IOException {
        var digest = sha256();
        WholeFile.write(
                file,
                out ->
                        CsvFile.write(
                                report.table(),
                                texts,
                                new DigestOutputStream(stop.heeded(out), digest)));
        var hex = HexFormat.of().formatHex(digest.digest());
        WholeFile.write(
                CsvOriginJson.beside(file),
                out -> CsvOriginJson.write(report, file, hex, texts, out));
    }

    public void xlsx(Report report, Path file) throws IOException {
        WholeFile.write(
                file, out -> new XlsxFile(report, texts).write(twoNumbers(), stop.heeded(out)));
    }

    public void geoJson(OpenData data, Path file) throws IOException {
        WholeFile.write(file, out -> new OpenDataJson(data, texts).write(stop.heeded(out)));
    }

    /** Workbooks take no longer version of a program. */
    private static String twoNumbers() {
        var parts = Version.current().split("[^0-9]+", -1);
        return parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()
                ? "1.0"
                : parts[0] + "." + parts[1];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
