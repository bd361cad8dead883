package vn.toancanh.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.SettingsFile;
import vn.toancanh.app.session.Origin;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.fx.Texts;

/** Where there is no display: the wall and the desk as pictures, so that a newcomer sees them. */
final class Pictures {
    private Pictures() {}

    /** Renders both and says where; blocks. */
    static int render(Opening opening, DataDirectory data, @Nullable Locale locale)
            throws Exception {
        var origin = opening.origin() == null ? Origin.Demo.usual() : opening.origin();
        var spoken = locale == null ? new SettingsFile(data.root()).settings().locale() : locale;
        System.out.println(Texts.of(spoken).get("app.pictures"));
        var folder = data.root().resolve("pictures");
        for (var each :
                List.of(
                        request(Snapshot.Screen.wall, new Snapshot.Size(3840, 2160), folder),
                        request(Snapshot.Screen.desk, new Snapshot.Size(1920, 1080), folder))) {
            Snapshot.render(each, origin, data);
            System.out.println(each.out().toAbsolutePath());
        }
        return 0;
    }

    private static Snapshot.Request request(
            Snapshot.Screen screen, Snapshot.Size size, Path folder) {
        return new Snapshot.Request(
                screen,
                new Snapshot.Subject(null, null, null),
                new Snapshot.Appearance(size, null, null, null),
                folder.resolve(screen.name() + ".png"));
    }
}
