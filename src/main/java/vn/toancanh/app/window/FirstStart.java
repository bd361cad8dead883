package vn.toancanh.app.window;

import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.Sessions;

/** Asks on the first start where data shall come from. */
final class FirstStart {
    private FirstStart() {}

    static @Nullable Origin ask(Sessions sessions, Settings settings) {
        return Origin.Demo.usual();
    }
}
