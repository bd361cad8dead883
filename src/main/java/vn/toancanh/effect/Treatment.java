package vn.toancanh.effect;

import java.util.List;

/**
 * Who was directed and since when. All other units of the panel are there to be compared with.
 *
 * @param units that were directed
 * @param start number of the first time under the directive, from 0
 * @param washOut so many times from the start on are not judged: nothing can have worked yet
 */
public record Treatment(List<String> units, int start, int washOut) {
    public Treatment {
        units = List.copyOf(units);
        if (start < 0 || washOut < 0) {
            throw new IllegalArgumentException("start " + start + ", wash-out " + washOut);
        }
    }

    /** The first time that is judged. */
    public int judged() {
        return start + washOut;
    }
}
