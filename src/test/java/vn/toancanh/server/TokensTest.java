package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;

class TokensTest {
    @TempDir Path folder;

    private Tokens tokens(String lines) throws Exception {
        return Tokens.read(Files.writeString(folder.resolve("tokens"), lines));
    }

    @Test
    void oneLineIsOneHolder() throws Exception {
        var tokens = tokens("\n# ai\nabc | Ông A | director | d,e | read:public | 01,00004\n");
        var person = tokens.holderOf("abc").orElseThrow();

        assertEquals("Ông A", person.name());
        assertEquals(List.of("d", "e"), person.roles());
        assertEquals(List.of(new AreaCode("01"), new AreaCode("00004")), person.areas());
        assertTrue(tokens.holderOf("abcd").isEmpty());
        assertTrue(tokens.holderOf("").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiny-secret | only three | chairman",
                "tiny-secret | A | king | r | read:public |",
                "tiny-secret | A | chairman | r | read:everything |",
                "tiny-secret | A | chairman | r | read:public | hà nội",
                " | A | chairman | r | read:public |",
                "sha256:xyz | A | chairman | r | read:public |"
            })
    void aWrongLineIsNamedButNotShown(String line) {
        var e = assertThrows(IllegalArgumentException.class, () -> tokens("# one\n" + line));

        assertTrue(e.getMessage().startsWith("tokens:2: "), e.getMessage());
        assertFalse(e.getMessage().contains("tiny-secret"));
    }
}
