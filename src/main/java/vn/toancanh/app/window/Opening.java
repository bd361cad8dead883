package vn.toancanh.app.window;

import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Origin;

/**
 * A wish to open a window.
 *
 * @param origin null to take up where the last session left, or to ask on the first start
 * @param role persona to look as, null for the one last chosen
 * @param onFirstPicture runs when the first picture is whole, after which the program ends; null to
 *     stay until the windows are closed
 */
public record Opening(
        Screen screen,
        @Nullable Origin origin,
        @Nullable String role,
        @Nullable Runnable onFirstPicture) {
    /** The two windows of the program. */
    public enum Screen {
        DESK,
        WALL;

        String titleKey() {
            return this == DESK ? "app.title.desk" : "app.title.wall";
        }
    }
}
