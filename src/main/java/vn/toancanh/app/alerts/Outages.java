package vn.toancanh.app.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.app.watch.RuleTraits;
import vn.toancanh.demo.script.Scripted;

/** What alerts made of each source that stopped. */
record Outages(RuleBook book, RuleTraits traits) {
    /**
     * One outage.
     *
     * @param alarms alerts that say the source is silent
     * @param falseEnds alerts on numbers of the source that ended while it sent nothing
     */
    record OfSource(String source, Instant from, @Nullable Instant to, int alarms, int falseEnds) {}

    List<OfSource> of(Replay replay, List<Scripted> script) {
        var all = new ArrayList<OfSource>();
        for (var event : script) {
            var begun = event.from().isAfter(replay.from()) && event.from().isBefore(replay.to());
            if (event.driver().equals("data") && begun) {
                all.add(of(replay, event));
            }
        }
        return all;
    }

    private OfSource of(Replay replay, Scripted outage) {
        var source = outage.about();
        var to = Objects.requireNonNullElse(outage.to(), replay.to());
        var alarms =
                replay.journal().stream()
                        .filter(line -> line.transition().fires() && isSilence(line, source))
                        .filter(line -> isWithin(line.at(), outage.from(), to))
                        .count();
        var ends =
                replay.lines().stream()
                        .filter(known -> known.line().transition() == Transition.RESOLVED)
                        .filter(known -> isWithin(known.at(), outage.from(), to))
                        .filter(known -> trait(known.line()).source().equals(source))
                        .count();
        return new OfSource(source, outage.from(), outage.to(), (int) alarms, (int) ends);
    }

    private Trait trait(AlertEvent line) {
        return traits.apply(line.key().rule());
    }

    private boolean isSilence(AlertEvent line, String source) {
        return line.key().part().equals("source=" + source)
                && book.find(line.key().rule())
                        .filter(rule -> rule.signal() instanceof Signal.Silence)
                        .isPresent();
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return at.isAfter(from) && at.isBefore(to);
    }
}
