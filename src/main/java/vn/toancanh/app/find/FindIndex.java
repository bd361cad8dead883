package vn.toancanh.app.find;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.analysis.ask.PhraseReader;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Territory;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.area.Place;
import vn.toancanh.area.search.AreaSearch;
import vn.toancanh.base.text.Folded;
import vn.toancanh.indicator.catalogue.SearchIndex;

/** Everything the search box looks through, in one state of the territory. Immutable. */
record FindIndex(
        Territory of,
        AreaSearch areas,
        SearchIndex indicators,
        PhraseReader phrases,
        List<NamedPlace> places) {

    /**
     * @param words the name in both languages, folded, each word after a space
     */
    record NamedPlace(Place place, String words) {
        boolean has(List<String> typed) {
            return typed.stream().allMatch(word -> words.contains(" " + word));
        }
    }

    /** Blocks on disk. */
    static FindIndex of(Session session, Territory territory) {
        var catalogue = territory.catalogue().all();
        return new FindIndex(
                territory,
                territory.search(),
                new SearchIndex(catalogue),
                new PhraseReader(catalogue, territory.tree(), new Crosswalk(territory.changes())),
                places(session));
    }

    private static List<NamedPlace> places(Session session) {
        var named = new ArrayList<NamedPlace>();
        for (var place : session.copy().territory().places()) {
            var names = " " + place.name().vi() + " " + place.name().en();
            named.add(new NamedPlace(place, " " + Folded.fold(names)));
        }
        return named;
    }
}
