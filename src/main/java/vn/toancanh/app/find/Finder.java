package vn.toancanh.app.find;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.ask.Asked;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.area.search.AreaSearch;
import vn.toancanh.area.search.Fit;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Folded;
import vn.toancanh.board.Findings;
import vn.toancanh.board.Page;
import vn.toancanh.board.SearchHit;
import vn.toancanh.board.document.BoardDocument;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;

/**
 * Answers what is typed into the search box: numbers asked for in plain phrases, units, indicators,
 * places and pages. Blocks on disk; any thread but that of JavaFX.
 */
public final class Finder {
    private static final int MOST = 8;
    private static final int MOST_PLACES = 3;
    private static final int MOST_BOARDS = 3;

    private final Session session;
    private final Texts texts;
    private final Supplier<Instant> moment;
    private final Supplier<List<BoardDocument>> boards;
    private final TileAnswers tiles;
    private volatile @Nullable FindIndex index;

    /**
     * @param moment the moment the desk speaks of
     * @param boards those one may look at
     */
    public Finder(
            Session session,
            Texts texts,
            Supplier<Instant> moment,
            Supplier<List<BoardDocument>> boards) {
        this.session = session;
        this.texts = texts;
        this.moment = moment;
        this.boards = boards;
        tiles = new TileAnswers(session, texts);
    }

    public Findings find(String text) {
        var now = moment.get();
        var day = LocalDate.ofInstant(now, Period.ZONE);
        var current = current();
        var asked = current.phrases().read(text, day);
        var answers = tiles.of(asked, current, now);
        var units = current.areas().find(text, day, MOST);
        var hits = new ArrayList<SearchHit>();
        var isName = units.stream().anyMatch(match -> match.fit() == Fit.EXACT);
        if (!isName) {
            hits.addAll(answers);
        }
        units.stream().map(match -> area(match, current)).forEach(hits::add);
        if (isName) {
            hits.addAll(answers);
        }
        hits.addAll(pages(text));
        hits.addAll(boards(text));
        hits.addAll(indicators(text, current, answers));
        hits.addAll(places(text, current));
        if (hits.isEmpty()) {
            asked.units()
                    .forEach(code ->
                            current.of()
                                    .tree()
                                    .find(code)
                                    .ifPresent(a -> hits.add(area(a, current))));
        }
        var shown = hits.subList(0, Math.min(hits.size(), MOST));
        return answers.isEmpty()
                ? new Findings(
                        shown,
                        List.of(),
                        hits.isEmpty() ? new AskedWords(texts).left(asked) : List.of())
                : new Findings(shown, understood(asked, current), notes(asked));
    }

    /** Makes the index before somebody waits for it. */
    public void prepare() {
        if (!session.isEmpty()) {
            current();
        }
    }

    /** The index is made anew when the territory changed. */
    private FindIndex current() {
        var territory = session.territory();
        var known = index;
        if (known == null || !known.of().equals(territory)) {
            known = FindIndex.of(session, territory);
            index = known;
        }
        return known;
    }

    private SearchHit area(AreaSearch.Match match, FindIndex current) {
        return area(match.area(), current);
    }

    private SearchHit area(Area area, FindIndex current) {
        return new SearchHit(
                SearchHit.Kind.AREA,
                area.code().value(),
                area.name().in(texts.locale()),
                name(area.parent(), current));
    }

    private String name(@Nullable AreaCode code, FindIndex current) {
        return code == null
                ? ""
                : current.of().tree().find(code).map(a -> a.name().in(texts.locale())).orElse("");
    }

    private List<SearchHit> indicators(String text, FindIndex current, List<SearchHit> answers) {
        var told = new HashSet<String>();
        answers.forEach(hit -> told.add(hit.code()));
        return current.indicators().find(text, MOST).stream()
                .filter(indicator -> !told.contains(indicator.code()))
                .map(indicator ->
                        new SearchHit(
                                SearchHit.Kind.INDICATOR,
                                indicator.code(),
                                indicator.name(texts.locale()),
                                indicator.code()))
                .toList();
    }

    private List<SearchHit> places(String text, FindIndex current) {
        var typed = Arrays.asList(Folded.fold(text).split(" "));
        return current.places().stream()
                .filter(named -> named.has(typed))
                .limit(MOST_PLACES)
                .map(named -> {
                    var place = named.place();
                    var kind = texts.find("map.place." + place.kind()).orElse("");
                    var unit = name(place.area(), current);
                    return new SearchHit(
                            SearchHit.Kind.PLACE,
                            place.area() == null ? "" : place.area().value(),
                            place.name().in(texts.locale()),
                            unit.isEmpty() ? kind : texts.get("app.find.detail", kind, unit));
                })
                .toList();
    }

    private List<SearchHit> pages(String text) {
        var typed = Folded.fold(text);
        return Arrays.stream(Page.values())
                .filter(page ->
                        (" " + Folded.fold(texts.get(page.textKey()))).contains(" " + typed))
                .map(page ->
                        new SearchHit(
                                SearchHit.Kind.PAGE,
                                page.name(),
                                texts.get(page.textKey()),
                                texts.get("app.find.page")))
                .toList();
    }

    /** Pages of the boards one may look at, by their names and those of the boards. */
    private List<SearchHit> boards(String text) {
        var typed = Arrays.asList(Folded.fold(text).split(" "));
        var hits = new ArrayList<SearchHit>();
        for (var board : boards.get()) {
            var name = board.title().in(texts.locale());
            for (var page : board.pages()) {
                var title = page.title().in(texts.locale());
                var words = " " + Folded.fold(title + " " + name);
                if (typed.stream().allMatch(word -> words.contains(" " + word))) {
                    hits.add(
                            new SearchHit(
                                    SearchHit.Kind.BOARD,
                                    board.id() + "/" + page.id(),
                                    title,
                                    texts.get("app.find.board", name)));
                }
            }
        }
        return hits.subList(0, Math.min(hits.size(), MOST_BOARDS));
    }

    private List<String> understood(Asked asked, FindIndex current) {
        var words = new AskedWords(texts);
        var chips = new ArrayList<String>();
        var code = asked.indicators().getFirst();
        var dimensions = tiles.part(asked, code);
        current.of()
                .catalogue()
                .find(code)
                .map(i -> PartNames.of(i, dimensions, texts).name(texts.locale()))
                .ifPresent(chips::add);
        if (!asked.units().isEmpty()) {
            chips.add(name(asked.units().getFirst(), current));
        }
        var time = words.time(asked.time());
        if (!time.isEmpty()) {
            chips.add(time);
        }
        asked.comparisons().forEach(each -> chips.add(words.comparison(each)));
        return chips;
    }

    private List<String> notes(Asked asked) {
        var notes = new ArrayList<>(new AskedWords(texts).left(asked));
        var code = asked.indicators().getFirst();
        if (!asked.parts().isEmpty() && tiles.part(asked, code).equals(Dimensions.NONE)) {
            notes.add(texts.get("app.find.noPart", asked.parts().getFirst().said()));
        }
        return notes;
    }
}
