package vn.toancanh.map.overlay;

import java.util.List;

/**
 * A mark that somebody points at.
 *
 * @param worldX of its middle in Mercator metres, as {@code worldY}
 * @param count how many things it stands for
 * @param lines what it is, the first line its name
 */
public record MarkPick(double worldX, double worldY, int count, List<String> lines) {
    public MarkPick {
        lines = List.copyOf(lines);
    }
}
