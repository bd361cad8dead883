package vn.toancanh.app;

import java.util.Locale;

/**
 * What a person chose on this computer.
 *
 * @param persona the demo persona, or blank for what the warehouse says
 * @param textScale 1.0 to 2.0
 * @param demoSpeed how many times faster than real time the demo runs, 1 to 3600
 */
public record Settings(
        Locale locale,
        boolean dark,
        double textScale,
        boolean reducedMotion,
        String persona,
        double demoSpeed) {
    public static final Settings DEFAULT =
            new Settings(Locale.of("vi"), true, 1.0, false, "chairman", 1);

    public Settings {
        textScale = Math.clamp(textScale, 1.0, 2.0);
        demoSpeed = Math.clamp(demoSpeed, 1.0, 3600.0);
    }

    public Settings withLocale(Locale other) {
        return new Settings(other, dark, textScale, reducedMotion, persona, demoSpeed);
    }

    public Settings withDark(boolean other) {
        return new Settings(locale, other, textScale, reducedMotion, persona, demoSpeed);
    }

    public Settings withTextScale(double other) {
        return new Settings(locale, dark, other, reducedMotion, persona, demoSpeed);
    }

    public Settings withReducedMotion(boolean other) {
        return new Settings(locale, dark, textScale, other, persona, demoSpeed);
    }

    public Settings withPersona(String other) {
        return new Settings(locale, dark, textScale, reducedMotion, other, demoSpeed);
    }
}
