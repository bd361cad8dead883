package vn.toancanh.app.content;

import org.jspecify.annotations.Nullable;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.map.classes.ClassMethod;

/**
 * What somebody wants to see on the map; null for what the role looks at first.
 *
 * @param second a second indicator beside the first, or none
 * @param apart whether the second has a map of its own
 * @param classes how the limits are drawn, or as usual for the indicator
 */
public record MapChoice(
        @Nullable Choice first,
        @Nullable Choice second,
        boolean apart,
        @Nullable ClassMethod classes) {
    public static final MapChoice USUAL = new MapChoice(null, null, false, null);
}
