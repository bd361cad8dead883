package vn.toancanh.map.shade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.map.classes.ClassBreaks;
import vn.toancanh.map.classes.LegalScale;

class MapPaletteTest {
    private static final Path SHEETS = Path.of("src/main/resources/vn/toancanh/fx");

    @Test
    void namesHaveTheColoursOfTheirTheme() throws IOException {
        assertEquals(tokens("theme-dark.css"), MapPalette.DARK.names());
        assertEquals(tokens("theme-light.css"), MapPalette.LIGHT.names());
        assertEquals(tokens("theme-dark.css", "theme-wall.css"), MapPalette.WALL.names());
    }

    @Test
    void bothSidesOfATargetHaveTheirColourWhicheverDirectionIsGood() {
        var sides = MapPalette.DARK.diverging();
        var breaks = ClassBreaks.manual(80, 85, 90, 95);

        // Three classes below the target 90, two above: the same distance, the same strength.
        assertArrayEquals(
                new int[] {
                    sides.unwanted().get(2),
                    sides.unwanted().get(1),
                    sides.unwanted().get(0),
                    sides.wanted().get(0),
                    sides.wanted().get(1)
                },
                colours(breaks, new Ramp.Diverging(3, false, true, 3)));
        assertArrayEquals(
                new int[] {
                    sides.wanted().get(2),
                    sides.wanted().get(1),
                    sides.wanted().get(0),
                    sides.unwanted().get(0),
                    sides.unwanted().get(1)
                },
                colours(breaks, new Ramp.Diverging(3, false, false, 3)));
        assertEquals(sides.middle(), colours(breaks, new Ramp.Diverging(2, true, true, 2))[2]);
    }

    /** QĐ 1459/QĐ-TCMT: green (0, 228, 0) below 51, brown (126, 0, 35) from 301. */
    @Test
    void legalScalesHaveTheColoursOfTheLawInEveryTheme() {
        var breaks = new ClassBreaks(LegalScale.VN_AQI.limits());
        for (var palette : List.of(MapPalette.DARK, MapPalette.LIGHT, MapPalette.WALL)) {
            int[] colours = palette.colours(shown(breaks, new Ramp.Legal(LegalScale.VN_AQI)));
            assertEquals(0xFF00E400, colours[breaks.classOf(50)]);
            assertEquals(0xFFFFFF00, colours[breaks.classOf(51)]);
            assertEquals(0xFF7E0023, colours[breaks.classOf(301)]);
        }
    }

    private static int[] colours(ClassBreaks breaks, Ramp ramp) {
        return MapPalette.DARK.colours(shown(breaks, ramp));
    }

    private static Choropleth shown(ClassBreaks breaks, Ramp ramp) {
        var figures = new Choropleth.Figures(0, (_, _) -> "");
        return new Choropleth("x", "", Map.of(), breaks, figures, ramp);
    }

    private static MapPalette.Names tokens(String... sheets) throws IOException {
        return new MapPalette.Names(
                token("text-1", sheets), token("text-2", sheets), token("surface-1", sheets));
    }

    /** Of the last sheet that has it. */
    private static int token(String name, String... sheets) throws IOException {
        var pattern = Pattern.compile("-tc-" + name + ":\\s*#([0-9A-F]{6});");
        String found = "";
        for (var sheet : List.of(sheets)) {
            var css = Files.readString(SHEETS.resolve(sheet), StandardCharsets.UTF_8);
            found =
                    Stream.concat(
                                    Stream.of(found),
                                    pattern.matcher(css).results().map(r -> r.group(1)))
                            .reduce("", (_, later) -> later);
        }
        return 0xFF000000 | Integer.parseInt(found, 16);
    }
}
