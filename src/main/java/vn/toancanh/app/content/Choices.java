package vn.toancanh.app.content;

import vn.toancanh.base.AreaCode;
import vn.toancanh.board.overview.Overview;
import vn.toancanh.board.overview.OverviewsJson;

/**
 * Whom the screens are drawn for.
 *
 * @param persona as the warehouse names it
 * @param area the unit they look at
 */
public record Choices(String persona, AreaCode area) {
    public Overview overview() {
        return OverviewsJson.standardFor(persona);
    }
}
