package vn.toancanh.app.content;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.document.StandardBoards;
import vn.toancanh.board.overview.Overview;
import vn.toancanh.board.overview.OverviewsJson;

/**
 * Whom the screens are drawn for, and what they chose.
 *
 * @param overview of the persona
 * @param area the unit their maps show
 * @param map of the map's own page
 * @param selected the unit somebody selected on a map or in a table, or none
 */
public record Choices(
        Overview overview, AreaCode area, MapChoice map, @Nullable AreaCode selected) {
    /**
     * @param persona as the warehouse names it
     */
    public static Choices of(String persona, AreaCode area) {
        return new Choices(
                OverviewsJson.standardFor(StandardBoards.person(persona)),
                area,
                MapChoice.USUAL,
                null);
    }

    public Choices with(MapChoice other) {
        return new Choices(overview, area, other, selected);
    }

    public Choices selecting(@Nullable AreaCode unit) {
        return new Choices(overview, area, map, unit);
    }
}
