package vn.toancanh.board.setup;

import java.util.Locale;
import vn.toancanh.fx.Theme;

/**
 * What the user may set.
 *
 * @param textPercent 100 to 200
 * @param warehouse address of the warehouse, "" in the demo
 * @param demoSpeed how many times faster than real time the demo runs
 * @param silent whether new alerts make no sound
 */
public record Preferences(
        Locale locale,
        Theme theme,
        int textPercent,
        boolean reducedMotion,
        String warehouse,
        double demoSpeed,
        boolean silent) {
    public static final int LEAST_TEXT = 100;
    public static final int MOST_TEXT = 200;

    public Preferences {
        textPercent = Math.clamp(textPercent, LEAST_TEXT, MOST_TEXT);
    }

    Preferences withLocale(Locale other) {
        return new Preferences(
                other, theme, textPercent, reducedMotion, warehouse, demoSpeed, silent);
    }

    Preferences withTheme(Theme other) {
        return new Preferences(
                locale, other, textPercent, reducedMotion, warehouse, demoSpeed, silent);
    }

    Preferences withTextPercent(int other) {
        return new Preferences(locale, theme, other, reducedMotion, warehouse, demoSpeed, silent);
    }

    Preferences withReducedMotion(boolean other) {
        return new Preferences(locale, theme, textPercent, other, warehouse, demoSpeed, silent);
    }

    Preferences withDemoSpeed(double other) {
        return new Preferences(locale, theme, textPercent, reducedMotion, warehouse, other, silent);
    }

    Preferences withSilent(boolean other) {
        return new Preferences(
                locale, theme, textPercent, reducedMotion, warehouse, demoSpeed, other);
    }
}
