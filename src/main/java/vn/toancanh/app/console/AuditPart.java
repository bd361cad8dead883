package vn.toancanh.app.console;

import java.time.Duration;
import java.util.ArrayList;
import javafx.scene.Node;
import vn.toancanh.alert.audit.AlarmAudit;
import vn.toancanh.alert.audit.Audit;
import vn.toancanh.alert.audit.AuditQuestion;
import vn.toancanh.alert.auditpage.AuditView;
import vn.toancanh.alert.auditpage.AuditViewModel;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.flood.FloodControl;
import vn.toancanh.alert.flood.FloodLimits;
import vn.toancanh.alert.listing.Surroundings;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.Texts;

/**
 * The system of alerts audits itself over the last thirty days of its journal, in the background,
 * whenever somebody looks. JavaFX thread only.
 */
final class AuditPart implements AutoCloseable {
    private static final Duration SPAN = Duration.ofDays(30);

    /** What stood when the span began, began before it. */
    private static final Duration BEFORE = Duration.ofDays(7);

    private final Session session;
    private final SessionFlood flood;
    private final Surroundings around;
    private final Texts texts;
    private final AuditViewModel model;
    private final LivePart<Audit> live;

    AuditPart(Session session, Watched watched, Surroundings around, Texts texts) {
        this.session = session;
        this.around = around;
        this.texts = texts;
        flood = new SessionFlood(session, watched);
        model = new AuditViewModel(texts);
        live = new LivePart<>("audit", this::audit, audit -> model.show(audit, this::name));
    }

    Node node() {
        return new AuditView(model, texts);
    }

    /** Somebody looks. */
    void refresh() {
        live.refresh();
    }

    void showNow() throws Exception {
        live.showNow();
    }

    private String name(String rule) {
        return around.rule(rule).map(each -> each.name().in(texts.locale())).orElse(rule);
    }

    /** What people were told is worked out again: flood control says the same of the same lines. */
    private Audit audit() {
        var now = session.clock().instant();
        var from = now.minus(SPAN);
        var lines = flood.since(from.minus(BEFORE));
        var traits = flood.traits();
        var control = new FloodControl(traits, flood.land(), FloodLimits.USUAL);
        var told = new ArrayList<Annunciation>();
        for (var line : lines) {
            told.addAll(control.tick(line.at()));
            told.addAll(control.take(line));
        }
        // The desk lets nobody do what he may not, so that no line of the journal is of that kind.
        return AlarmAudit.of(new AuditQuestion(from, now, lines, told, traits, _ -> true));
    }

    @Override
    public void close() {
        live.close();
    }
}
