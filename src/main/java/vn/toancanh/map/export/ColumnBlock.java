package vn.toancanh.map.export;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geodesy.ScaleBar;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.paper.Letters;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.Pen;
import vn.toancanh.map.paper.TypeFaces;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.shade.Bivariate;

/** One thing in the column beside a map; all lengths grow with the height of its letters. */
sealed interface ColumnBlock {
    double LINE = 1.36;

    /** Where a block stands: its upper left corner, its width, the letters, the colours. */
    record Spot(double x, double y, double width, double letters, SheetInks inks) {
        Spot lower(double by) {
            return new Spot(x, y + by, width, letters, inks);
        }

        Spot indented(double by) {
            return new Spot(x + by, y, width - by, letters, inks);
        }
    }

    double height(TypeFaces faces, Spot spot) throws IOException;

    void draw(Paper paper, Spot spot) throws IOException;

    /** Words, broken into as many lines as they need. */
    record Words(String text, double size, Letters.Face face, boolean strong, double above)
            implements ColumnBlock {
        @Override
        public double height(TypeFaces faces, Spot spot) throws IOException {
            return lines(faces, spot).size() * size * LINE * spot.letters + above * spot.letters;
        }

        private List<String> lines(TypeFaces faces, Spot spot) throws IOException {
            return faces.lines(text, face, size * spot.letters, spot.width);
        }

        @Override
        public void draw(Paper paper, Spot spot) throws IOException {
            double high = size * spot.letters;
            int argb = strong ? spot.inks.strong() : spot.inks.soft();
            double y = spot.y + above * spot.letters + high * 1.05;
            for (var line : lines(paper.faces(), spot)) {
                paper.text(line, spot.x, y, new Letters(face, high, argb));
                y += high * LINE;
            }
        }
    }

    /**
     * A chip and what it means.
     *
     * @param hatch the two colours of "no data" instead of {@code argb}, or null
     */
    record ClassRow(String text, int argb, ColourTable.@Nullable Hatch hatch)
            implements ColumnBlock {
        private static final double CHIP = 1.9;
        private static final double TALL = 1.05;
        private static final double GAP = 0.7;
        private static final double BELOW = 0.35;

        private Words words() {
            return new Words(text, 1, Letters.Face.USUAL, true, 0);
        }

        private static Spot beside(Spot spot) {
            return spot.indented((CHIP + GAP) * spot.letters);
        }

        @Override
        public double height(TypeFaces faces, Spot spot) throws IOException {
            return words().height(faces, beside(spot)) + BELOW * spot.letters;
        }

        @Override
        public void draw(Paper paper, Spot spot) throws IOException {
            double u = spot.letters;
            double top = spot.y + (LINE - TALL) / 2 * u;
            var chip = new Rectangle2D.Double(spot.x, top, CHIP * u, TALL * u);
            paper.fill(chip, hatch == null ? argb : hatch.dark(), 0);
            if (hatch != null) {
                paper.hatch(chip, hatch, u * GroundDrawing.HATCH_DOT);
            }
            paper.stroke(chip, new Pen(spot.inks.line(), u * 0.06));
            words().draw(paper, beside(spot));
        }
    }

    /**
     * A mark of a layer, as a picture, and what it means.
     *
     * @param screenLetters how high the letters are on the screen the mark was made for
     */
    record Mark(String text, BufferedImage image, double screenLetters) implements ColumnBlock {
        private static final double ROOM = 2.6;

        private Words words() {
            return new Words(text, 1, Letters.Face.USUAL, true, 0);
        }

        private double scale(Spot spot) {
            return spot.letters / screenLetters;
        }

        private Spot beside(Spot spot) {
            double wide = Math.max(ROOM * spot.letters, image.getWidth() * scale(spot) + 4);
            return spot.indented(wide);
        }

        @Override
        public double height(TypeFaces faces, Spot spot) throws IOException {
            double tall = image.getHeight() * scale(spot);
            return Math.max(tall, words().height(faces, beside(spot))) + 0.3 * spot.letters;
        }

        @Override
        public void draw(Paper paper, Spot spot) throws IOException {
            double wide = image.getWidth() * scale(spot);
            double tall = image.getHeight() * scale(spot);
            double room = height(paper.faces(), spot) - 0.3 * spot.letters;
            paper.picture(
                    image,
                    new Rectangle2D.Double(spot.x, spot.y + (room - tall) / 2, wide, tall),
                    1);
            double words = words().height(paper.faces(), beside(spot));
            words().draw(paper, beside(spot).lower((room - words) / 2));
        }
    }

    /** The nine colours of two indicators. */
    record Square(List<Integer> colours) implements ColumnBlock {
        private static final double CELL = 2.2;

        public Square {
            colours = List.copyOf(colours);
        }

        @Override
        public double height(TypeFaces faces, Spot spot) {
            return (CELL * Bivariate.SIDE + 1.8) * spot.letters;
        }

        @Override
        public void draw(Paper paper, Spot spot) throws IOException {
            double cell = CELL * spot.letters;
            double left = spot.x + 1.4 * spot.letters;
            for (int c = 0; c < colours.size(); c++) {
                double x = left + c % Bivariate.SIDE * cell;
                double y = spot.y + (Bivariate.SIDE - 1 - c / Bivariate.SIDE) * cell;
                double side = cell - 0.12 * spot.letters;
                paper.fill(new Rectangle2D.Double(x, y, side, side), colours.get(c), 0);
            }
            double end = cell * Bivariate.SIDE;
            var pen = new Pen(spot.inks.soft(), 0.1 * spot.letters);
            double beside = left - 0.6 * spot.letters;
            double below = spot.y + end + 0.5 * spot.letters;
            paper.stroke(arrow(beside, spot.y + end, 0, -end, spot.letters), pen);
            paper.stroke(arrow(left, below, end, 0, spot.letters), pen);
        }

        private static Shape arrow(double x, double y, double dx, double dy, double letters) {
            double head = 0.4 * letters / Math.hypot(dx, dy);
            var arrow = new Path2D.Double();
            arrow.moveTo(x, y);
            arrow.lineTo(x + dx, y + dy);
            arrow.moveTo(x + dx - (dx + dy) * head, y + dy - (dy - dx) * head);
            arrow.lineTo(x + dx, y + dy);
            arrow.lineTo(x + dx - (dx - dy) * head, y + dy - (dy + dx) * head);
            return arrow;
        }
    }

    /** The islets of an archipelago that the map does not reach, in a frame of their own. */
    record Islets(Archipelago archipelago, String name) implements ColumnBlock {
        private static final double WIDE = 9;
        private static final double ISLET = 0.13;
        private static final double PAD = 0.7;

        private double scale(Spot spot) {
            return WIDE * spot.letters / archipelago.box().getWidth();
        }

        private double picture(Spot spot) {
            return archipelago.box().getHeight() * scale(spot) + 2 * PAD * spot.letters;
        }

        private Words words() {
            return new Words(name, 0.95, Letters.Face.USUAL, true, 0.2);
        }

        @Override
        public double height(TypeFaces faces, Spot spot) throws IOException {
            return picture(spot) + words().height(faces, spot) + 0.8 * spot.letters;
        }

        @Override
        public void draw(Paper paper, Spot spot) throws IOException {
            var box = archipelago.box();
            double pad = PAD * spot.letters;
            double radius = ISLET * spot.letters;
            for (var islet : archipelago.islets()) {
                double x = (Mercator.x(islet.lon()) - box.getMinX()) * scale(spot);
                double y = (box.getMaxY() - Mercator.y(islet.lat())) * scale(spot);
                double left = spot.x + pad + x - radius;
                double top = spot.y + pad + y - radius;
                var dot = new Ellipse2D.Double(left, top, 2 * radius, 2 * radius);
                paper.fill(dot, spot.inks.soft(), 0);
            }
            double wide = WIDE * spot.letters + 2 * pad;
            var frame = new Rectangle2D.Double(spot.x, spot.y, wide, picture(spot));
            paper.stroke(frame, new Pen(spot.inks.line(), 0.06 * spot.letters));
            words().draw(paper, spot.lower(picture(spot)));
        }
    }

    /** The scale in the middle of the map, as a bar and in words, and where north is. */
    record Scale(Camera camera, String distance, String ratio, String north)
            implements ColumnBlock {
        static final double LONGEST = 13;

        @Override
        public double height(TypeFaces faces, Spot spot) {
            return 4.6 * spot.letters;
        }

        @Override
        public void draw(Paper paper, Spot spot) throws IOException {
            double u = spot.letters;
            double bar = ScaleBar.of(camera, LONGEST * u).pixels();
            double y = spot.y + 2.4 * u;
            var shape = new Path2D.Double();
            shape.moveTo(spot.x, y - 0.45 * u);
            shape.lineTo(spot.x, y);
            shape.lineTo(spot.x + bar, y);
            shape.lineTo(spot.x + bar, y - 0.45 * u);
            paper.stroke(shape, new Pen(spot.inks.soft(), 0.13 * u));
            var letters = new Letters(Letters.Face.USUAL, u, spot.inks.strong());
            paper.text(distance, spot.x, y - 0.75 * u, letters);
            var small = new Letters(Letters.Face.USUAL, 0.9 * u, spot.inks.soft());
            paper.text(ratio, spot.x, y + 1.35 * u, small);
            double tip = spot.x + spot.width - 1.4 * u;
            var needle = new Path2D.Double();
            needle.moveTo(tip, spot.y + 1.3 * u);
            needle.lineTo(tip + 0.75 * u, spot.y + 3.6 * u);
            needle.lineTo(tip, spot.y + 3.05 * u);
            needle.lineTo(tip - 0.75 * u, spot.y + 3.6 * u);
            needle.closePath();
            paper.fill(needle, spot.inks.soft(), 0);
            double wide = paper.faces().width(north, Letters.Face.STRONG, u);
            var strong = new Letters(Letters.Face.STRONG, u, spot.inks.strong());
            paper.text(north, tip - wide / 2, spot.y + u, strong);
        }
    }
}
