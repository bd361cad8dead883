package vn.toancanh.app.picture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Origin;
import vn.toancanh.cache.DataDirectory;

/** Where there is no display: the wall and the desk as pictures, so that a newcomer sees them. */
public final class Pictures {
    private Pictures() {}

    /** Renders both into the data directory and gives the files; blocks. */
    public static List<Path> render(Origin origin, DataDirectory data, @Nullable Locale locale)
            throws Exception {
        var folder = data.root().resolve("pictures");
        var wall = folder.resolve("wall.png");
        var desk = folder.resolve("desk.png");
        var wallSize = new Snapshot.Size(3840, 2160);
        var deskSize = new Snapshot.Size(1920, 1080);
        Snapshot.render(request(Snapshot.Screen.wall, wallSize, wall, locale), origin, data);
        Snapshot.render(request(Snapshot.Screen.desk, deskSize, desk, locale), origin, data);
        return List.of(wall.toAbsolutePath(), desk.toAbsolutePath());
    }

    private static Snapshot.Request request(
            Snapshot.Screen screen, Snapshot.Size size, Path out, @Nullable Locale locale) {
        return new Snapshot.Request(
                screen,
                Snapshot.Subject.USUAL,
                new Snapshot.Appearance(size, locale, null, null),
                out);
    }
}
