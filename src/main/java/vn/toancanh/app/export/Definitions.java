package vn.toancanh.app.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.base.text.Age;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.definition.DefinitionsJson;
import vn.toancanh.report.Report.Defined;
import vn.toancanh.report.Report.Fact;

/** What stands in a file about an indicator, in words. Any thread; blocks on disk. */
final class Definitions {
    private static final Map<String, Definition> STANDARD = DefinitionsJson.standard();

    private final Session session;
    private final Texts texts;
    private final Instant at;
    private final String who;

    /**
     * @param at the moment shown
     * @param who exports it, a role
     */
    Definitions(Session session, Texts texts, Instant at, String who) {
        this.session = session;
        this.texts = texts;
        this.at = at;
        this.who = who;
    }

    /** Each series once, in the order given. */
    List<Defined> of(List<SeriesKey> keys) {
        return keys.stream().distinct().map(this::of).toList();
    }

    private Defined of(SeriesKey key) {
        var newest = session.readings().newest(key, at);
        var unit = newest.map(each -> each.quantity().unit()).orElse("");
        var known = session.territory().catalogue().orUndefined(key.indicator(), unit);
        var indicator = PartNames.of(known, key.dimensions(), texts);
        var observed = newest.map(each -> each.observedAt()).orElse(null);
        return new Defined(
                key.indicator(), indicator.name(texts.locale()), facts(indicator, observed));
    }

    private List<Fact> facts(Indicator indicator, @Nullable Instant observed) {
        var known = STANDARD.get(indicator.code());
        var publication = indicator.publication();
        var measure = indicator.measure();
        var times = new Times(texts);
        var facts = new ArrayList<Fact>();
        add(facts, "definition", known == null ? undefined() : known.meaning());
        add(facts, "formula", formula(known, measure));
        add(facts, "unit", Units.in(texts, measure.unit()));
        add(facts, "direction", texts.get("app.export.direction." + measure.direction()));
        add(facts, "source", publication.source());
        add(facts, "owner", known == null ? "" : known.owner());
        add(facts, "calendar", calendar(publication.calendar()));
        add(
                facts,
                "classification",
                texts.get("app.export.classification." + publication.classification()));
        add(facts, "legalBasis", indicator.judgement().legalBasis());
        add(facts, "observedAt", observed == null ? "" : times.exact(observed));
        add(facts, "age", observed == null ? "" : age(observed));
        add(facts, "shownAt", times.exact(at));
        add(facts, "who", who);
        return facts;
    }

    private void add(List<Fact> facts, String key, String text) {
        facts.add(new Fact(texts.get("app.export." + key), text));
    }

    private String undefined() {
        return texts.get("app.export.noDefinition");
    }

    private String age(Instant observed) {
        return Age.of(observed, at).in(texts.locale(), texts::get);
    }

    private String formula(@Nullable Definition known, Indicator.Measure measure) {
        var formula = known == null ? null : known.formula();
        if (formula != null) {
            return formula.text();
        }
        var terms = known == null ? null : known.terms();
        if (terms == null) {
            return texts.get("app.export.aggregation." + measure.aggregation());
        }
        var ratio = terms.numerator() + " / " + terms.denominator();
        return measure.ratioFactor() == 1
                ? ratio
                : ratio + " × " + Numbers.format(measure.ratioFactor(), 0, texts.locale());
    }

    private String calendar(PublishingCalendar calendar) {
        var days =
                calendar.days().size() == 7
                        ? texts.get("app.export.everyDay")
                        : calendar.days().stream()
                                .sorted()
                                .map(day -> texts.get("fx.day." + day))
                                .collect(Collectors.joining(", "));
        Frequency frequency = calendar.frequency();
        return texts.get(
                "app.export.calendar.of",
                texts.get("sync.frequency." + frequency),
                new Times(texts).span(calendar.tolerance()),
                days);
    }
}
