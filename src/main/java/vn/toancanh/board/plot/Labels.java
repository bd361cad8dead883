package vn.toancanh.board.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Places for texts such that none lies over another. Filled from first to last wish. */
public final class Labels {
    private final List<Frame> taken = new ArrayList<>();
    private final Frame inside;

    /**
     * @param inside no label leaves it
     */
    public Labels(Frame inside) {
        this.inside = inside;
    }

    /** Keeps labels away from here. */
    public void keepFree(Frame frame) {
        taken.add(frame);
    }

    /** The first of these that is free; it is taken then. */
    public Optional<Frame> place(List<Frame> wishes) {
        for (var wish : wishes) {
            if (fits(wish) && isFree(wish)) {
                taken.add(wish);
                return Optional.of(wish);
            }
        }
        return Optional.empty();
    }

    public boolean isFree(Frame frame) {
        return taken.stream().noneMatch(frame::overlaps);
    }

    private boolean fits(Frame wish) {
        return wish.left() >= inside.left()
                && wish.right() <= inside.right()
                && wish.top() >= inside.top()
                && wish.bottom() <= inside.bottom();
    }

    /** Right, left, above and below a point. */
    public static List<Frame> around(double x, double y, Frame size, double away) {
        double w = size.width();
        double h = size.height();
        return List.of(
                new Frame(x + away, y - h / 2, w, h),
                new Frame(x - away - w, y - h / 2, w, h),
                new Frame(x - w / 2, y - away - h, w, h),
                new Frame(x - w / 2, y + away, w, h));
    }

    /**
     * Heights for lines of text that want to stand at {@code wanted}: in the same order from top to
     * bottom, {@code height} apart, inside {@code from} to {@code to} where they fit.
     */
    public static List<Double> spread(List<Double> wanted, double height, Span room) {
        var order =
                IntStream.range(0, wanted.size())
                        .boxed()
                        .sorted(Comparator.comparing(wanted::get))
                        .toList();
        var placed = new ArrayList<>(Collections.nCopies(wanted.size(), 0.0));
        double next = room.from();
        for (int i : order) {
            double y = Math.max(next, wanted.get(i));
            placed.set(i, y);
            next = y + height;
        }
        double most = room.to();
        for (int i : order.reversed()) {
            double y = Math.min(most, placed.get(i));
            placed.set(i, y);
            most = y - height;
        }
        return placed;
    }
}
