package vn.toancanh.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.fx.Texts;

/**
 * A table and what a reader must know to use it.
 *
 * @param about where the table is from
 * @param definitions of the indicators in it, none where it shows none
 */
public record Report(About about, DataTable table, List<Defined> definitions) {
    public Report {
        definitions = List.copyOf(definitions);
    }

    /**
     * Origin of a table in words.
     *
     * @param facts in the order they are to be read in
     * @param remarks sentences a reader must not miss
     */
    public record About(String title, List<Fact> facts, List<String> remarks, Instant madeAt) {
        public About {
            facts = List.copyOf(facts);
            remarks = List.copyOf(remarks);
        }
    }

    public record Fact(String label, String text) {}

    /**
     * One indicator.
     *
     * @param code of the catalogue
     * @param facts the same labels for each, in the same order
     */
    public record Defined(String code, String name, List<Fact> facts) {
        public Defined {
            facts = List.copyOf(facts);
        }
    }

    /** All that a reader must not miss, with how many values were kept back and why. */
    public List<String> remarks(Texts texts) {
        var all = new ArrayList<>(about.remarks());
        if (table.withheld() > 0) {
            all.add(withheld(table.withheld(), texts));
        }
        return all;
    }

    static String withheld(long count, Texts texts) {
        return texts.get("report.withheld.why", Long.toString(count));
    }
}
