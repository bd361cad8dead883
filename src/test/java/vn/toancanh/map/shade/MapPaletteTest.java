package vn.toancanh.map.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapPaletteTest {
    private static final Path SHEETS = Path.of("src/main/resources/vn/toancanh/fx");

    @Test
    void namesHaveTheColoursOfTheirTheme() throws IOException {
        assertEquals(tokens("theme-dark.css"), MapPalette.DARK.names());
        assertEquals(tokens("theme-light.css"), MapPalette.LIGHT.names());
        assertEquals(tokens("theme-dark.css", "theme-wall.css"), MapPalette.WALL.names());
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
