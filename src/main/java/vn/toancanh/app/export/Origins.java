package vn.toancanh.app.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.app.Version;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.file.FileNames;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.report.DataTable;
import vn.toancanh.report.Report;
import vn.toancanh.report.Report.About;
import vn.toancanh.report.Report.Fact;

/**
 * Says of what leaves the program where it is from.
 *
 * @param who exports it, a role and never a name
 */
public record Origins(Session session, Texts texts, String who) {
    /**
     * What is exported.
     *
     * @param keys the series behind it, none where it shows none
     * @param latest the observations it shows, as far as they are known
     */
    public record Shown(
            String title,
            AreaCode area,
            Instant at,
            List<SeriesKey> keys,
            Collection<Observation> latest) {
        public Shown {
            keys = List.copyOf(keys);
            latest = List.copyOf(latest);
        }
    }

    /** Blocks on disk. */
    public Report report(Shown shown, DataTable table) {
        var definitions = new Definitions(session, texts, shown.at(), who).of(shown.keys());
        return new Report(about(shown), table, definitions);
    }

    /** Blocks on disk. */
    public About about(Shown shown) {
        var times = new Times(texts);
        var now = session.clock().instant();
        var facts = new ArrayList<Fact>();
        add(facts, "area", session.territory().nameOf(shown.area(), texts.locale()));
        add(facts, "shownAt", times.exact(shown.at()));
        var latest = shown.latest().isEmpty() ? newest(shown) : shown.latest();
        var backing = Headline.Backing.of(latest);
        var first = backing.first();
        var last = backing.last();
        if (first != null && last != null) {
            var newest = times.exact(last);
            add(
                    facts,
                    "observedAt",
                    first.equals(last) ? newest : times.exact(first) + " – " + newest);
            add(facts, "source", sources(backing.sources()));
        }
        add(facts, "warehouse", session.profile().known().title().in(texts.locale()));
        add(facts, "who", who);
        add(facts, "madeAt", times.exact(now));
        add(facts, "program", texts.get("board.product") + " " + Version.current());
        return new About(shown.title(), facts, remarks(shown), now);
    }

    private List<Observation> newest(Shown shown) {
        return shown.keys().stream()
                .flatMap(key -> session.readings().newest(key, shown.at()).stream())
                .toList();
    }

    private void add(List<Fact> facts, String key, String text) {
        facts.add(new Fact(texts.get("app.export." + key), text));
    }

    /** What no reader may miss. */
    List<String> remarks(Shown shown) {
        var remarks = new ArrayList<String>();
        if (session.profile().known().simulated()) {
            remarks.add(texts.get("app.sheet.simulated"));
        }
        var catalogue = session.territory().catalogue();
        boolean internal =
                shown.keys().stream()
                        .map(key -> catalogue.orUndefined(key.indicator(), ""))
                        .anyMatch(each ->
                                each.publication().classification() != Classification.PUBLIC);
        if (internal) {
            remarks.add(texts.get("app.export.internal"));
        }
        return remarks;
    }

    /** By their names where the warehouse tells them. */
    String sources(Collection<String> ids) {
        var known = session.territory().sources();
        return ids.stream()
                .map(id ->
                        known.stream()
                                .filter(source -> source.id().equals(id))
                                .findFirst()
                                .map(source -> source.name().in(texts.locale()))
                                .orElse(id))
                .collect(Collectors.joining("; "));
    }

    /**
     * One line under a picture: of when, from whom, made by whom.
     *
     * @param smallCounts whether it shows counts that no table would tell
     */
    public String foot(About about, boolean smallCounts) {
        var inside = smallCounts ? texts.get("app.export.smallCounts") : "";
        return Stream.concat(
                        Stream.concat(about.remarks().stream(), Stream.of(inside)),
                        about.facts().stream().map(fact -> fact.label() + ": " + fact.text()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What a file is called, without its ending. */
    public String fileName(Shown shown) {
        var day = new Times(texts).date(shown.at()).replace('/', '-');
        var area = session.territory().nameOf(shown.area(), texts.locale());
        return FileNames.of(shown.title() + " - " + area) + " - " + day;
    }
}
