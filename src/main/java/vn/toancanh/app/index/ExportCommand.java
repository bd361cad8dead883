package vn.toancanh.app.index;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.export.FigureTables;
import vn.toancanh.app.export.Figures;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.OpenDataReader;
import vn.toancanh.app.export.Origins;
import vn.toancanh.app.export.Stop;
import vn.toancanh.app.export.Written;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.file.WriteFault;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.report.Report;

/** Writes indicators of the units under one as a table, a workbook or open data. */
@Command(name = "export")
public final class ExportCommand implements Callable<Integer> {
    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final OriginOptions origin = new OriginOptions();

    @Option(names = "--indicator", paramLabel = "CODE", required = true, split = ",")
    List<String> indicators = List.of();

    @Option(names = "--area", paramLabel = "CODE")
    @Nullable String area;

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable Instant at;

    @Option(
            names = "--format",
            paramLabel = "csv|xlsx|geojson",
            required = true,
            converter = FormatOf.class)
    Format format = Format.CSV;

    @Option(names = "--licence", paramLabel = "TEXT", defaultValue = OpenDataReader.LICENCE)
    String licence = OpenDataReader.LICENCE;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path out = Path.of("export");

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        try (var data = DataAt.open(origin, common, at)) {
            var session = data.session();
            var within = area(session);
            var keys = keys(session, within, texts);
            var units = new LinkedHashMap<AreaCode, Area>();
            for (var key : keys) {
                session.readings()
                        .units(key, data.at())
                        .forEach(unit -> units.put(unit.code(), unit));
            }
            var figures =
                    Figures.read(session, keys, List.copyOf(units.values()), data.at(), texts);
            var persona = new SettingsFile(common.dataDirectory().root()).settings().persona();
            var origins = new Origins(session, texts, session.who(persona).in(texts));
            save(origins, shown(figures, within, texts), figures);
        }
        return 0;
    }

    private AreaCode area(Session session) {
        var code = area == null ? session.profile().known().home() : new AreaCode(area);
        if (session.territory().tree().find(code).isEmpty()) {
            throw new Refusal("app.area.unknown", code.value());
        }
        return code;
    }

    private List<SeriesKey> keys(Session session, AreaCode within, Texts texts) {
        for (var code : indicators) {
            if (session.territory().catalogue().find(code).isEmpty()) {
                throw unknown(code, texts);
            }
        }
        return indicators.stream().distinct().map(code -> new SeriesKey(code, within)).toList();
    }

    /** What is above public is not kept on this computer, not even its name. */
    private static Refusal unknown(String code, Texts texts) {
        return Catalogue.standard()
                .find(code)
                .filter(each -> each.publication().classification() != Classification.PUBLIC)
                .map(each ->
                        new Refusal(
                                "app.export.refused.notPublic",
                                code,
                                each.name(texts.locale()),
                                texts.get(
                                        "app.export.classification."
                                                + each.publication().classification())))
                .orElseGet(() -> new Refusal("app.indicator.unknown", code));
    }

    private static Origins.Shown shown(Figures figures, AreaCode within, Texts texts) {
        var names = figures.columns().stream().map(each -> each.indicator().name(texts.locale()));
        return new Origins.Shown(
                String.join("; ", names.toList()),
                within,
                figures.at(),
                figures.columns().stream().map(Figures.Column::within).toList(),
                figures.columns().stream()
                        .flatMap(each -> each.latest().values().stream())
                        .toList());
    }

    private void save(Origins origins, Origins.Shown shown, Figures figures) {
        var texts = origins.texts();
        var file = out.toAbsolutePath();
        var written = new Written(texts, new Stop());
        try {
            if (format == Format.GEOJSON) {
                var data = new OpenDataReader(origins, licence).read(shown, figures);
                written.geoJson(data, file);
                say(file, data.withheld(), texts);
                return;
            }
            var report = origins.report(shown, new FigureTables(texts).table(figures));
            write(written, report, file);
            say(file, report.table().withheld(), texts);
        } catch (IOException e) {
            throw refusal(e, file);
        }
    }

    private void write(Written written, Report report, Path file) throws IOException {
        if (format == Format.CSV) {
            written.csv(report, file);
        } else {
            written.xlsx(report, file);
        }
    }

    private static Refusal refusal(IOException failed, Path file) {
        System.getLogger(ExportCommand.class.getName())
                .log(System.Logger.Level.WARNING, "not exported: " + file, failed);
        return new Refusal(WriteFault.of(failed, file).textKey(), file, WriteFault.reason(failed));
    }

    private void say(Path file, long withheld, Texts texts) {
        out().println(file);
        if (withheld > 0) {
            out().println(texts.get("report.withheld.why", Long.toString(withheld)));
        }
        out().flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }

    /** A picture needs a screen: {@code snapshot} makes those. */
    static final class FormatOf implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return switch (value) {
                case "csv" -> Format.CSV;
                case "xlsx" -> Format.XLSX;
                case "geojson" -> Format.GEOJSON;
                default ->
                        throw new IllegalArgumentException(
                                "'" + value + "' is not csv, xlsx or geojson");
            };
        }
    }
}
