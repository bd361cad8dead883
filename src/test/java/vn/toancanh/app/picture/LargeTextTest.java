package vn.toancanh.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.app.Settings;
import vn.toancanh.app.screen.DeskScreen;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.board.Page;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.fx.parts.Unpainted;

/** Screens for those who need large text: 200 %. */
@Tag("screen")
class LargeTextTest {
    private static final Origin DEMO =
            new Origin.Demo(new DemoSettings(24, 42, LocalDate.of(2026, 11, 21)), 1);
    private static final Snapshot.Size SIZE = new Snapshot.Size(1920, 1080);

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
        "desk, OVERVIEW, vi",
        "desk, OVERVIEW, en",
        "desk, MAP, vi",
        "desk, INDICATORS, vi",
        "desk, DATA, vi",
        "desk, SETTINGS, vi",
        "desk, HELP, vi",
        "desk, ABOUT, vi",
        "card, OVERVIEW, vi",
    })
    void noTextThatSaysAValueAStatusOrAnAgeIsCut(Snapshot.Screen screen, Page page, Locale locale)
            throws Exception {
        var root = drawn(screen, page, locale);

        assertEquals(List.of(), FxToolkit.on(() -> Unpainted.of(root)), "without a colour");
        var names = names(locale);
        var cut = FxToolkit.on(() -> Truncation.of(root));
        // A table gives a long name two lines and the rest in a tooltip.
        assertEquals(
                List.of(),
                cut.stream().filter(text -> names.stream().noneMatch(text::startsWith)).toList());
    }

    private static List<String> names(Locale locale) {
        return hold.session().territory().catalogue().all().stream()
                .map(indicator -> indicator.name(locale))
                .toList();
    }

    private static Parent drawn(Snapshot.Screen screen, Page page, Locale locale) throws Exception {
        var settings = Settings.DEFAULT.withLocale(locale).withReducedMotion(true).withTextScale(2);
        var request =
                new Snapshot.Request(
                        screen,
                        Snapshot.Subject.USUAL,
                        new Snapshot.Appearance(SIZE, null, null, null),
                        data.resolve("unused.png"));
        var filled = new ScreenPainter(hold.session(), settings).fill(request);
        FxToolkit.run(() -> ((DeskScreen) filled).go(page));
        ((DeskScreen) filled).pages().showNow();
        FxToolkit.on(() -> ScreenPainter.shoot(filled, SIZE));
        return filled.root();
    }
}
