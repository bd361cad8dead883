package vn.toancanh.app.part;

import vn.toancanh.app.Settings;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.MapTexts;
import vn.toancanh.map.shade.MapPalette;

/** How screens look and speak. JavaFX thread only, because of {@link Motion}. */
public record Look(Settings settings, Texts texts, Motion motion) {
    public static Look of(Settings settings) {
        return new Look(
                settings, Texts.of(settings.locale()), new Motion(settings.reducedMotion()));
    }

    MapTexts mapTexts() {
        return new MapTexts(settings.locale(), texts::get);
    }

    public Theme theme() {
        return settings.theme();
    }

    public MapPalette palette() {
        return switch (settings.theme()) {
            case LIGHT -> MapPalette.LIGHT;
            case CONTRAST -> MapPalette.CONTRAST;
            case DARK, WALL -> MapPalette.DARK;
        };
    }
}
