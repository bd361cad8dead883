package vn.toancanh.map.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.indicator.Status;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.layer.LayerStyle;
import vn.toancanh.map.sheet.Glyphs;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Spot;

/**
 * Points with icons by kind and shapes by status, put together where they would touch if the layer
 * wants that. A cluster shows how many it stands for and the worst status among them.
 */
public final class PointPainter implements SheetPainter {
    private static final double PLATE = 2.5;

    /** A reader is told of the first marks; the picture has up to thousands. */
    private static final int SPOKEN = 12;

    /** Coming back to a zoom stop finds its clusters again. */
    private static final int STOPS = 4;

    private final MapPoints points;
    private final boolean clustered;
    private final PointMarks.Style style;
    private final MapTexts texts;
    private final Map<Double, ClusterGrid> stops =
            new LinkedHashMap<>(STOPS, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Double, ClusterGrid> eldest) {
                    return size() > STOPS;
                }
            };
    private PointMarks marks;

    /**
     * @param textScale how much larger than usual letters are, which marks follow
     */
    public PointPainter(
            MapPoints points,
            LayerStyle.Point style,
            Theme theme,
            double textScale,
            MapTexts texts) {
        this.points = points;
        this.texts = texts;
        clustered = style.cluster();
        double plate = style.size() * PLATE * textScale;
        this.style = new PointMarks.Style(plate, style.colour(), theme.colours(), theme.glyphs());
        marks = new PointMarks(this.style, 1);
    }

    /** Colours and letters of the place where the map hangs. */
    public record Theme(PointColours colours, Glyphs glyphs) {}

    /**
     * One mark on the sheet.
     *
     * @param x of its middle, in device pixels, as {@code y}
     * @param point the number of the point, or of one of the cluster's
     */
    record Mark(int x, int y, int point, int count, PixelTile stamp, @Nullable Status status) {}

    @Override
    public @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled) {
        var drawn = marks(frame.density());
        var shown =
                clustered
                        ? clusters(frame, drawn, grid(frame.scale() * frame.density()))
                        : singles(frame, drawn);
        return cancelled.getAsBoolean() ? null : new Shown(shown);
    }

    private synchronized PointMarks marks(double density) {
        if (marks.density() != density) {
            marks = new PointMarks(style, density);
        }
        return marks;
    }

    /** The clusters at so many metres a logical pixel. */
    synchronized ClusterGrid grid(double scale) {
        double stop = ClusterGrid.stop(scale);
        var grid = stops.get(stop);
        if (grid == null) {
            var usual = new PointMarks(style, 1);
            double wide = usual.widest(number(points.size())) * stop;
            grid = new ClusterGrid(points, wide, usual.tallest() * stop);
            stops.put(stop, grid);
        }
        return grid;
    }

    private String number(int count) {
        return Numbers.format(count, 0, texts.locale());
    }

    private List<Mark> clusters(SheetFrame frame, PointMarks drawn, ClusterGrid grid) {
        var shown = new ArrayList<Mark>();
        double room = grid.size() == 0 ? 0 : drawn.widest(number(points.size()));
        for (int c = 0; c < grid.size(); c++) {
            if (isNear(frame, grid.x(c), grid.y(c), room)) {
                int count = grid.count(c);
                int one = grid.one(c);
                var stamp =
                        count == 1
                                ? drawn.single(points.kind(one), points.status(one))
                                : drawn.cluster(number(count), grid.worst(c));
                shown.add(mark(frame, grid.x(c), grid.y(c), stamp).of(one, count, grid.worst(c)));
            }
        }
        return shown;
    }

    private List<Mark> singles(SheetFrame frame, PointMarks drawn) {
        var shown = new ArrayList<Mark>();
        double room = drawn.tallest();
        for (int i = 0; i < points.size(); i++) {
            if (isNear(frame, points.x(i), points.y(i), room)) {
                var stamp = drawn.single(points.kind(i), points.status(i));
                shown.add(mark(frame, points.x(i), points.y(i), stamp).of(i, 1, points.status(i)));
            }
        }
        return shown;
    }

    private static boolean isNear(SheetFrame frame, double worldX, double worldY, double room) {
        double x = frame.x(worldX);
        double y = frame.y(worldY);
        return x > -room && y > -room && x < frame.width() + room && y < frame.height() + room;
    }

    private static Placed mark(SheetFrame frame, double x, double y, PixelTile stamp) {
        return new Placed((int) Math.rint(frame.x(x)), (int) Math.rint(frame.y(y)), stamp);
    }

    private record Placed(int x, int y, PixelTile stamp) {
        Mark of(int point, int count, @Nullable Status status) {
            return new Mark(x, y, point, count, stamp, status);
        }
    }

    /** The marks of one picture. */
    final class Shown implements Picture {
        private final List<Mark> marks;

        private Shown(List<Mark> marks) {
            this.marks = List.copyOf(marks);
        }

        List<Mark> marks() {
            return marks;
        }

        @Override
        public void paint(PixelTile tile) {
            for (var mark : marks) {
                var stamp = mark.stamp;
                tile.stamp(stamp, mark.x - stamp.width() / 2, mark.y - stamp.height() / 2);
            }
        }

        @Override
        public List<Spot> spots() {
            return marks.stream().map(PointPainter.this::spot).toList();
        }

        @Override
        public String spoken() {
            var first =
                    marks.stream()
                            .limit(SPOKEN)
                            .map(PointPainter.this::words)
                            .collect(Collectors.joining("; "));
            long all = marks.stream().mapToLong(Mark::count).sum();
            return texts.get("map.point.spoken", number((int) all), first);
        }
    }

    private Spot spot(Mark mark) {
        var stamp = mark.stamp;
        return new Spot(
                mark.x, mark.y, stamp.width(), stamp.height(), mark.count, () -> lines(mark));
    }

    /** What the card of a mark says; how it is comes in words as well as in colour. */
    private List<String> lines(Mark mark) {
        var lines = new ArrayList<String>();
        if (mark.count > 1) {
            lines.add(texts.get("map.point.cluster", number(mark.count)));
            if (mark.status != null) {
                lines.add(texts.get("map.point.worst", word(mark.status)));
            }
            lines.add(texts.get("map.point.closer"));
            return lines;
        }
        var name = points.name(mark.point);
        if (!name.isBlank()) {
            lines.add(name);
        }
        lines.add(texts.get(points.kind(mark.point).textKey()));
        lines.add(mark.status == null ? texts.get("map.point.noStatus") : word(mark.status));
        return lines;
    }

    private String words(Mark mark) {
        var status = mark.status == null ? "" : word(mark.status);
        if (mark.count > 1) {
            return mark.status == null
                    ? texts.get("map.point.cluster", number(mark.count))
                    : texts.get("map.point.clusterWorst", number(mark.count), status);
        }
        var kind = texts.get(points.kind(mark.point).textKey());
        var name = points.name(mark.point);
        var what = name.isBlank() ? kind : texts.get("map.point.named", name, kind);
        return status.isEmpty() ? what : texts.get("map.point.named", what, status);
    }

    private String word(Status status) {
        return texts.get("fx.status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** The kinds and statuses there are, and what is not on the map. */
    public LayerLegend legend() {
        var entries = new ArrayList<LayerLegend.Entry>();
        var kinds = new TreeSet<PointKind>();
        var statuses = new TreeSet<Status>();
        for (int i = 0; i < points.size(); i++) {
            kinds.add(points.kind(i));
            var status = points.status(i);
            if (status != null) {
                statuses.add(status);
            }
        }
        var drawn = marks(1);
        for (var kind : kinds) {
            entries.add(new LayerLegend.Entry(drawn.single(kind, null), texts.get(kind.textKey())));
        }
        for (var status : statuses) {
            entries.add(new LayerLegend.Entry(drawn.status(status), word(status)));
        }
        if (clustered && points.size() > 1) {
            var sample = drawn.cluster(number(points.size()), null);
            entries.add(new LayerLegend.Entry(sample, texts.get("map.point.legend.cluster")));
        }
        entries.addAll(LayerLegend.remarks(points.size(), points.leftOut(), texts));
        return new LayerLegend(entries);
    }
}
