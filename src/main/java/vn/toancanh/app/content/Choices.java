package vn.toancanh.app.content;

import vn.toancanh.base.AreaCode;
import vn.toancanh.board.overview.Overview;
import vn.toancanh.board.overview.OverviewsJson;

/**
 * Whom the screens are drawn for, and what they chose.
 *
 * @param overview of the persona
 * @param area the unit they look at
 * @param map of the map's own page
 */
public record Choices(Overview overview, AreaCode area, MapChoice map) {
    /**
     * @param persona as the warehouse names it
     */
    public static Choices of(String persona, AreaCode area) {
        return new Choices(OverviewsJson.standardFor(persona), area, MapChoice.USUAL);
    }

    public Choices with(MapChoice other) {
        return new Choices(overview, area, other);
    }
}
