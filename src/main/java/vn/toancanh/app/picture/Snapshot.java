package vn.toancanh.app.picture;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.Settings;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.saving.PngFile;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.app.study.StudyPart;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.export.MapExport;
import vn.toancanh.map.export.SheetFormat;
import vn.toancanh.map.source.Cancellation;

/** Renders one screen to a picture, with or without a display. */
public final class Snapshot {
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int FAR_WIDTH = 3200;
    private static final int FAR_HEIGHT = 1800;

    private Snapshot() {}

    /** The screens one can ask for. */
    public enum Screen {
        wall,
        walltasks,
        desk,
        map,
        board,
        card,
        analysis,
        data,
        alerts,
        alerttree,
        alerttable,
        alertshelf,
        alertaudit,
        alertrules,
        tasks,
        taskboard,
        taskcalendar,
        tasktimeline,
        taskunits,
        taskform,
        verdict,
        ledger,
        task
    }

    public record Size(int width, int height) {
        public Size {
            if (width < 320 || height < 240 || width > 16_384 || height > 16_384) {
                throw new IllegalArgumentException(width + "x" + height + " is no screen");
            }
        }
    }

    /**
     * What it is about; null for what the role looks at.
     *
     * @param at the past moment to show as it was known then; null for now
     * @param step the period the time bar of the map is at, as it is known now; null for no bar
     */
    public record Subject(
            @Nullable AreaCode area, Shown shown, @Nullable Instant at, @Nullable Period step) {
        /** What the role looks at, now. */
        public static final Subject USUAL =
                new Subject(null, new Shown(null, null, false, null, List.of()), null);

        public Subject(@Nullable AreaCode area, Shown shown, @Nullable Instant at) {
            this(area, shown, at, null);
        }
    }

    /** Which indicators, in which classes, and the layers over them. */
    public record Shown(
            @Nullable String indicator,
            @Nullable String with,
            boolean apart,
            @Nullable ClassMethod classes,
            List<String> layers) {
        public Shown {
            layers = List.copyOf(layers);
        }
    }

    /** How it looks; null for what is in the settings. */
    public record Appearance(
            Size size, @Nullable Locale locale, @Nullable Theme theme, @Nullable String role) {}

    /**
     * @param tab of a screen that has some; null for the first
     */
    public record Request(
            Screen screen,
            Subject subject,
            Appearance appearance,
            Path out,
            StudyPart.@Nullable Tab tab) {
        public Request(Screen screen, Subject subject, Appearance appearance, Path out) {
            this(screen, subject, appearance, out, null);
        }
    }

    /** Blocks until the file is there. */
    public static void render(Request request, Origin origin, DataDirectory data) throws Exception {
        boolean paper = isPaper(request);
        var toolkit = FxToolkit.startHeadless();
        var settings = settings(request.appearance(), new SettingsFile(data.root()).settings());
        var sessions = new Sessions(data);
        var plan = sessions.plan(origin.seenBy(settings.persona()));
        try (var hold = PictureHold.on(sessions, plan)) {
            var waited = hold.awaitData(PATIENCE);
            if (!waited) {
                throw new Refusal("app.snapshot.timeout", PATIENCE.toSeconds());
            }
            if (request.subject().step() != null || isOfHistory(request.screen())) {
                hold.awaitEverything(PATIENCE);
            }
            toolkit.join();
            var painter = new ScreenPainter(hold.session(), settings);
            if (paper) {
                var sheets = painter.sheets(request);
                new MapExport(SheetFormat.PDF_A4, _ -> {}, new Cancellation())
                        .write(sheets, request.out());
            } else {
                PngFile.write(painter.paint(request), request.out());
            }
        }
    }

    private static boolean isOfHistory(Screen screen) {
        return switch (screen) {
            // Whether a directive worked is told from years before it.
            case board, analysis, tasks, verdict, ledger, task -> true;
            default -> false;
        };
    }

    /**
     * @throws Refusal when something else than the map is wanted as a PDF
     */
    private static boolean isPaper(Request request) {
        boolean pdf = request.out().toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        if (pdf && request.screen() != Screen.map) {
            throw new Refusal("app.snapshot.pdfOfMap", request.screen());
        }
        return pdf;
    }

    /** As large as one sets them on a screen that stands far off, such as one with 4K points. */
    private static double letters(Size size) {
        return size.width() >= FAR_WIDTH && size.height() >= FAR_HEIGHT ? 2 : 1;
    }

    private static Settings settings(Appearance asked, Settings saved) {
        var theme = asked.theme();
        var locale = asked.locale();
        var role = asked.role();
        // Whoever asks for no theme gets the dark one, whatever the desk was last set to, so that
        // the same command gives the same picture.
        return saved.withTheme(theme == null ? Theme.DARK : theme)
                .withLocale(locale == null ? saved.locale() : locale)
                .withPersona(role == null ? Settings.DEFAULT.persona() : role)
                .withTextScale(letters(asked.size()))
                .withReducedMotion(true);
    }
}
