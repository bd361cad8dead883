package vn.toancanh.alert.capown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.capown.OwnMessages.Sent;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.base.Bilingual;

/** The chains of one alert while its lines are read. Not thread-safe. */
final class Chains {
    private static final System.Logger LOG = System.getLogger(Chains.class.getName());

    /** What a message without an end means by the standard. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Of other programs, which need not give one. */
    private static final String NO_REASON = "-";

    private final OwnMessages own;
    private final List<List<Sent>> all = new ArrayList<>();
    private final Map<Integer, Integer> begun = new HashMap<>();
    private AlertState state;
    private String finding = "";
    private @Nullable AlertEvent draft;
    private @Nullable CapChain open;

    Chains(AlertKey key, OwnMessages own) {
        this.own = own;
        state = AlertState.quiet(key);
    }

    List<List<Sent>> chains() {
        return all.stream().map(List::copyOf).toList();
    }

    AlertState state() {
        return state;
    }

    /** What the alert stands on, in its written form. */
    String finding() {
        return finding;
    }

    @Nullable AlertEvent draft() {
        return draft;
    }

    void take(AlertEvent line) {
        state = Fold.apply(state, line);
        if (!line.facts().explanation().isEmpty()) {
            finding = line.facts().explanation();
        }
        switch (line.transition()) {
            case DRAFTED -> draft = line;
            case DRAFT_DROPPED -> draft = null;
            case PUBLISHED, UPDATED -> {
                draft = null;
                warn(line);
            }
            case CANCELLED -> cancel(line);
            case EXPIRED -> open = null;
            default -> {
                // Says nothing outside.
            }
        }
    }

    private void warn(AlertEvent line) {
        var chain = open == null ? begin() : open;
        var until = line.facts().until();
        var expires = until == null ? line.at().plus(A_DAY) : until;
        try {
            var warning = own.warning(state, line, expires, finding);
            keep(line, chain, chain.warn(warning, own.note(line), line.at()));
        } catch (IllegalArgumentException e) {
            // One line that gives no message must not take the others with it.
            LOG.log(System.Logger.Level.WARNING, "no message of " + line.id(), e);
        }
    }

    /** Named by the rise of the alert, so that every program gives it the same name. */
    private CapChain begin() {
        var number = begun.getOrDefault(state.episode(), 0) + 1;
        var name = state.key().fingerprint() + "-" + state.episode() + "-" + number;
        return CapChain.of(own.issuer().sender(), name);
    }

    private void cancel(AlertEvent line) {
        var chain = open;
        if (chain != null) {
            var reason = own.note(line);
            var said = new Bilingual(reason.isEmpty() ? NO_REASON : reason, "");
            keep(line, chain, chain.cancel(said, line.at()));
            open = null;
        }
    }

    private void keep(AlertEvent line, CapChain before, CapChain after) {
        if (before.messages().isEmpty()) {
            begun.merge(state.episode(), 1, Integer::sum);
            all.add(new ArrayList<>());
        }
        all.getLast().add(new Sent(line, after.messages().getLast()));
        open = after;
    }
}
