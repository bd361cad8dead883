package vn.toancanh.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.window.Desktop;
import vn.toancanh.app.window.Opening;

/** What {@code desk} and {@code wall} share. */
public final class WindowOptions {
    @Mixin final CommonOptions common = new CommonOptions();
    @Mixin final OriginOptions origin = new OriginOptions();

    @Option(names = "--role", paramLabel = "ROLE")
    @Nullable String role;

    /** Ends after the first picture and prints how long it took; for measurements. */
    @Option(names = "--first-picture", hidden = true)
    boolean firstPicture;

    int open(Opening.Screen screen) throws Exception {
        var opening = new Opening(screen, origin.origin(), role, firstPicture);
        return Desktop.run(opening, common.dataDirectory(), common.locale);
    }
}
