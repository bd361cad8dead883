package vn.toancanh.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.life.Stimulus.Verdict;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.ruledesk.Happened;
import vn.toancanh.app.session.Session;
import vn.toancanh.demo.script.Scripted;
import vn.toancanh.fx.Texts;

/**
 * What is known to have happened of a driver: events of the territory, what was made to happen
 * where it is the demo, and alerts that people closed as true. Blocks on disk.
 */
record Known(Session session, AlertDesk desk, RuleBook book, Texts texts) {
    /** Kinds of events, as the warehouse names them, of each driver, as rules name it. */
    private static final Map<String, Set<String>> KINDS =
            Map.of(
                    "storm", Set.of("storm", "flood"),
                    "data", Set.of("outage"),
                    "dengue", Set.of("outbreak", "dengue"),
                    "hfmd", Set.of("outbreak", "hfmd"));

    List<Happened> of(String driver) {
        var all = new ArrayList<Happened>();
        if (driver.isEmpty()) {
            return all;
        }
        var kinds = KINDS.getOrDefault(driver, Set.of(driver));
        for (var event : session.territory().events()) {
            if (kinds.contains(event.kind())) {
                var span = event.span();
                all.add(
                        new Happened(
                                event.name().in(texts.locale()),
                                span.start(),
                                span.end(),
                                event.areas()));
            }
        }
        for (var event : session.script()) {
            if (event.driver().equals(driver)) {
                all.add(scripted(event));
            }
        }
        all.addAll(confirmed(driver));
        return all;
    }

    private Happened scripted(Scripted event) {
        var source = event.about();
        return new Happened(
                texts.get("alert.ruleeditor.scripted"),
                source.isEmpty() ? "" : "source=" + source,
                event.from(),
                event.to(),
                event.areas());
    }

    private List<Happened> confirmed(String driver) {
        var all = new ArrayList<Happened>();
        for (var state : List.copyOf(desk.states().values())) {
            var rule = book.find(state.key().rule()).orElse(null);
            if (rule == null
                    || !rule.advice().driver().equals(driver)
                    || state.response() != Response.CLOSED) {
                continue;
            }
            var began = state.moments().fired();
            if (began != null && isTrue(state.key())) {
                var name = texts.get("alert.ruleeditor.confirmed", rule.name().in(texts.locale()));
                var area = List.of(state.key().area());
                all.add(new Happened(name, began, state.moments().resolved(), area));
            }
        }
        return all;
    }

    private boolean isTrue(AlertKey key) {
        return desk.journal(key).stream()
                .filter(line -> line.transition() == Transition.CLOSED)
                .reduce((_, last) -> last)
                .map(line -> line.facts().note().startsWith(Verdict.TRUE_ALERT.name()))
                .orElse(false);
    }
}
