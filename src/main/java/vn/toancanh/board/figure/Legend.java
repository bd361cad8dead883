package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Shape;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Type.Face;

/**
 * Names beside samples of what they name, in rows; on a small paper the last of them give way to
 * the values.
 */
public final class Legend {
    private static final double SAMPLE_EM = 1.9;
    private static final double MOST = 0.24;
    private static final double AFTER_EM = 1.3;

    private final Paper paper;
    private final List<Entry> entries = new ArrayList<>();

    /** One of pen, tint and dot is there; words alone name the unit. */
    private record Entry(
            String name,
            @Nullable Pen pen,
            @Nullable Ink tint,
            @Nullable Shape dot,
            Ink ink,
            double opacity) {
        Entry(String name, @Nullable Pen pen, @Nullable Shape dot, Ink ink) {
            this(name, pen, null, dot, ink, 1);
        }
    }

    public Legend(Paper paper) {
        this.paper = paper;
    }

    public void words(String text) {
        if (!text.isEmpty()) {
            entries.add(new Entry(text, null, null, Ink.FAINT));
        }
    }

    public void line(String name, Pen pen) {
        entries.add(new Entry(name, pen, null, Ink.SOFT));
    }

    public void tint(String name, Ink tint, double opacity) {
        entries.add(new Entry(name, null, tint, null, Ink.SOFT, opacity));
    }

    /** A provisional value. */
    public void ring(String name) {
        entries.add(new Entry(name, null, Shape.CIRCLE, Ink.TEXT));
    }

    public void dot(String name, Shape shape, Ink ink) {
        entries.add(new Entry(name, null, shape, ink));
    }

    /** Draws rows from the top of {@code room} and gives what is left below them. */
    public Frame lay(Frame room, List<Mark> marks) {
        double row = paper.line(Face.SMALL);
        double x = room.left();
        double y = room.top() + row / 2;
        boolean started = false;
        for (var entry : entries) {
            double width = width(entry);
            if (started && x + width > room.right()) {
                x = room.left();
                y += row;
                if (y + row / 2 > room.top() + MOST * room.height()) {
                    y -= row;
                    break;
                }
            }
            draw(entry, x, y, room.right() - x, marks);
            x += width + AFTER_EM * paper.em();
            started = true;
        }
        double height = started ? y + row / 2 - room.top() + 0.3 * paper.em() : 0;
        return room.inset(0, height, 0, 0);
    }

    private double width(Entry entry) {
        return sample(entry) + paper.type().width(entry.name(), Face.SMALL);
    }

    private double sample(Entry entry) {
        if (entry.dot() != null) {
            return 0.9 * paper.em();
        }
        return entry.pen() == null && entry.tint() == null ? 0 : SAMPLE_EM * paper.em();
    }

    private void draw(Entry entry, double x, double y, double room, List<Mark> marks) {
        double em = paper.em();
        double length = sample(entry) - 0.4 * em;
        if (entry.pen() != null) {
            marks.add(new Mark.Line(x, y, x + length, y, entry.pen()));
        }
        if (entry.tint() != null) {
            var swatch = new Frame(x, y - 0.35 * em, length, 0.7 * em);
            marks.add(new Mark.Box(swatch, 0, entry.tint(), entry.opacity()));
        }
        if (entry.dot() != null) {
            var ring = entry.ink() == Ink.TEXT;
            marks.add(new Mark.Dot(x + 0.3 * em, y, 0.27 * em, entry.dot(), entry.ink(), ring));
        }
        var from = x + sample(entry);
        var name = paper.type().fit(entry.name(), room - sample(entry), Face.SMALL);
        var ink = entry.ink() == Ink.FAINT ? Ink.FAINT : Ink.SOFT;
        marks.add(new Words(name, from, y, Align.LEFT, Face.SMALL, ink));
    }
}
