package vn.toancanh.alert.capreach;

import java.util.List;
import vn.toancanh.base.AreaCode;

/**
 * Whom a warning reaches.
 *
 * @param communes by code
 * @param population of those communes whose people are counted, whole communes even where a part is
 *     reached
 * @param uncounted communes whose population is not known
 * @param unplaced areas that say where they are in words only, or by lists we do not know
 */
public record Reached(
        List<Commune> communes, long population, int uncounted, List<String> unplaced) {
    /**
     * One commune.
     *
     * @param share of its surface inside the warning, 0 to 1; 1 where it is named by its code
     */
    public record Commune(AreaCode code, double share) {}

    public Reached {
        communes = List.copyOf(communes);
        unplaced = List.copyOf(unplaced);
    }
}
