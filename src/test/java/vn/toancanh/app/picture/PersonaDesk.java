package vn.toancanh.app.picture;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import vn.toancanh.app.Settings;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.screen.DeskActions;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.Page;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.indicator.SeriesKey;

/** The desk of one persona. */
final class PersonaDesk implements AutoCloseable {
    private final DeskScreen screen;
    private final Scene scene;

    PersonaDesk(Session session, String persona) throws Exception {
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

    void card(SeriesKey key) throws Exception {
        var part = FxToolkit.on(screen::showCard);
        part.openNow(key);
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

    String text(String id) {
        return FxToolkit.on(() -> ((TextInputControl) find(id)).getText());
    }

    /** Follows the link that says this. */
    void follow(String words) {
        FxToolkit.run(() -> {
            find("#entry-history");
            scene.getRoot().lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .filter(link -> link.getText().contains(words))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    boolean says(String words) {
        return FxToolkit.on(() -> {
            screen.root().applyCss();
            screen.root().layout();
            return Stream.of(".label", "Label", ".hyperlink")
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
