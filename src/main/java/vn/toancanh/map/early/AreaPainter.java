package vn.toancanh.map.early;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.toancanh.map.sheet.Lettering;
import vn.toancanh.map.sheet.PixelTile;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.SheetPainter;
import vn.toancanh.map.sheet.Spot;

/** Draws areas with hatching, outline and badge; later ones lie on top. */
public final class AreaPainter implements SheetPainter {
    /** Logical pixels from word to word across an area. */
    private static final double ACROSS_X = 90;

    private static final double ACROSS_Y = 84;

    private final List<AreaMark> marks;
    private final Theme theme;

    /**
     * Colours of the place where the map hangs, and its letters.
     *
     * @param plate of badges, straight ARGB, as all colours
     * @param ink of words on it
     * @param size of letters in logical pixels
     * @param words every word that marks bear
     */
    public record Theme(int plate, int ink, double size, Lettering words) {
        public Theme with(Lettering others) {
            return new Theme(plate, ink, size, others);
        }
    }

    /** One mark in a frame; places are device pixels. */
    record Drawn(AreaMark mark, Path2D path, List<double[]> across, @Nullable BadgeBox badge) {}

    public AreaPainter(List<AreaMark> marks, Theme theme) {
        this.marks = List.copyOf(marks);
        this.theme = theme;
    }

    @Override
    public @Nullable Picture prepare(SheetFrame frame, BooleanSupplier cancelled) {
        var words = theme.words.at(frame.density());
        var badges = new BadgeBox.Places(frame, theme.size, words);
        var drawn = new ArrayList<Drawn>();
        var view =
                new Envelope(
                        frame.worldX(0),
                        frame.worldX(frame.width()),
                        frame.worldY(frame.height()),
                        frame.worldY(0));
        // The uppermost take the best places for their badges.
        for (var mark : marks.reversed()) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            var seen = view.intersects(mark.shape().getEnvelopeInternal());
            var path = seen ? path(mark.shape(), frame) : new Path2D.Double();
            var across = seen ? across(mark, path, frame, words) : List.<double[]>of();
            drawn.add(new Drawn(mark, path, across, badges.place(mark)));
        }
        return new Shown(frame, drawn.reversed(), words);
    }

    static Path2D path(Geometry shape, SheetFrame frame) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var fewer = DouglasPeuckerSimplifier.simplify(shape, frame.scale() / 2);
        for (int part = 0; part < fewer.getNumGeometries(); part++) {
            if (fewer.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(path, polygon.getExteriorRing(), frame);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(path, polygon.getInteriorRingN(hole), frame);
                }
            }
        }
        return path;
    }

    private static void add(Path2D path, LineString ring, SheetFrame frame) {
        Coordinate[] points = ring.getCoordinates();
        path.moveTo(frame.x(points[0].x), frame.y(points[0].y));
        for (int i = 1; i < points.length; i++) {
            path.lineTo(frame.x(points[i].x), frame.y(points[i].y));
        }
        path.closePath();
    }

    /** Wherever the word fits inside; else once in the middle, because it must not be missed. */
    private static List<double[]> across(
            AreaMark mark, Path2D path, SheetFrame frame, Lettering words) {
        if (mark.across().isBlank()) {
            return List.of();
        }
        double wide = words.width(mark.across());
        double high = words.height();
        double stepX = wide + ACROSS_X * frame.density();
        double stepY = ACROSS_Y * frame.density();
        var box =
                path.getBounds2D()
                        .createIntersection(
                                new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
        var places = new ArrayList<double[]>();
        double startX = Math.floor((box.getMinX() - frame.x(0)) / stepX) * stepX + frame.x(0);
        double startY = Math.floor((box.getMinY() - frame.y(0)) / stepY) * stepY + frame.y(0);
        for (double y = startY; y < box.getMaxY(); y += stepY) {
            for (double x = startX; x < box.getMaxX(); x += stepX) {
                if (path.contains(x - wide / 2, y - high / 2, wide, high)) {
                    places.add(new double[] {x, y});
                }
            }
        }
        if (places.isEmpty()) {
            var middle = mark.shape().getInteriorPoint();
            places.add(new double[] {frame.x(middle.getX()), frame.y(middle.getY())});
        }
        return places;
    }

    private final class Shown implements Picture {
        private final SheetFrame frame;
        private final List<Drawn> drawn;
        private final Lettering words;

        private Shown(SheetFrame frame, List<Drawn> drawn, Lettering words) {
            this.frame = frame;
            this.drawn = drawn;
            this.words = words;
        }

        @Override
        public void paint(PixelTile tile) {
            new AreaInk(tile, frame, theme, words).paint(drawn);
        }

        @Override
        public List<Spot> spots() {
            var spots = new ArrayList<Spot>();
            for (var each : drawn) {
                var box = each.badge;
                if (box != null) {
                    spots.add(box.spot(each.mark));
                }
            }
            return spots;
        }

        @Override
        public String spoken() {
            return marks.stream()
                    .filter(mark -> !mark.lines().isEmpty())
                    .map(mark -> mark.lines().getFirst())
                    .collect(Collectors.joining("; "));
        }
    }

    /** A piece of its surface with its outline, for the legend. */
    public static PixelTile swatch(AreaMark.Look look, AreaMark.Sign sign, Theme theme) {
        return AreaInk.swatch(look, sign, theme);
    }
}
