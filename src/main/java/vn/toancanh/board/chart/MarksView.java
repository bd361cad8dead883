package vn.toancanh.board.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Points;

/** Paints marks on canvases, none of them larger than graphics drivers take. JavaFX thread only. */
final class MarksView extends Region {
    /** Half of what drivers take, for screens with two pixels a point. */
    private static final double TILE = 1024;

    private final InkView inks;
    private final List<Canvas> tiles = new ArrayList<>();

    MarksView(InkView inks) {
        this.inks = inks;
        setMouseTransparent(true);
        setManaged(false);
    }

    void paint(List<Mark> marks, double width, double height) {
        tile(width, height);
        for (var tile : tiles) {
            var brush = new Brush(tile.getGraphicsContext2D());
            brush.gc.clearRect(0, 0, tile.getWidth(), tile.getHeight());
            brush.gc.save();
            brush.gc.translate(-tile.getLayoutX(), -tile.getLayoutY());
            marks.forEach(brush::paint);
            brush.gc.restore();
        }
    }

    private void tile(double width, double height) {
        int columns = (int) Math.ceil(width / TILE);
        int rows = (int) Math.ceil(height / TILE);
        while (tiles.size() > columns * rows) {
            getChildren().remove(tiles.removeLast());
        }
        while (tiles.size() < columns * rows) {
            tiles.add(new Canvas());
            getChildren().add(tiles.getLast());
        }
        for (int i = 0; i < tiles.size(); i++) {
            var tile = tiles.get(i);
            double x = TILE * (i % columns);
            int row = i / columns;
            double y = TILE * row;
            tile.relocate(x, y);
            resize(tile, Math.min(TILE, width - x), Math.min(TILE, height - y));
        }
    }

    /** Setting the same size again would still throw the picture away. */
    private static void resize(Canvas tile, double width, double height) {
        if (tile.getWidth() != width || tile.getHeight() != height) {
            tile.setWidth(width);
            tile.setHeight(height);
        }
    }

    private final class Brush {
        private final GraphicsContext gc;

        Brush(GraphicsContext gc) {
            this.gc = gc;
            gc.setTextBaseline(VPos.CENTER);
            gc.setLineJoin(StrokeLineJoin.ROUND);
        }

        void paint(Mark mark) {
            switch (mark) {
                case Mark.Line line -> {
                    use(line.pen());
                    gc.strokeLine(line.fromX(), line.fromY(), line.toX(), line.toY());
                }
                case Mark.Trace(var points, var pen) -> {
                    use(pen);
                    path(points);
                    gc.stroke();
                }
                case Mark.Area(var points, var ink, var opacity) -> {
                    gc.setFill(inks.colour(ink, opacity));
                    path(points);
                    gc.fill();
                }
                case Mark.Box box -> box(box);
                case Mark.Outline(var frame, var pen) -> {
                    use(pen);
                    gc.strokeRect(frame.left(), frame.top(), frame.width(), frame.height());
                }
                case Mark.Dot dot -> dot(dot);
                case Mark.Words words -> words(words);
                case Mark.Group(var clip, var marks) -> group(clip, marks);
            }
        }

        private void use(Pen pen) {
            gc.setStroke(inks.colour(pen.ink()));
            gc.setLineWidth(pen.width());
            gc.setLineDashes(dashes(pen));
            gc.setLineCap(pen.dash() == Dash.DOTTED ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        }

        private static double @Nullable [] dashes(Pen pen) {
            double w = pen.width();
            return switch (pen.dash()) {
                case SOLID -> null;
                case DASHED -> new double[] {4 * w, 3 * w};
                case DOTTED -> new double[] {0.1 * w, 2.4 * w};
                case DASH_DOT -> new double[] {6 * w, 2.5 * w, 1.2 * w, 2.5 * w};
                case LONG -> new double[] {9 * w, 3 * w};
            };
        }

        private void path(Points points) {
            gc.beginPath();
            boolean open = false;
            for (int i = 0; i < points.size(); i++) {
                if (Double.isNaN(points.y(i))) {
                    open = false;
                } else if (open) {
                    gc.lineTo(points.x(i), points.y(i));
                } else {
                    gc.moveTo(points.x(i), points.y(i));
                    open = true;
                }
            }
        }

        private void box(Mark.Box box) {
            gc.setFill(inks.colour(box.ink(), box.opacity()));
            var at = box.frame();
            double arc = 2 * box.radius();
            gc.fillRoundRect(at.left(), at.top(), at.width(), at.height(), arc, arc);
        }

        private void dot(Mark.Dot dot) {
            outline(dot);
            gc.setFill(inks.colour(dot.hollow() ? Ink.PAPER : dot.ink()));
            gc.fill();
            if (dot.hollow()) {
                use(Pen.solid(dot.ink(), Math.max(1.4, dot.radius() * 0.45)));
                gc.stroke();
            }
        }

        private void outline(Mark.Dot dot) {
            double x = dot.x();
            double y = dot.y();
            double r = dot.radius();
            gc.beginPath();
            switch (dot.shape()) {
                case CIRCLE -> gc.arc(x, y, r, r, 0, 360);
                case SQUARE -> gc.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
                case TRIANGLE -> corners(x, y - 1.1 * r, x + 1.1 * r, y + r, x - 1.1 * r, y + r);
                case DIAMOND -> {
                    double d = 1.25 * r;
                    corners(x, y - d, x + d, y, x, y + d, x - d, y);
                }
            }
            gc.closePath();
        }

        private void corners(double... at) {
            gc.moveTo(at[0], at[1]);
            for (int i = 2; i < at.length; i += 2) {
                gc.lineTo(at[i], at[i + 1]);
            }
        }

        private void words(Mark.Words words) {
            gc.setFont(inks.font(words.face()));
            gc.setFill(inks.colour(words.ink()));
            gc.setTextAlign(
                    switch (words.align()) {
                        case LEFT -> TextAlignment.LEFT;
                        case CENTRE -> TextAlignment.CENTER;
                        case RIGHT -> TextAlignment.RIGHT;
                    });
            gc.fillText(words.text(), Math.rint(words.x()), Math.rint(words.y()));
        }

        private void group(Frame clip, List<Mark> marks) {
            gc.save();
            gc.beginPath();
            gc.rect(clip.left(), clip.top(), clip.width(), clip.height());
            gc.clip();
            marks.forEach(this::paint);
            gc.restore();
        }
    }
}
