package vn.toancanh.task.paper;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import vn.toancanh.map.paper.Letters;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.Pen;

/** Writes lines below each other on a sheet, points. For one thread. */
final class Pencil {
    private static final double SPACING = 1.45;
    private static final double GAP = 9;
    private static final double HAIR = 0.6;

    private final Paper paper;
    private final double left;
    private final double width;
    private final double bottom;
    private double at;

    /**
     * @param bottom where there is no more room
     * @param top where the first line begins
     */
    Pencil(Paper paper, double left, double width, double bottom, double top) {
        this.paper = paper;
        this.left = left;
        this.width = width;
        this.bottom = bottom;
        at = top;
    }

    private List<String> lines(String text, Letters letters) throws IOException {
        return paper.faces().lines(text, letters.face(), letters.size(), width);
    }

    /** Whether a text, and one line that says what is left out, still fit. */
    boolean holds(String text, Letters letters) throws IOException {
        return at + (lines(text, letters).size() + 2) * letters.size() * SPACING <= bottom;
    }

    void write(String text, Letters letters) throws IOException {
        for (var line : lines(text, letters)) {
            at += letters.size() * SPACING;
            paper.text(line, left, at, letters);
        }
    }

    void gap() {
        at += GAP;
    }

    void rule(int argb) throws IOException {
        at += GAP;
        var line = new Path2D.Double();
        line.moveTo(left, at);
        line.lineTo(left + width, at);
        paper.stroke(line, new Pen(argb, HAIR, List.of()));
    }
}
