package vn.toancanh.app.saving;

import java.util.List;
import java.util.function.Supplier;
import vn.toancanh.app.export.FigureTables;
import vn.toancanh.app.export.Figures;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.OpenDataReader;
import vn.toancanh.app.export.Origins;
import vn.toancanh.app.export.Written;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.report.DataTable;

/** Writes what screens offer. Its works block; making them does not. */
public record Saver(Session session, Look look) {
    public Origins origins() {
        var who = session.who(look.settings().persona()).in(look.texts());
        return new Origins(session, look.texts(), who);
    }

    /** A table that is read when it is written. */
    public Offer.Work table(Format format, Origins.Shown shown, Supplier<DataTable> table) {
        var origins = origins();
        return (file, stop) -> {
            var report = origins.report(shown, table.get());
            var written = new Written(look.texts(), stop);
            if (format == Format.XLSX) {
                written.xlsx(report, file);
            } else {
                written.csv(report, file);
            }
        };
    }

    /** Figures of units, as a table or as open data. */
    public Offer.Work figures(
            Format format, Origins.Shown shown, List<SeriesKey> within, List<Area> units) {
        var origins = origins();
        return (file, stop) -> {
            var figures = Figures.read(session, within, units, shown.at(), look.texts());
            var about = with(shown, figures);
            if (format == Format.GEOJSON) {
                var data = new OpenDataReader(origins, OpenDataReader.LICENCE).read(about, figures);
                new Written(look.texts(), stop).geoJson(data, file);
            } else {
                table(format, about, () -> new FigureTables(look.texts()).table(figures))
                        .to(file, stop);
            }
        };
    }

    private static Origins.Shown with(Origins.Shown shown, Figures figures) {
        var latest =
                figures.columns().stream()
                        .flatMap(each -> each.latest().values().stream())
                        .toList();
        return new Origins.Shown(shown.title(), shown.area(), shown.at(), shown.keys(), latest);
    }
}
