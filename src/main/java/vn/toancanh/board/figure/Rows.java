package vn.toancanh.board.figure;

import java.util.List;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Type.Face;

/** Rows with a name at the left and a drawing at the right: names of places are long. */
record Rows(Frame frame, double names, double height, int count) {
    private static final double LEAST_EM = 1.45;
    private static final double MOST_EM = 4.5;
    private static final double NAMES = 0.42;

    /** How many rows have room. */
    static int most(Frame frame, Paper paper) {
        return (int) Math.max(1, Math.floor(frame.height() / (LEAST_EM * paper.em())));
    }

    static Rows of(List<String> names, Frame frame, Paper paper) {
        double widest =
                names.stream()
                        .mapToDouble(name -> paper.type().width(name, Face.SMALL))
                        .max()
                        .orElse(0);
        double room = Math.min(widest + 0.9 * paper.em(), NAMES * frame.width());
        int count = Math.max(1, names.size());
        double height = Math.min(MOST_EM * paper.em(), frame.height() / count);
        return new Rows(frame, room, height, count);
    }

    /** Where the drawing of all rows stands. */
    Frame plot() {
        return new Frame(frame.left() + names, frame.top(), frame.width() - names, height * count);
    }

    Frame row(int i) {
        return new Frame(frame.left(), frame.top() + i * height, frame.width(), height);
    }

    Frame name(int i, double indent) {
        var row = row(i);
        return new Frame(row.left() + indent, row.top(), names - indent - 4, row.height());
    }
}
