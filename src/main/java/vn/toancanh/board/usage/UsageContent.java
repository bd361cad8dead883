package vn.toancanh.board.usage;

import java.util.List;

/**
 * What the screen says of the use of the program, in words of the chosen language.
 *
 * @param unused names of the boards nobody opened
 */
public record UsageContent(List<Row> rows, List<String> unused) {
    public UsageContent {
        rows = List.copyOf(rows);
        unused = List.copyOf(unused);
    }

    /**
     * How one role used one place.
     *
     * @param last when it was opened last
     */
    public record Row(String place, String role, int opens, double minutes, String last) {}
}
