package vn.toancanh.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.LonLat;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.geodesy.Geodesy;

/**
 * The tool in hand, the points set with it and what they say. A finished drawing stays until the
 * next one begins or the tool is put away. JavaFX thread only.
 */
public final class ToolsViewModel {
    private static final double USUAL_RADIUS = 5;
    private static final double METRES = 1000;
    private static final int CIRCLE_POINTS = 72;

    private final Texts texts;
    private final Measures measures;
    private final BiConsumer<Tool, List<LonLat>> onDrawn;
    private final ReadOnlyObjectWrapper<Tool> tool =
            new ReadOnlyObjectWrapper<>(this, "tool", Tool.LOOK);
    private final ReadOnlyObjectWrapper<Drawing> drawing =
            new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.NONE);
    private final DoubleProperty radius = new SimpleDoubleProperty(this, "radius", USUAL_RADIUS);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

    /**
     * What is drawn.
     *
     * @param points set so far
     * @param next where the pointer would set one, null when it is away or the drawing is finished
     * @param closed whether the last point is joined with the first
     */
    public record Drawing(
            List<LonLat> points, @Nullable LonLat next, boolean closed, boolean finished) {
        static final Drawing NONE = new Drawing(List.of(), null, false, false);

        public Drawing {
            points = List.copyOf(points);
        }

        /** With the point under the pointer. */
        List<LonLat> all() {
            var all = new ArrayList<>(points);
            if (next != null && !points.isEmpty()) {
                all.add(next);
            }
            return List.copyOf(all);
        }
    }

    /**
     * @param onDrawn gets every finished drawing that encloses something
     */
    public ToolsViewModel(Texts texts, BiConsumer<Tool, List<LonLat>> onDrawn) {
        this.texts = texts;
        this.measures = new Measures(texts);
        this.onDrawn = onDrawn;
    }

    public ReadOnlyObjectProperty<Tool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** What is measured, or what to do next; "" without a tool. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return tool.get() != Tool.LOOK;
    }

    /** Takes a tool; the one that is already in hand is put away. */
    public void take(Tool wanted) {
        tool.set(wanted == tool.get() ? Tool.LOOK : wanted);
        draw(List.of(), null, false);
    }

    /** Puts the tool away with all that was drawn. */
    public void end() {
        take(Tool.LOOK);
    }

    /** Says something in the place of a measure, until the next movement. */
    public void say(String sentence) {
        words.set(sentence);
    }

    /** Of the circle that {@link Tool#AROUND} draws, in kilometres. */
    public DoubleProperty radiusProperty() {
        return radius;
    }

    void add(LonLat point) {
        if (tool.get() == Tool.AROUND) {
            var circle = Geodesy.circle(point, radius.get() * METRES, CIRCLE_POINTS);
            draw(circle, null, true);
            onDrawn.accept(tool.get(), circle);
            return;
        }
        var before = drawing.get();
        var points = new ArrayList<LonLat>(before.finished() ? List.of() : before.points());
        points.add(point);
        draw(points, null, false);
    }

    void hover(@Nullable LonLat pointer) {
        var now = drawing.get();
        if (isBusy() && !now.finished() && !now.points().isEmpty()) {
            draw(now.points(), pointer, false);
        }
    }

    /** Takes the last point back; a finished drawing is open again, a circle is gone. */
    void back() {
        if (tool.get() == Tool.AROUND) {
            draw(List.of(), null, false);
        }
        var points = drawing.get().points();
        if (!points.isEmpty()) {
            draw(points.subList(0, points.size() - 1), null, false);
        }
    }

    void finish() {
        var points = drawing.get().points();
        boolean ring = tool.get().encloses();
        if (points.size() < tool.get().points() || (ring && Measures.crosses(points))) {
            return;
        }
        draw(points, null, true);
        if (ring) {
            onDrawn.accept(tool.get(), points);
        }
    }

    private void draw(List<LonLat> points, @Nullable LonLat next, boolean finished) {
        drawing.set(new Drawing(points, next, tool.get().encloses(), finished));
        words.set(said(drawing.get().all()));
    }

    private String said(List<LonLat> points) {
        if (!isBusy()) {
            return "";
        }
        if (points.size() < tool.get().points()) {
            return texts.get(tool.get().textKey() + ".hint");
        }
        return tool.get().encloses()
                ? measures.surface(points)
                : measures.length(Geodesy.length(points));
    }
}
