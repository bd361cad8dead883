package vn.toancanh.alert.capown;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.capwrite.OwnWarning.Words;
import vn.toancanh.alert.episode.WhySentence;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.Bilingual;

/**
 * Reads from the journal of an alert what was said outside: the same lines, and the same rule and
 * unit, give the same bytes on every computer. Any thread.
 */
public final class OwnMessages {
    private final Issuer issuer;
    private final Tongue vietnamese = Tongue.of(Locale.of("vi", "VN"));
    private final Tongue english = Tongue.of(Locale.ENGLISH);
    private final WhySentence inVietnamese = new WhySentence(vietnamese);
    private final WhySentence inEnglish = new WhySentence(english);

    /** A message and the line of the journal it was sent by. */
    public record Sent(AlertEvent line, CapAlert message) {
        /** A message that warns of nothing is over when it is sent. */
        public Instant ends() {
            return message.infos().stream()
                    .map(CapInfo::expires)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(message.sent())
                    .toInstant();
        }
    }

    public OwnMessages(Issuer issuer) {
        this.issuer = issuer;
    }

    /** All chains of messages of one alert in the order of its journal, each oldest first. */
    public List<List<Sent>> chains(AlertKey key, List<AlertEvent> journal) {
        return read(key, journal).chains();
    }

    /** How it stands with the outside after these lines. */
    public Outgoing outgoing(AlertKey key, List<AlertEvent> journal, Instant now) {
        var reading = read(key, journal);
        var state = reading.state();
        var chains = reading.chains();
        var sent = chains.isEmpty() ? List.<Sent>of() : chains.getLast();
        var next = next(state, severity(state), reading.finding(), now);
        return new Outgoing(
                key,
                state.publication(),
                reading.draft(),
                sent.stream().map(Sent::message).toList(),
                issuer.sender().status() == CapAlert.Status.ACTUAL,
                next);
    }

    private Chains read(AlertKey key, List<AlertEvent> journal) {
        var reading = new Chains(key, this);
        journal.forEach(reading::take);
        return reading;
    }

    Issuer issuer() {
        return issuer;
    }

    /** What a line that sends something warns of. */
    OwnWarning warning(AlertState state, AlertEvent line, Instant expires, String finding) {
        var said = line.facts().severity();
        var severity = said == null ? severity(state) : said;
        var next = next(state, severity, finding, line.at());
        var rule = issuer.rule(state.key().rule()).orElse(null);
        var fired = state.moments().fired();
        return new OwnWarning(
                next.words(),
                CapTerms.categories(rule),
                CapTerms.responses(severity),
                next.grade(),
                fired == null || fired.isAfter(expires) ? null : fired,
                expires,
                List.of(next.place()));
    }

    private static Severity severity(AlertState state) {
        var current = state.severities().current();
        return current == null ? Severity.LOW : current;
    }

    private Outgoing.Next next(AlertState state, Severity severity, String written, Instant at) {
        var rule = issuer.rule(state.key().rule()).orElse(null);
        var finding = written.isEmpty() ? null : issuer.explanation(written).orElse(null);
        return new Outgoing.Next(
                words(state.key(), rule, finding),
                CapTerms.grade(rule, state, severity, finding),
                issuer.place(state.key().area(), at));
    }

    private Words words(AlertKey key, @Nullable AlertRule rule, @Nullable Explanation finding) {
        var event = rule == null ? Bilingual.same(key.rule()) : rule.name();
        var guidance = rule == null ? null : rule.advice().guidance();
        if (finding == null) {
            return new Words(event, event, null, guidance);
        }
        var decimals = rule == null ? 1 : issuer.decimals(rule.subject().indicator());
        return new Words(
                event,
                new Bilingual(inVietnamese.of(finding, decimals), inEnglish.of(finding, decimals)),
                new Bilingual(inVietnamese.basis(finding), inEnglish.basis(finding)),
                guidance);
    }

    /** What is marked on a message beside its text; of an exercise that it is one. */
    String note(AlertEvent line) {
        var words = line.facts().note().strip();
        if (issuer.sender().status() != CapAlert.Status.EXERCISE) {
            return words;
        }
        var key = "alert.own.exercise";
        return (vietnamese.get(key) + " / " + english.get(key) + " " + words).strip();
    }
}
