package vn.toancanh.app.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.capown.CapFiles;
import vn.toancanh.alert.capown.Outgoing;
import vn.toancanh.alert.capown.OwnMessages;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;

/** What was and would be sent outside about the alerts of a session. */
public final class Publications {
    private final Session session;
    private final AlertDesk desk;
    private final OwnMessages own;
    private final Exports exports;
    private final Texts texts;

    public Publications(
            Session session,
            AlertDesk desk,
            Supplier<RuleBook> rules,
            Exports exports,
            Texts texts) {
        this.session = session;
        this.desk = desk;
        this.exports = exports;
        this.texts = texts;
        own = new OwnMessages(new SessionIssuer(session, rules));
    }

    /** Blocks on disk. */
    public Outgoing outgoing(AlertKey key, List<AlertEvent> journal, Instant now) {
        return own.outgoing(key, journal, now);
    }

    /**
     * Asks where to, and writes what went outside about an alert. JavaFX thread only.
     *
     * @param row null where none is open
     * @param whole the newest chain, not its newest message alone
     * @param refused is told, on the JavaFX thread, why there is nothing to write
     */
    public void save(@Nullable AlertRow row, boolean whole, Consumer<String> refused) {
        if (row == null) {
            return;
        }
        var key = row.key();
        session.inBackground(
                "messages",
                () -> {
                    var file = CapFiles.of(own.chains(key, desk.journal(key)), whole);
                    FxThread.pulse()
                            .execute(() ->
                                    file.ifPresentOrElse(
                                            each -> exports.save(each.name(), each.text()),
                                            () ->
                                                    refused.accept(
                                                            texts.get("alert.publish.nothing"))));
                });
    }
}
