package vn.toancanh.indicator.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.formula.Evaluator;
import vn.toancanh.indicator.formula.Evaluator.Input;
import vn.toancanh.indicator.formula.Evaluator.Inputs;
import vn.toancanh.indicator.formula.Expr.Part;
import vn.toancanh.indicator.formula.Expr.Reference;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.Outcome.Basis;
import vn.toancanh.indicator.formula.ReadingInputs;
import vn.toancanh.indicator.index.CompositeIndex.Group;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.IndexReading.GroupReading;
import vn.toancanh.indicator.index.IndexReading.ItemReading;
import vn.toancanh.indicator.reading.ReadingService;

/** Reads indices of a unit as they were known at a moment. Any thread; blocks on disk. */
public final class IndexService {
    private final ReadingService readings;
    private final Catalogue catalogue;

    public IndexService(ReadingService readings, Catalogue catalogue) {
        this.readings = readings;
        this.catalogue = catalogue;
    }

    public IndexReading read(CompositeIndex index, AreaCode area, Instant now) {
        var counts = new TreeMap<String, Counts>();
        formulas(index)
                .flatMap(formula -> formula.codes().stream())
                .distinct()
                .forEach(code ->
                        Counts.read(code, area, readings, catalogue, now)
                                .ifPresent(read -> counts.put(code, read)));
        var inputs = inputs(new ReadingInputs(readings, area, now), counts);
        var known = new HashMap<Reference, Input>();
        formulas(index)
                .flatMap(formula -> formula.references().stream())
                .forEach(reference -> known.computeIfAbsent(reference, inputs::of));
        return new IndexReading(
                index,
                area,
                now,
                observed(index.indicator(), area, now),
                index.groups().stream().map(group -> group(group, area, now, known)).toList(),
                counts,
                known);
    }

    private static Stream<Formula> formulas(CompositeIndex index) {
        return index.groups().stream()
                .flatMap(group -> group.items().stream())
                .map(Item::formula)
                .flatMap(Stream::ofNullable);
    }

    private GroupReading group(
            Group group, AreaCode area, Instant now, Map<Reference, Input> known) {
        var items = group.items().stream().map(item -> item(item, from(known))).toList();
        return new GroupReading(group, observed(group.indicator(), area, now), items);
    }

    static ItemReading item(Item item, Inputs inputs) {
        var formula = item.formula();
        return new ItemReading(
                item, formula == null ? null : new Evaluator(inputs).evaluate(formula));
    }

    static Inputs from(Map<Reference, Input> known) {
        return reference -> known.getOrDefault(reference, Input.Unknown.HERE);
    }

    /** The ratio of the sums where the communes counted: what they are told then adds up. */
    static Inputs inputs(Inputs others, Map<String, Counts> counts) {
        return reference -> {
            var counted = counts.get(reference.code());
            return counted == null || !isPlain(reference)
                    ? others.of(reference)
                    : new Input.Known(counted.value(), basis(others.of(reference)));
        };
    }

    private static boolean isPlain(Reference reference) {
        return reference.part() == Part.VALUE && !reference.yearAgo() && !reference.summed();
    }

    private static Basis basis(Input input) {
        return switch (input) {
            case Input.Known(_, var basis) -> basis;
            case Input.Unknown _ -> Basis.NONE;
        };
    }

    private @Nullable Observation observed(@Nullable String code, AreaCode area, Instant now) {
        return code == null ? null : readings.newest(new SeriesKey(code, area), now).orElse(null);
    }

    /** The indices by what people call them. */
    public static CompositeIndex named(List<CompositeIndex> indices, String code) {
        return indices.stream()
                .filter(index -> index.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no index " + code));
    }
}
