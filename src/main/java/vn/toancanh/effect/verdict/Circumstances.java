package vn.toancanh.effect.verdict;

import java.util.Set;

/**
 * What people know and figures do not show.
 *
 * @param definitionChanged the indicator was defined or measured otherwise before
 * @param picked the units were directed because they stood out just then
 * @param shock something else befell the whole province when the directive began
 * @param touched comparison units that may have felt the directive: neighbours, or those that did
 *     the same by themselves
 */
public record Circumstances(
        boolean definitionChanged, boolean picked, boolean shock, Set<String> touched) {
    public static final Circumstances NONE = new Circumstances(false, false, false, Set.of());

    public Circumstances {
        touched = Set.copyOf(touched);
    }
}
