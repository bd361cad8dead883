package vn.toancanh.task.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Baseline;

/**
 * What a new directive is filled in with; all of it can be changed.
 *
 * @param parent of which it is to be a part; null for most
 * @param lead null where nobody is meant yet
 * @param aim null where nothing is measured yet
 * @param reason why nothing can be measured; blank where nobody has said
 */
public record Beginning(
        @Nullable UUID parent,
        String title,
        String requirement,
        @Nullable Unit lead,
        Origin origin,
        @Nullable Baseline aim,
        String reason) {
    /** A blank page. */
    public static final Beginning BLANK =
            new Beginning(null, "", "", null, new Origin.Blank(), null, "");

    public Beginning(
            String title,
            String requirement,
            @Nullable Unit lead,
            Origin origin,
            @Nullable Baseline aim) {
        this(null, title, requirement, lead, origin, aim, "");
    }

    /** The same with another measure. */
    public Beginning measured(@Nullable Baseline by) {
        return new Beginning(parent, title, requirement, lead, origin, by, reason);
    }
}
