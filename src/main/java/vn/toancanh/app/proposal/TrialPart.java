package vn.toancanh.app.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.reading.ReadingService;
import vn.toancanh.proposal.Content.NewDefinition;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.catalogue.DryRun;
import vn.toancanh.proposal.catalogue.DryRun.Month;
import vn.toancanh.proposal.catalogue.DryRunView;

/**
 * Tries a definition on the past, on a thread of its own. One at a time: a newer trial, another
 * definition or closing ends the one under way. JavaFX thread only.
 */
final class TrialPart implements AutoCloseable {
    private final Session session;
    private final DryRunView view;
    private final AtomicInteger turn = new AtomicInteger();
    private final Consumer<Done> sink = FxThread.latest(this::show);
    private @Nullable NewDefinition change;

    /** What came of a trial. */
    private record Done(int turn, List<Month> months, int decimals) {}

    TrialPart(Session session, Texts texts) {
        this.session = session;
        view = new DryRunView(texts, this::start, this::stop);
    }

    Node node() {
        return view;
    }

    /** What can be tried; null for nothing. The same again leaves what is shown. */
    void offer(@Nullable NewDefinition next) {
        if (next == null || !next.equals(change)) {
            change = next;
            turn.incrementAndGet();
            view.showIdle();
        }
    }

    private void start() {
        var wanted = change;
        if (wanted == null) {
            return;
        }
        var mine = turn.incrementAndGet();
        view.showRunning();
        session.inBackground("dry-run", () -> run(wanted, mine));
    }

    private void stop() {
        turn.incrementAndGet();
        view.showStopped();
    }

    private void run(NewDefinition wanted, int mine) {
        var old = wanted.before();
        var run =
                new DryRun(
                        wanted,
                        readings(old == null ? wanted.after() : old),
                        readings(wanted.after()));
        try {
            var home = session.profile().known().home();
            var months = run.run(home, session.clock().instant(), () -> turn.get() != mine);
            var decimals = wanted.after().indicator().measure().decimals();
            sink.accept(new Done(mine, months, decimals));
        } catch (CancellationException e) {
            // Whoever ended it has said so on the screen.
            sink.accept(new Done(mine, List.of(), 0));
        }
    }

    private void show(Done done) {
        if (done.turn() == turn.get() && !done.months().isEmpty()) {
            view.show(done.months(), done.decimals());
        }
    }

    /** The rules of the program with one entry of the catalogue in another state. */
    private ReadingService readings(Version version) {
        var all = new ArrayList<Indicator>();
        for (var indicator : session.territory().catalogue().all()) {
            if (!indicator.code().equals(version.indicator().code())) {
                all.add(indicator);
            }
        }
        all.add(version.indicator());
        var catalogue = new Catalogue(all);
        return new ReadingService(
                session.copy().observations(),
                () -> catalogue,
                () -> session.territory().tree(),
                () -> session.territory().changes());
    }

    @Override
    public void close() {
        turn.incrementAndGet();
    }
}
