package vn.toancanh.app.picture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Settings;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.board.Page;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;
import vn.toancanh.proposal.desk.Filed;

/** Two people at one desk, one after the other, and a real warehouse between them. */
@Tag("screen")
class ProposalTourTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Origin DEMO =
            new Origin.Demo(new DemoSettings(24, 42, LocalDate.of(2026, 11, 21)), 1);
    private static final String CODE = "HC-07";

    @TempDir static Path data;

    private static PictureHold hold;
    private static Session session;
    private static AreaCode own;

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.run(() -> {});
        vn.toancanh.app.part.FxToolkit.startHeadless().join();
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(PATIENCE));
        session = hold.session();
        until(() ->
                session.person("commune").isPresent() && session.person("director").isPresent());
        var covers = session.person("commune").orElseThrow().rights().covers();
        var home = session.profile().known().home();
        var today = LocalDate.ofInstant(session.clock().instant(), Period.ZONE);
        own =
                session.territory().tree().children(home, today).stream()
                        .map(vn.toancanh.area.Area::code)
                        .filter(covers)
                        .findFirst()
                        .orElseThrow();
        session.want(new SeriesKey(CODE, own)).join();
    }

    @AfterAll
    static void close() throws Exception {
        hold.close();
    }

    private static void until(BooleanSupplier reached) {
        await().atMost(PATIENCE).until(reached::getAsBoolean);
    }

    private static Acts acts() {
        return session.acts().orElseThrow();
    }

    /** The desk of one persona. */
    private static final class Desk implements AutoCloseable {
        private final DeskScreen screen;
        private final Scene scene;

        Desk(String persona) throws Exception {
            var settings = Settings.DEFAULT.withPersona(persona).withReducedMotion(true);
            var look = FxToolkit.on(() -> Look.of(settings));
            var home = session.profile().known().home();
            Instant now = session.clock().instant();
            var content =
                    new Boards(session, new MapGrounds(session))
                            .read(Choices.of(persona, home), now, look.texts());
            screen = FxToolkit.on(() -> new DeskScreen(session, look, DeskActions.NONE));
            scene =
                    FxToolkit.on(() -> {
                        screen.show(content);
                        var made = new Scene(screen.root(), 1366, 768);
                        screen.theme().apply(made, screen.bodyPx());
                        return made;
                    });
        }

        void card() throws Exception {
            var part = FxToolkit.on(screen::showCard);
            part.openNow(new SeriesKey(CODE, own));
        }

        /** What lies in a scroll pane is there only once the pane was laid out. */
        private Node find(String id) {
            screen.root().applyCss();
            screen.root().layout();
            return Objects.requireNonNull(scene.lookup(id), id);
        }

        void press(String id) {
            FxToolkit.run(() -> ((Button) find(id)).fire());
        }

        void type(String id, String text) {
            FxToolkit.run(() -> ((TextInputControl) find(id)).setText(text));
        }

        boolean says(String words) {
            return FxToolkit.on(() -> {
                screen.root().applyCss();
                screen.root().layout();
                return Stream.of(".label", ".hyperlink")
                        .flatMap(kind -> scene.getRoot().lookupAll(kind).stream())
                        .filter(node -> node.isVisible() && node instanceof Labeled)
                        .map(node -> ((Labeled) node).getText())
                        .anyMatch(text -> text != null && text.contains(words));
            });
        }

        boolean offers(String id) {
            return FxToolkit.on(() -> {
                screen.root().applyCss();
                screen.root().layout();
                var node = scene.lookup(id);
                return node != null && node.isVisible() && node.getParent().isVisible();
            });
        }

        void proposal(UUID id) throws Exception {
            FxToolkit.run(() -> screen.go(Page.PROPOSALS));
            FxToolkit.run(() -> screen.proposals().proposal(id));
            screen.proposals().page().showNow();
        }

        @Override
        public void close() {
            FxToolkit.run(screen::close);
        }
    }

    private static Filed newest(Proposal.Kind kind) {
        return acts().filed().stream()
                .filter(each -> each.proposal().kind() == kind)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static boolean taken(Proposal.Kind kind, State state) {
        return acts().filed().stream()
                .anyMatch(each ->
                        each.proposal().kind() == kind
                                && each.proposal().state() == state
                                && each.own().isEmpty());
    }

    @Test
    void aDisputedNumberSaysSoUntilItsOwnerAnswersAndTheAnswerStaysOnTheCard() throws Exception {
        try (var commune = new Desk("commune")) {
            commune.card();
            commune.press("#card-dispute");
            commune.press("#form-send");
            assertTrue(commune.says("Hãy ghi lý do"), "a reason is needed");
            commune.type("#form-value", "99,5");
            commune.type("#form-reason", "Chưa tính tổ lưu động");
            commune.press("#form-send");
            until(() -> taken(Proposal.Kind.DISPUTE, State.OPEN));
            commune.card();
            assertTrue(commune.says("đang xác minh"));
            commune.proposal(newest(Proposal.Kind.DISPUTE).proposal().id());
            assertFalse(commune.offers("#proposal-ACCEPT"), "nobody answers himself");
            assertTrue(commune.offers("#proposal-WITHDRAW"));
        }
        try (var owner = new Desk("director")) {
            owner.proposal(newest(Proposal.Kind.DISPUTE).proposal().id());
            owner.press("#proposal-ACCEPT");
            assertTrue(owner.says("Cần ghi lời giải thích"), "an answer is a sentence");
            owner.type("#proposal-note", "Đã đối chiếu, sẽ sửa");
            owner.press("#proposal-ACCEPT");
            until(() -> taken(Proposal.Kind.DISPUTE, State.ACCEPTED));
            owner.card();
            assertFalse(owner.says("đang xác minh"));
            assertTrue(owner.says("Đã nhận: sẽ sửa số"));
        }
    }

    @Test
    void aNumberTypedByHandAndApprovedByASecondPersonSaysSo() throws Exception {
        try (var analyst = new Desk("analyst")) {
            analyst.card();
            analyst.press("#card-value");
            analyst.type("#form-value", "3");
            analyst.type("#form-reason", "Hệ thống gián đoạn, nhập theo sổ");
            analyst.press("#form-send");
            assertTrue(analyst.says("Số nằm ngoài khoảng thường gặp"), "3 % is not usual");
            analyst.type("#form-value", "97,7");
            analyst.press("#form-send");
            until(() -> taken(Proposal.Kind.VALUE, State.SUBMITTED));
        }
        try (var owner = new Desk("director")) {
            owner.proposal(newest(Proposal.Kind.VALUE).proposal().id());
            owner.press("#proposal-APPROVE");
            until(() -> taken(Proposal.Kind.VALUE, State.PUBLISHED));
            until(() -> session.readings().read(CODE, own, session.clock().instant()).isManual());
            owner.card();
            assertTrue(owner.says("nhập tay"));
        }
    }
}
