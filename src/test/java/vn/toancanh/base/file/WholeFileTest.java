package vn.toancanh.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir Path folder;

    @Test
    void whatIsWrittenToItsEndReplacesTheOldFile() throws IOException {
        var file = Files.writeString(folder.resolve("map.pdf"), "old");

        WholeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), inFolder());
    }

    @Test
    void whatStopsInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("map.pdf"), "old");

        var failure =
                assertThrows(
                        IOException.class,
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[5000]);
                                            throw new IOException("No space left on device");
                                        }));

        assertEquals("No space left on device", failure.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), inFolder());
    }

    private List<Path> inFolder() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
