package vn.toancanh.app.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.flood.AlertGroup;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.flood.FloodControl;
import vn.toancanh.alert.flood.FloodLimits;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.watch.AlertEngine;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.app.watch.RuleTraits;
import vn.toancanh.base.AreaCode;

/**
 * What rules would have found, and what people would have been told, had nobody acted.
 *
 * @param lines as the engine found them, with when they could have been known
 * @param told what people were told
 * @param groups what belongs together
 */
record Replay(
        Instant from,
        Instant to,
        List<ReplayLedger.Known> lines,
        List<Annunciation> told,
        List<AlertGroup> groups) {

    /** Where and by which rules. */
    record Question(
            Field field,
            RuleBook book,
            RuleTraits traits,
            Land land,
            BiPredicate<AreaCode, AreaCode> within) {}

    /** Blocks for as long as it takes to judge all of it. */
    static Replay of(Question question, Instant from, Instant to) {
        var ledger = new ReplayLedger();
        var book = question.book();
        var desk =
                new AlertDesk(
                        ledger,
                        id -> book.find(id).map(AlertRule::policy).orElse(null),
                        Clock.fixed(to, ZoneOffset.UTC));
        new AlertEngine(question.field(), book, desk, question.within(), from).sweep(to);
        var flood = new FloodControl(question.traits(), question.land(), FloodLimits.USUAL);
        var told = new ArrayList<Annunciation>();
        for (var line : ledger.lines()) {
            told.addAll(flood.tick(line.at()));
            told.addAll(flood.take(line));
        }
        told.addAll(flood.tick(to));
        return new Replay(from, to, ledger.known(), List.copyOf(told), flood.groups());
    }

    List<AlertEvent> journal() {
        return lines.stream().map(ReplayLedger.Known::line).toList();
    }

    /** Lines by which people would have been told without flood control. */
    List<AlertEvent> raw() {
        return journal().stream().filter(AlertEvent::announced).toList();
    }
}
