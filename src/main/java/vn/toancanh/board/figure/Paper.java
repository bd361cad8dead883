package vn.toancanh.board.figure;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark;
import vn.toancanh.board.plot.Mark.Align;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Words;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Type;
import vn.toancanh.board.plot.Type.Face;
import vn.toancanh.board.plot.ValueTicks;
import vn.toancanh.fx.Texts;

/** What a chart is drawn on: its size, its type, the reader's language, and the words on it. */
public record Paper(double width, double height, Type type, Texts texts) {
    private static final double LINE_EM = 1.35;
    private static final double ROOMY_EM = 13;
    private static final double TICK_EM = 3.2;

    public double em() {
        return type.em();
    }

    /** The height of a line of text. */
    public double line(Face face) {
        return LINE_EM * face.size() * em();
    }

    public double thin() {
        return Math.max(1, em() / 14);
    }

    public Pen pen(Ink ink, double thins) {
        return Pen.solid(ink, thins * thin());
    }

    public String number(double value, ChartSpec.Measure measure) {
        return Numbers.format(value, measure.decimals(), texts.locale());
    }

    /** With its unit. */
    public String amount(double value, ChartSpec.Measure measure) {
        var number = number(value, measure);
        return measure.unit().isEmpty() || !Double.isFinite(value)
                ? number
                : number + " " + measure.unit();
    }

    /** The unit of an axis, with the word of its scale: "triệu đồng". */
    public String unit(ChartSpec.Measure measure, ValueTicks ticks) {
        var word = texts.find(ticks.scale().textKey()).orElse("");
        return (word + " " + measure.unit()).strip();
    }

    /** Title above and origin below; gives what is left. */
    public Frame head(ChartSpec.Head head, List<Mark> marks) {
        double top = 0;
        double bottom = 0;
        if (!head.title().isEmpty()) {
            top = line(Face.STRONG) + 0.25 * em();
            var title = type.fit(head.title(), width, Face.STRONG);
            double y = line(Face.STRONG) / 2;
            marks.add(new Words(title, 0, y, Align.LEFT, Face.STRONG, Ink.TEXT));
        }
        if (!head.origin().isEmpty() && height > ROOMY_EM * em()) {
            bottom = line(Face.SMALL) + 0.15 * em();
            var foot = new Frame(0, height - line(Face.SMALL), width, line(Face.SMALL));
            marks.add(small(head.origin(), foot, Align.LEFT, Ink.FAINT));
        }
        return new Frame(0, top, width, height - top - bottom);
    }

    /** Small words of this ink, cut to a width. */
    public Words small(String text, Frame room, Align align, Ink ink) {
        double x =
                switch (align) {
                    case LEFT -> room.left();
                    case CENTRE -> room.middleX();
                    case RIGHT -> room.right();
                };
        var fitted = type.fit(text, room.width(), Face.SMALL);
        return new Words(fitted, x, room.middleY(), align, Face.SMALL, ink);
    }

    /** How many ticks of text have room along a height. */
    public int ticksUp(double pixels) {
        return Math.clamp(Math.round(pixels / (TICK_EM * em())), 1, 8);
    }

    public int ticksAcross(double pixels, double labelWidth) {
        return (int) Math.clamp(Math.floor(pixels / (labelWidth + 1.5 * em())), 1, 12);
    }

    /** How wide the labels of an axis are. */
    public double labelWidth(ValueTicks ticks) {
        return ticks.values().stream()
                .mapToDouble(value -> type.width(ticks.label(value, texts.locale()), Face.SMALL))
                .max()
                .orElse(0);
    }

    /** Lines across and their numbers at the left of the plot. */
    public List<Mark> upAxis(ValueTicks ticks, Scale scale, Frame plot) {
        var marks = new ArrayList<Mark>();
        double taken = Double.POSITIVE_INFINITY;
        for (double value : ticks.values()) {
            double y = crisp(scale.pixel(value));
            if (taken - y < line(Face.SMALL)) {
                continue;
            }
            taken = y;
            marks.add(new Mark.Line(plot.left(), y, plot.right(), y, pen(Ink.GRID, 1)));
            var label = ticks.label(value, texts.locale());
            double x = plot.left() - 0.55 * em();
            marks.add(new Words(label, x, y, Align.RIGHT, Face.SMALL, Ink.FAINT));
        }
        return marks;
    }

    /** Lines up and their numbers below the plot. */
    public List<Mark> acrossAxis(ValueTicks ticks, Scale scale, Frame plot) {
        var marks = new ArrayList<Mark>();
        double y = plot.bottom() + 0.3 * em() + line(Face.SMALL) / 2;
        double taken = Double.NEGATIVE_INFINITY;
        for (double value : ticks.values()) {
            double x = crisp(scale.pixel(value));
            var label = ticks.label(value, texts.locale());
            double half = type.width(label, Face.SMALL) / 2;
            if (within(x, label) - half < taken) {
                continue;
            }
            taken = within(x, label) + half + 0.3 * em();
            marks.add(new Mark.Line(x, plot.top(), x, plot.bottom(), pen(Ink.GRID, 1)));
            marks.add(new Words(label, within(x, label), y, Align.CENTRE, Face.SMALL, Ink.FAINT));
        }
        return marks;
    }

    /** The nearest middle of a label of which nothing leaves the paper. */
    public double within(double x, String label) {
        double half = type.width(label, Face.SMALL) / 2;
        return Math.clamp(x, half, Math.max(half, width - half));
    }

    /** The middle of a pixel: a hairline is one pixel wide. */
    public static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }

    /** A sentence in the middle of a chart that has nothing to draw. */
    public Drawing empty(ChartSpec.Head head) {
        var marks = new ArrayList<Mark>();
        var frame = head(head, marks);
        marks.add(small(texts.get("board.chart.empty"), frame, Align.CENTRE, Ink.SOFT));
        return Drawing.still(marks, frame, Drawing.Reader.NONE);
    }
}
