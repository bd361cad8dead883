package vn.toancanh.app.layer;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.map.layer.LayerDefinition;
import vn.toancanh.map.layer.LayerException;
import vn.toancanh.map.layer.LayerOpening;
import vn.toancanh.map.overlay.PictureLayerView;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.vector.GeoFilter;

/** What became of a layer, in words. */
final class LayerWords {
    private LayerWords() {}

    static String of(LayerException refused, Texts texts) {
        return texts.get(refused.textKey(), refused.about().toArray());
    }

    static String of(SourceException failed, Texts texts) {
        return texts.get(failed.fault().textKey(), failed.about().toArray());
    }

    /** Kept pictures say their age, and why nothing newer came. */
    static String of(PictureLayerView.State state, Texts texts) {
        var picture = state.picture();
        var fault = state.fault();
        var why = fault == null ? "" : of(fault, texts);
        if (picture == null || picture.origin() != Origin.KEPT || picture.asOf() == null) {
            return why;
        }
        var kept = texts.get("map.layers.kept", new Times(texts).exact(picture.asOf()));
        return why.isEmpty() ? kept : kept + " · " + why;
    }

    static LayerDefinition withFilter(LayerDefinition saved, @Nullable String filter) {
        return new LayerDefinition(
                saved.id(),
                saved.title(),
                saved.source(),
                saved.style(),
                saved.scales(),
                saved.opacity(),
                filter,
                saved.attribution(),
                saved.licence());
    }

    /** What is wrong with the filter of a definition, or "". Blocks on the source. */
    static String problem(LayerDefinition wanted, LayerOpening opening, Texts texts) {
        var filter = wanted.filter();
        var all = opening.features(withFilter(wanted, null));
        if (filter == null || all == null) {
            return "";
        }
        try {
            var names = new TreeSet<String>();
            var features = all.features(new Cancellation()).features();
            features.forEach(feature -> names.addAll(feature.attributes().keySet()));
            return GeoFilter.check(filter, names)
                    .map(problem ->
                            texts.get(
                                    problem.textKey(),
                                    Integer.toString(problem.position()),
                                    problem.about()))
                    .orElse("");
        } catch (SourceException e) {
            return of(e, texts);
        }
    }
}
