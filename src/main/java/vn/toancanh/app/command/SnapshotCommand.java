package vn.toancanh.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.option.PictureSize;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.study.StudyPart;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.map.classes.ClassMethod;

/** Renders one screen to a PNG, or the map to a PDF, without a display. */
@Command(name = "snapshot")
final class SnapshotCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();
    @Mixin final OriginOptions origin = new OriginOptions();

    @Option(names = "--screen", required = true, paramLabel = "SCREEN")
    Snapshot.Screen screen = Snapshot.Screen.wall;

    @Option(names = "--size", paramLabel = "WxH", converter = PictureSize.class)
    Snapshot.Size size = new Snapshot.Size(1920, 1080);

    @Option(names = "--out", required = true, paramLabel = "FILE.png|FILE.pdf")
    Path out = Path.of("snapshot.png");

    @Option(names = "--role", paramLabel = "ROLE")
    @Nullable String role;

    @Option(names = "--area", paramLabel = "CODE")
    @Nullable String area;

    @Option(names = "--indicator", paramLabel = "CODE")
    @Nullable String indicator;

    @Option(names = "--with", paramLabel = "CODE")
    @Nullable String with;

    @Option(names = "--apart")
    boolean apart;

    @Option(names = "--classes", paramLabel = "METHOD", converter = ClassesOf.class)
    @Nullable ClassMethod classes;

    @Option(names = "--layer", paramLabel = "ID")
    List<String> layers = List.of();

    @Option(names = "--theme", paramLabel = "dark|light|contrast")
    @Nullable Theme theme;

    @Option(names = "--tab", paramLabel = "index|league|relation|forecast")
    StudyPart.@Nullable Tab tab;

    @Option(names = "--at", paramLabel = "INSTANT|PERIOD", converter = WhenOf.class)
    @Nullable When at;

    /** As the person types it. */
    enum Theme {
        dark,
        light,
        contrast;

        private vn.toancanh.fx.Theme known() {
            return vn.toancanh.fx.Theme.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public Integer call() throws Exception {
        var asked = origin.origin();
        var step = at == null ? null : at.step();
        if (step != null && screen != Snapshot.Screen.map) {
            throw new Refusal("app.snapshot.step", step);
        }
        var subject =
                new Snapshot.Subject(
                        area == null ? null : new AreaCode(area),
                        new Snapshot.Shown(indicator, with, apart, classes, layers),
                        at == null ? null : at.instant(),
                        step);
        var look =
                new Snapshot.Appearance(
                        size, common.locale(), theme == null ? null : theme.known(), role);
        var picture = new Snapshot.Request(screen, subject, look, out, tab);
        Snapshot.render(
                picture,
                asked == null ? Origin.LastSaved.USED_LAST : asked,
                common.dataDirectory());
        System.out.println(out.toAbsolutePath());
        return 0;
    }

    /** One of two: all screens as they were then, or the time bar of the map at a period. */
    record When(@Nullable Instant instant, @Nullable Period step) {}

    /** {@code 2026-07-25T03:00:00Z} or {@code 2026-07} and its kin. */
    static final class WhenOf implements ITypeConverter<When> {
        @Override
        public When convert(String value) {
            return value.endsWith("Z")
                    ? new When(Instant.parse(value), null)
                    : new When(null, Period.parse(value));
        }
    }

    /** {@code natural:5} and its kin. */
    static final class ClassesOf implements ITypeConverter<ClassMethod> {
        @Override
        public ClassMethod convert(String value) {
            return ClassMethod.parse(value);
        }
    }
}
