package vn.toancanh.proposal.catalogue;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Bands.Band;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.CatalogueCheck;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaCheck;
import vn.toancanh.indicator.formula.FormulaException;
import vn.toancanh.proposal.Content.Version;

/**
 * What is wrong with an entry of the catalogue while it is typed: the rules of catalogue files,
 * formulas that lead back to themselves, bands that overlap. Pure.
 */
public final class FieldCheck {
    private static final Map<String, Field> COLUMNS =
            Map.ofEntries(
                    Map.entry("name_vi", Field.NAME_VI),
                    Map.entry("name_en", Field.NAME_EN),
                    Map.entry("unit", Field.UNIT),
                    Map.entry("direction", Field.DIRECTION),
                    Map.entry("frequency", Field.FREQUENCY),
                    Map.entry("bands_green_amber_red", Field.OK),
                    Map.entry("source_system", Field.SOURCE),
                    Map.entry("definition", Field.MEANING),
                    Map.entry("formula", Field.FORMULA),
                    Map.entry("targets", Field.TARGET),
                    Map.entry("plan_curve", Field.PLAN),
                    Map.entry("calendar", Field.TOLERANCE),
                    Map.entry("owner", Field.OWNER),
                    Map.entry("classification", Field.CLASSIFICATION),
                    Map.entry("valid_from", Field.VALID_FROM),
                    Map.entry("valid_to", Field.VALID_TO));

    private final Catalogue catalogue;
    private final Map<String, Definition> definitions;
    private final Texts texts;

    /**
     * @param definitions in force, by code
     */
    public FieldCheck(Catalogue catalogue, Map<String, Definition> definitions, Texts texts) {
        this.catalogue = catalogue;
        this.definitions = Map.copyOf(definitions);
        this.texts = texts;
    }

    /**
     * What came of the texts.
     *
     * @param version empty while something is wrong
     */
    public record Result(Optional<Version> version, List<FieldFault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param before what the form began with
     */
    public Result check(Version before, Map<Field, String> typed) {
        var faults = new ArrayList<FieldFault>();
        var reader = new FieldReader(before, typed);
        rows(before, typed, faults);
        own(reader, typed, faults);
        circle(before.indicator().code(), typed, faults);
        if (!faults.isEmpty()) {
            return new Result(Optional.empty(), faults);
        }
        try {
            return new Result(Optional.of(reader.version()), faults);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(fault(Field.NAME_VI, "proposal.field.fault.unreadable"));
            return new Result(Optional.empty(), faults);
        }
    }

    private FieldFault fault(Field field, String key, Object... about) {
        return new FieldFault(field, texts.get(key, about));
    }

    /** The rules a catalogue file is checked by, on a file of this one row. */
    private void rows(Version before, Map<Field, String> typed, List<FieldFault> faults) {
        var report = CatalogueCheck.check(CatalogueLine.of(before, typed), catalogue);
        for (var finding : report.findings()) {
            var field = COLUMNS.getOrDefault(finding.column(), Field.NAME_VI);
            faults.add(new FieldFault(field, finding.in(texts.locale())));
        }
    }

    private void own(FieldReader reader, Map<Field, String> typed, List<FieldFault> faults) {
        attempt(Field.DECIMALS, "proposal.field.fault.decimals", reader::decimals, faults);
        var bands = new ArrayList<Band>();
        for (var status : List.of(Status.OK, Status.WATCH, Status.ACT)) {
            var field = Field.valueOf(status.name());
            attempt(
                    field,
                    "proposal.field.fault.band",
                    () -> bands.addAll(reader.bands(field, status)),
                    faults);
        }
        if (overlap(bands)) {
            faults.add(fault(Field.OK, "proposal.field.fault.overlap"));
        } else {
            gap(bands, typed.getOrDefault(Field.DECIMALS, "").strip().equals("0"))
                    .ifPresent(faults::add);
        }
        if (typed.getOrDefault(Field.TARGET, "").isBlank()
                && !typed.getOrDefault(Field.PLAN, "").isBlank()) {
            faults.add(fault(Field.TARGET, "proposal.field.fault.target"));
        }
        var half =
                typed.getOrDefault(Field.NUMERATOR, "").isBlank()
                        != typed.getOrDefault(Field.DENOMINATOR, "").isBlank();
        if (half) {
            faults.add(fault(Field.NUMERATOR, "proposal.field.fault.terms"));
        }
        if (typed.getOrDefault(Field.VALID_FROM, "").isBlank()) {
            faults.add(fault(Field.VALID_FROM, "proposal.field.fault.from"));
        }
    }

    /** Reads one field to see whether it can be read. */
    private interface Attempt {
        Object read();
    }

    private void attempt(Field field, String key, Attempt attempt, List<FieldFault> faults) {
        try {
            attempt.read();
        } catch (IllegalArgumentException e) {
            faults.add(fault(field, key));
        }
    }

    private static boolean overlap(List<Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            for (var later : bands.subList(i + 1, bands.size())) {
                var one = bands.get(i);
                if (Math.max(one.from(), later.from()) < Math.min(one.to(), later.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A number between two bands would have no status; counts have none between 1 and 2. */
    private Optional<FieldFault> gap(List<Band> bands, boolean whole) {
        var sorted = bands.stream().sorted(Comparator.comparingDouble(Band::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var end = sorted.get(i - 1).to();
            var next = sorted.get(i).from();
            if (next - end > (whole ? 1 : 0)) {
                var from = FieldTexts.number(end);
                var to = FieldTexts.number(next);
                return Optional.of(fault(Field.OK, "proposal.field.fault.gap", from, to));
            }
        }
        return Optional.empty();
    }

    /** A circle through other indicators is not seen in a file of one row. */
    private void circle(String code, Map<Field, String> typed, List<FieldFault> faults) {
        var text = typed.getOrDefault(Field.FORMULA, "").strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            var all = new HashMap<String, Formula>();
            definitions.forEach((each, definition) -> {
                var formula = definition.formula();
                if (formula != null) {
                    all.put(each, formula);
                }
            });
            all.put(code, Formula.parse(text));
            FormulaCheck.order(all);
        } catch (FormulaException e) {
            var said = faults.stream().map(FieldFault::field).collect(Collectors.toSet());
            if (!said.contains(Field.FORMULA)) {
                faults.add(new FieldFault(Field.FORMULA, e.fault().in(texts.locale())));
            }
        }
    }
}
