package vn.toancanh.server.load;

import java.util.Locale;
import vn.toancanh.server.words.Sentence;

/**
 * A row that was not taken, and why.
 *
 * @param row as a spreadsheet counts, the header being row 1; of a GeoPackage the feature id
 */
public record RejectedRow(String file, long row, Sentence reason) {
    public String in(Locale locale) {
        return file + ":" + row + ": " + reason.in(locale);
    }
}
