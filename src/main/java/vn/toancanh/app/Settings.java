package vn.toancanh.app;

import java.util.Locale;

/**
 * What a person chose on this computer.
 *
 * @param persona the demo persona, or blank for what the warehouse says
 * @param textScale 1.0 to 2.0
 */
public record Settings(
        Locale locale, boolean dark, double textScale, boolean reducedMotion, String persona) {
    public static final Settings DEFAULT =
            new Settings(Locale.of("vi"), true, 1.0, false, "chairman");

    public Settings {
        textScale = Math.clamp(textScale, 1.0, 2.0);
    }

    public Settings withLocale(Locale other) {
        return new Settings(other, dark, textScale, reducedMotion, persona);
    }

    public Settings withDark(boolean other) {
        return new Settings(locale, other, textScale, reducedMotion, persona);
    }

    public Settings withTextScale(double other) {
        return new Settings(locale, dark, other, reducedMotion, persona);
    }

    public Settings withReducedMotion(boolean other) {
        return new Settings(locale, dark, textScale, other, persona);
    }

    public Settings withPersona(String other) {
        return new Settings(locale, dark, textScale, reducedMotion, other);
    }
}
