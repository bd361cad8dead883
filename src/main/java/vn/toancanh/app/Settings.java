package vn.toancanh.app;

import java.util.Locale;
import vn.toancanh.fx.Theme;

/**
 * What a person chose on this computer.
 *
 * @param theme of the desk
 * @param persona the demo persona, or blank for what the warehouse says
 * @param textScale 1.0 to 2.0
 * @param demoSpeed how many times faster than real time the demo runs, 1 to 3600
 * @param silent whether new alerts make no sound
 */
public record Settings(
        Locale locale,
        Theme theme,
        double textScale,
        boolean reducedMotion,
        String persona,
        double demoSpeed,
        boolean silent) {
    public static final Settings DEFAULT =
            new Settings(Locale.of("vi"), Theme.DARK, 1.0, false, "chairman", 1, false);

    public Settings {
        textScale = Math.clamp(textScale, 1.0, 2.0);
        demoSpeed = Math.clamp(demoSpeed, 1.0, 3600.0);
    }

    public Settings withLocale(Locale other) {
        return new Settings(other, theme, textScale, reducedMotion, persona, demoSpeed, silent);
    }

    public Settings withTheme(Theme other) {
        return new Settings(locale, other, textScale, reducedMotion, persona, demoSpeed, silent);
    }

    public Settings withTextScale(double other) {
        return new Settings(locale, theme, other, reducedMotion, persona, demoSpeed, silent);
    }

    public Settings withReducedMotion(boolean other) {
        return new Settings(locale, theme, textScale, other, persona, demoSpeed, silent);
    }

    public Settings withPersona(String other) {
        return new Settings(locale, theme, textScale, reducedMotion, other, demoSpeed, silent);
    }
}
