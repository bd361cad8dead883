package vn.toancanh.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 contrast (1.4.3, 1.4.11) of every text on every surface, computed from the tokens. */
class ContrastTest {
    private static final List<String> TEXTS =
            List.of("text-1", "text-2", "text-3", "accent", "ok", "watch", "act", "unknown");
    private static final List<String> SURFACES =
            List.of("bg", "surface-1", "surface-2", "surface-3");
    private static final Pattern TOKEN = Pattern.compile("-tc-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6});");

    @Test
    void everyTextOfTheDeskHasFourAndAHalfInBothLooks() {
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            assertEquals(List.of(), below(theme, SURFACES, 4.5), theme.name());
        }
    }

    @Test
    void everyTextOfTheHighContrastLookHasSeven() {
        assertEquals(List.of(), below(Theme.CONTRAST, SURFACES, 7));
    }

    /** Nothing of the wall is a control, so no text stands on surface-3 there. */
    @Test
    void everyTextOfTheWallHasSeven() {
        assertEquals(List.of(), below(Theme.WALL, List.of("bg", "surface-1", "surface-2"), 7));
    }

    @Test
    void textOnTheFilledAccentHasFourAndAHalf() {
        for (var theme : Theme.values()) {
            var tokens = tokens(theme);
            assertTrue(contrast(tokens.get("on-fill"), tokens.get("accent-fill")) >= 4.5);
        }
    }

    @Test
    void theEdgesOfControlsAreSeen() {
        for (var theme : Theme.values()) {
            var tokens = tokens(theme);
            for (var surface : List.of("bg", "surface-1", "surface-2")) {
                var ratio = contrast(tokens.get("edge"), tokens.get(surface));
                assertTrue(ratio >= 3, theme + " edge on " + surface + " " + ratio);
            }
        }
    }

    /** Black on white is 21 and a colour on itself is 1: the ends of the scale. */
    @Test
    void theFormulaHasItsKnownEnds() {
        assertEquals(21, contrast("#000000", "#FFFFFF"), 1e-9);
        assertEquals(1, contrast("#4DA3FF", "#4DA3FF"), 1e-9);
    }

    private static List<String> below(Theme theme, List<String> surfaces, double least) {
        var tokens = tokens(theme);
        var found = new ArrayList<String>();
        for (var text : TEXTS) {
            for (var surface : surfaces) {
                var ratio = contrast(tokens.get(text), tokens.get(surface));
                if (ratio < least) {
                    found.add("%s on %s: %.2f".formatted(text, surface, ratio));
                }
            }
        }
        return found;
    }

    private static Map<String, String> tokens(Theme theme) {
        var tokens = new HashMap<String, String>();
        for (var file : theme.files()) {
            var match = TOKEN.matcher(read(file));
            while (match.find()) {
                tokens.put(match.group(1), match.group(2));
            }
        }
        return tokens;
    }

    private static String read(String file) {
        try (var in = Theme.class.getResourceAsStream("/vn/toancanh/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        var part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
