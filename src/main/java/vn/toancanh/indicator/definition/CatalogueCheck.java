package vn.toancanh.indicator.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.CsvTable.Row;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaCheck;
import vn.toancanh.indicator.formula.FormulaException;
import vn.toancanh.indicator.formula.FormulaException.Fault;

/**
 * Checks a catalogue file row by row. Pure. Columns are those of the official list; formula,
 * targets, plan curve, calendar, owner, classification and validity may follow in any order.
 */
public final class CatalogueCheck {
    static final List<String> REQUIRED =
            List.of(
                    "code",
                    "name_vi",
                    "name_en",
                    "unit",
                    "direction",
                    "frequency",
                    "bands_green_amber_red",
                    "group",
                    "source_system");
    static final List<String> OPTIONAL =
            List.of(
                    "definition",
                    "formula",
                    "targets",
                    "plan_curve",
                    "calendar",
                    "owner",
                    "classification",
                    "valid_from",
                    "valid_to");

    /**
     * What became of the file.
     *
     * @param readable false when it is no catalogue at all: its header is not
     * @param findings in order of the file; empty when all is well
     */
    public record Report(boolean readable, int rows, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    private final Catalogue known;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, Formula> formulas = new LinkedHashMap<>();
    private final Map<String, CatalogueRow> rowOf = new HashMap<>();

    private CatalogueCheck(Catalogue known) {
        this.known = known;
    }

    /**
     * @param known whose codes formulas may use beside those of the file
     */
    public static Report check(String text, Catalogue known) {
        return new CatalogueCheck(known).run(CsvTable.rows(text));
    }

    private Report run(List<Row> rows) {
        if (rows.isEmpty() || !header(rows.getFirst())) {
            return new Report(false, 0, findings);
        }
        var body = rows.subList(1, rows.size());
        if (body.isEmpty()) {
            findings.add(new Finding(1, "", "", "indicator.check.noRows", List.of()));
        }
        for (var row : body) {
            row(row);
        }
        formulas();
        findings.sort(Comparator.comparingInt(Finding::line));
        return new Report(true, body.size(), findings);
    }

    private boolean header(Row header) {
        var before = findings.size();
        for (int i = 0; i < header.cells().size(); i++) {
            var name = header.cells().get(i);
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                findings.add(
                        new Finding(
                                header.line(), "", name, "indicator.check.column", List.of(name)));
            } else if (columns.put(name, i) != null) {
                findings.add(
                        new Finding(
                                header.line(),
                                "",
                                name,
                                "indicator.check.columnTwice",
                                List.of(name)));
            }
        }
        for (var name : REQUIRED) {
            if (!columns.containsKey(name)) {
                findings.add(
                        new Finding(
                                header.line(),
                                "",
                                name,
                                "indicator.check.noColumn",
                                List.of(name)));
            }
        }
        return findings.size() == before;
    }

    private void row(Row cells) {
        var row = new CatalogueRow(cells, columns, findings);
        if (!row.isWhole(columns.size())) {
            return;
        }
        row.check();
        var code = row.text("code");
        if (rowOf.putIfAbsent(code, row) != null) {
            row.wrong("code", "indicator.check.codeTwice", code);
            return;
        }
        units.put(code, row.text("unit"));
        var text = row.text("formula");
        if (!text.isEmpty()) {
            try {
                formulas.put(code, Formula.parse(text));
            } catch (FormulaException e) {
                wrong(row, e.fault());
            }
        }
    }

    private void formulas() {
        var check = new FormulaCheck(this::unit);
        formulas.forEach((code, formula) -> {
            var row = Objects.requireNonNull(rowOf.get(code));
            try {
                check.check(formula, row.text("unit"));
            } catch (FormulaException e) {
                wrong(row, e.fault());
            }
        });
        circles();
    }

    /** Each circle once: its formulas are taken out and the rest is looked at again. */
    private void circles() {
        var open = new HashMap<>(formulas);
        var round = true;
        while (round) {
            round = false;
            try {
                FormulaCheck.order(open);
            } catch (FormulaException e) {
                var members = List.of(e.fault().about().getFirst().split(" → ", -1));
                wrong(Objects.requireNonNull(rowOf.get(members.getFirst())), e.fault());
                round = open.keySet().removeAll(new HashSet<>(members));
            }
        }
    }

    private Optional<String> unit(String code) {
        return Optional.ofNullable(units.get(code))
                .or(() -> known.find(code).map(Indicator::measure).map(Indicator.Measure::unit));
    }

    private void wrong(CatalogueRow row, Fault fault) {
        var about = new ArrayList<String>();
        about.add(Integer.toString(fault.at().from() + 1));
        about.addAll(fault.about());
        findings.add(new Finding(row.line(), row.text("code"), "formula", fault.key(), about));
    }
}
