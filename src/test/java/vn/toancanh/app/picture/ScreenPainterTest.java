package vn.toancanh.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.wall.LegibilityView;
import vn.toancanh.wall.Room;

/** Whole screens of a small demo province, as the pictures show them. */
@Tag("screen")
class ScreenPainterTest {
    private static final Origin DEMO =
            new Origin.Demo(new DemoSettings(24, 42, LocalDate.of(2026, 11, 21)), 1);

    @TempDir static Path data;

    private static PictureHold hold;

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.run(() -> {});
        vn.toancanh.app.part.FxToolkit.startHeadless().join();
        var sessions = new Sessions(new DataDirectory(data));
        hold = PictureHold.on(sessions, sessions.plan(DEMO));
        assertTrue(hold.awaitData(Duration.ofSeconds(60)));
    }

    @AfterAll
    static void close() throws Exception {
        hold.close();
    }

    @ParameterizedTest
    @CsvSource({
        "desk, vi, 1366, 768",
        "desk, en, 1366, 768",
        "desk, vi, 1920, 1080",
        "desk, en, 1920, 1080",
        "wall, vi, 3840, 2160",
        "wall, en, 3840, 2160",
        "map, vi, 1366, 768",
        "board, vi, 1366, 768",
        "board, en, 1920, 1080",
        "data, vi, 1366, 768",
        "data, vi, 1920, 1080",
    })
    void noTextIsCutAndTheSimulationIsNamed(
            Snapshot.Screen screen, Locale locale, int width, int height) throws Exception {
        var root = drawn(screen, locale, new Snapshot.Size(width, height));

        assertEquals(List.of(), FxToolkit.on(() -> Truncation.of(root)));
        var badge = Texts.of(locale).get("board.simulated");
        assertTrue(texts(root, ".badge").contains(badge), texts(root, ".badge").toString());
    }

    @ParameterizedTest
    @CsvSource({"desk, 1920, 1080", "wall, 3840, 2160"})
    void nineTilesShowValueStatusAndAge(Snapshot.Screen screen, int width, int height)
            throws Exception {
        var root = drawn(screen, Texts.VIETNAMESE, new Snapshot.Size(width, height));

        for (var line : List.of(".tile-name", ".tile-figure", ".tile-status", ".tile-age")) {
            var said = texts(root, line);
            assertEquals(9, said.size(), line + said);
            assertFalse(said.contains(""), line + said);
        }
        assertFalse(texts(root, ".map-scale-text").isEmpty());
    }

    @Test
    void theWallIsLegibleFromTheFarthestSeat() throws Exception {
        var root = drawn(Snapshot.Screen.wall, Texts.VIETNAMESE, new Snapshot.Size(3840, 2160));

        assertEquals(List.of(), FxToolkit.on(() -> LegibilityView.tooSmall(root, Room.DEFAULT)));
    }

    @Test
    void theClientTakesEveryRowOfTheDemo() {
        assertEquals(List.of(), hold.session().copy().register().rejections(Texts.VIETNAMESE));
    }

    @Test
    void aLayerIsDrawnOverTheUnitsAndOneNobodyKnowsIsRefusedWithThoseThereAre() throws Exception {
        var roads = map(List.of("base-map-roads"));
        var rivers = map(List.of("base-map-rivers"));

        int changed = 0;
        for (int x = 0; x < 800; x++) {
            for (int y = 150; y < 700; y++) {
                changed +=
                        roads.getPixelReader().getArgb(x, y)
                                        == rivers.getPixelReader().getArgb(x, y)
                                ? 0
                                : 1;
            }
        }
        assertTrue(changed > 500, changed + " pixels changed");
        var refused = assertThrows(Refusal.class, () -> map(List.of("sea")));
        assertEquals("app.layer.unknown", refused.getMessage());
    }

    @Test
    void aPictureNeitherFollowsNorChangesTheLayersAPersonKeeps() throws Exception {
        var kept = hold.session().profile().directory().resolve("layer-choices.json");
        var asked = map(List.of());
        var choice =
                """
                {"layers":[{"id":"base-map-roads","shown":true,"opacity":1.0,"filter":""}]}
                """;
        Files.writeString(kept, choice);
        var again = map(List.of());
        map(List.of("base-map-rivers"));

        // To the left of it the navigation counts the alerts there are by now.
        for (int x = 230; x < 800; x++) {
            for (int y = 150; y < 700; y++) {
                assertEquals(
                        asked.getPixelReader().getArgb(x, y), again.getPixelReader().getArgb(x, y));
            }
        }
        assertEquals(choice, Files.readString(kept));
        Files.delete(kept);
    }

    private static Image map(List<String> layers) throws Exception {
        var size = new Snapshot.Size(1366, 768);
        var request =
                new Snapshot.Request(
                        Snapshot.Screen.map,
                        new Snapshot.Subject(
                                null, new Snapshot.Shown(null, null, false, null, layers), null),
                        new Snapshot.Appearance(size, null, null, null),
                        data.resolve("unused.png"));
        var settings = Settings.DEFAULT.withReducedMotion(true);
        return new ScreenPainter(hold.session(), settings).paint(request);
    }

    private static Parent drawn(Snapshot.Screen screen, Locale locale, Snapshot.Size size)
            throws Exception {
        var settings = Settings.DEFAULT.withLocale(locale).withReducedMotion(true);
        var request =
                new Snapshot.Request(
                        screen,
                        Snapshot.Subject.USUAL,
                        new Snapshot.Appearance(size, null, null, null),
                        data.resolve("unused.png"));
        var filled = new ScreenPainter(hold.session(), settings).fill(request);
        FxToolkit.on(() -> ScreenPainter.shoot(filled, size));
        return filled.root();
    }

    private static List<String> texts(Parent root, String query) {
        return FxToolkit.on(() ->
                root.lookupAll(query).stream()
                        .filter(ScreenPainterTest::visible)
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    private static boolean visible(Node node) {
        return node == null || (node.isVisible() && visible(node.getParent()));
    }
}
