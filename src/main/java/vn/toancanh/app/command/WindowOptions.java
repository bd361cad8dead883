package vn.toancanh.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.picture.Pictures;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.window.Opening;
import vn.toancanh.app.window.Program;
import vn.toancanh.fx.Texts;

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
        if (!firstPicture && !FxToolkit.displayPresent()) {
            return renderPictures();
        }
        Runnable told = firstPicture ? () -> System.out.println("first-picture") : null;
        var opening = new Opening(screen, origin.origin(), role, told);
        return Program.run(opening, common.dataDirectory(), common.locale());
    }

    /** Without a display a newcomer still sees what it looks like. */
    private int renderPictures() throws Exception {
        var asked = origin.origin();
        var data = common.dataDirectory();
        var from = asked == null ? Origin.Demo.usual(1) : asked;
        var locale = common.locale();
        var spoken = locale == null ? new SettingsFile(data.root()).settings().locale() : locale;
        System.out.println(Texts.of(spoken).get("app.pictures"));
        for (var file : Pictures.render(from, data, spoken)) {
            System.out.println(file);
        }
        return 0;
    }
}
