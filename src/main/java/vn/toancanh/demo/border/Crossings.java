package vn.toancanh.demo.border;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/** Finds lines that touch one another, or themselves, elsewhere than in a common end. */
final class Crossings {
    /** About one kilometre: longer than any piece of a line. */
    private static final double BOX = 0.01;

    private record Piece(int line, Coordinate a, Coordinate b) {}

    private Crossings() {}

    static SortedSet<Integer> between(List<List<Coordinate>> lines) {
        var boxes = new HashMap<Long, List<Piece>>();
        var found = new TreeSet<Integer>();
        for (var line = 0; line < lines.size(); line++) {
            var points = lines.get(line);
            for (var k = 0; k + 1 < points.size(); k++) {
                var piece = new Piece(line, points.get(k), points.get(k + 1));
                for (var box : boxesOf(piece)) {
                    var others = boxes.computeIfAbsent(box, _ -> new ArrayList<>());
                    for (var other : others) {
                        if (touch(piece, other)) {
                            found.add(line);
                            found.add(other.line);
                        }
                    }
                    others.add(piece);
                }
            }
        }
        return found;
    }

    private static List<Long> boxesOf(Piece piece) {
        var boxes = new ArrayList<Long>();
        var x0 = (long) Math.floor(Math.min(piece.a.x, piece.b.x) / BOX);
        var x1 = (long) Math.floor(Math.max(piece.a.x, piece.b.x) / BOX);
        var y0 = (long) Math.floor(Math.min(piece.a.y, piece.b.y) / BOX);
        var y1 = (long) Math.floor(Math.max(piece.a.y, piece.b.y) / BOX);
        for (var x = x0; x <= x1; x++) {
            for (var y = y0; y <= y1; y++) {
                boxes.add((x << 32) | (y & 0xFFFFFFFFL));
            }
        }
        return boxes;
    }

    private static boolean touch(Piece p, Piece q) {
        if (p.a.equals2D(q.a) || p.a.equals2D(q.b) || p.b.equals2D(q.a) || p.b.equals2D(q.b)) {
            return false;
        }
        return side(p.a, p.b, q.a) * side(p.a, p.b, q.b) <= 0
                && side(q.a, q.b, p.a) * side(q.a, q.b, p.b) <= 0;
    }

    private static int side(Coordinate a, Coordinate b, Coordinate c) {
        return Orientation.index(a, b, c);
    }
}
