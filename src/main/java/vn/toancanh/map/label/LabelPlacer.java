package vn.toancanh.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.geometry.Camera;

/**
 * Finds a place for as many names as fit, in the order of the wishes: no name touches another, a
 * taken box or the edge of the view. Only a sovereign name is placed in any case. Pure.
 */
public final class LabelPlacer {
    /** Parts of the name's own size it may move away from where it would rather be. */
    private static final double[][] NUDGES = {
        {0, 0},
        {0, -0.6},
        {0, 0.6},
        {-0.25, 0},
        {0.25, 0},
        {-0.2, -0.6},
        {0.2, 0.6},
        {0, -1.1},
        {0, 1.1}
    };

    /** Around a point: right, left, above, below, then the corners. */
    private static final int[][] SIDES = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}
    };

    /** More names than that nobody reads, and making them would hold the screen. */
    private static final int MOST_NAMES = 200;

    private static final double GAP = 2;

    /** How often a sovereign name steps further below and above its islets before it gives up. */
    private static final int FARTHEST_RINGS = 12;

    private final Camera camera;
    private final Box view;
    private final TextSize measure;
    private final ToDoubleFunction<Wish.Kind> fontSize;
    private final List<Box> taken;

    /**
     * @param taken boxes no name may touch: marks, the legend, controls
     */
    public LabelPlacer(
            Camera camera,
            TextSize measure,
            ToDoubleFunction<Wish.Kind> fontSize,
            List<Box> taken) {
        this.camera = camera;
        this.view = new Box(0, 0, camera.width(), camera.height());
        this.measure = measure;
        this.fontSize = fontSize;
        this.taken = new ArrayList<>(taken);
    }

    public List<Placed> place(List<Wish> wishes) {
        var placed = new ArrayList<Placed>();
        for (var wish : wishes) {
            double size = fontSize.applyAsDouble(wish.kind());
            double width = measure.width(wish.text(), size);
            if (width <= wish.room() && placed.size() < MOST_NAMES) {
                var box = find(wish, width, measure.height(size));
                if (box != null) {
                    taken.add(box);
                    double x = box.x() - camera.screenX(wish.x());
                    placed.add(new Placed(wish, size, x, box.y() - camera.screenY(wish.y())));
                }
            }
        }
        return List.copyOf(placed);
    }

    private @Nullable Box find(Wish wish, double width, double height) {
        double x = camera.screenX(wish.x());
        double y = camera.screenY(wish.y());
        boolean inView = x >= 0 && y >= 0 && x <= camera.width() && y <= camera.height();
        boolean must = wish.kind() == Wish.Kind.SOVEREIGN && inView;
        for (var wanted : candidates(wish, Box.around(x, y, width, height))) {
            var held = must ? pushedInside(wanted) : wanted;
            if (isFree(held)) {
                return held;
            }
        }
        return must ? pushedInside(Box.around(x, y + height, width, height)) : null;
    }

    private static List<Box> candidates(Wish wish, Box middle) {
        var boxes = new ArrayList<Box>();
        if (wish.kind() == Wish.Kind.SOVEREIGN) {
            for (int ring = 0; ring < FARTHEST_RINGS; ring++) {
                double away = wish.clearance() + ring * middle.height() / 2;
                boxes.add(beside(middle, new int[] {0, 1}, away));
                boxes.add(beside(middle, new int[] {0, -1}, away));
            }
        }
        if (wish.clearance() == 0) {
            for (var nudge : NUDGES) {
                boxes.add(moved(middle, nudge[0] * middle.width(), nudge[1] * middle.height()));
            }
        } else {
            for (var side : SIDES) {
                boxes.add(beside(middle, side, wish.clearance()));
            }
        }
        return boxes;
    }

    private static Box beside(Box middle, int[] side, double away) {
        double dx = side[0] * (away + middle.width() / 2);
        double dy = side[1] * (away + middle.height() / 2);
        return moved(middle, dx, dy);
    }

    private static Box moved(Box box, double dx, double dy) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    private boolean isFree(Box wanted) {
        if (!wanted.within(view)) {
            return false;
        }
        var roomy = wanted.grown(GAP);
        return taken.stream().noneMatch(roomy::touches);
    }

    private Box pushedInside(Box box) {
        double x = Math.clamp(box.x(), 0, Math.max(0, view.width() - box.width()));
        double y = Math.clamp(box.y(), 0, Math.max(0, view.height() - box.height()));
        return new Box(x, y, box.width(), box.height());
    }
}
