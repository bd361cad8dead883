package vn.toancanh.app.picture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;
import vn.toancanh.proposal.desk.Filed;

/** A computer on which people sit one after the other, and a real warehouse. */
final class Workplace implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Origin DEMO =
            new Origin.Demo(new DemoSettings(24, 42, LocalDate.of(2026, 11, 21)), 1);

    private final PictureHold hold;

    Workplace(Path data) throws Exception {
        FxToolkit.run(() -> {});
        vn.toancanh.app.part.FxToolkit.startHeadless().join();
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(PATIENCE));
        until(() -> knows("commune") && knows("director") && knows("analyst"));
    }

    private boolean knows(String persona) {
        return session().person(persona).isPresent();
    }

    Session session() {
        return hold.session();
    }

    AreaCode home() {
        return session().profile().known().home();
    }

    /** The commune its officer works for. */
    AreaCode commune() {
        var covers = session().person("commune").orElseThrow().rights().covers();
        var today = LocalDate.ofInstant(session().clock().instant(), Period.ZONE);
        return session().territory().tree().children(home(), today).stream()
                .map(Area::code)
                .filter(covers)
                .findFirst()
                .orElseThrow();
    }

    PersonaDesk desk(String persona) throws Exception {
        return new PersonaDesk(session(), persona);
    }

    static void until(BooleanSupplier reached) {
        await().atMost(PATIENCE).until(reached::getAsBoolean);
    }

    private Acts acts() {
        return session().acts().orElseThrow();
    }

    Filed newest(Proposal.Kind kind) {
        return acts().filed().stream()
                .filter(each -> each.proposal().kind() == kind)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** The warehouse has taken every act, and this is what came of one. */
    boolean taken(Proposal.Kind kind, State state) {
        return acts().filed().stream()
                .anyMatch(each ->
                        each.proposal().kind() == kind
                                && each.proposal().state() == state
                                && each.own().isEmpty());
    }

    @Override
    public void close() throws IOException {
        hold.close();
    }
}
