package vn.toancanh.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteFaultTest {
    @TempDir Path folder;

    @Test
    void aPathThroughAFileIsNamedAsSuch() throws IOException {
        var through = Files.writeString(folder.resolve("file"), "x").resolve("a.csv");

        assertEquals(WriteFault.NO_FILE, WriteFault.of(refused(through), through));
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws IOException {
        var taken = Files.createDirectory(folder.resolve("a.csv"));

        assertEquals(WriteFault.NO_FILE, WriteFault.of(refused(taken), taken));
        assertTrue(Files.isDirectory(taken));
    }

    @Test
    void aFolderWithoutPermissionIsNamedAsSuch() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        assertTrue(closed.toFile().setWritable(false));
        Assumptions.assumeFalse(Files.isWritable(closed), "whoever may write everywhere");
        var file = closed.resolve("a.csv");

        assertEquals(WriteFault.DENIED, WriteFault.of(refused(file), file));
    }

    @Test
    void aDiskThatOnlyReadsIsNamedAsSuch() {
        var file = Path.of("/proc/self/a.csv");
        Assumptions.assumeTrue(Files.isDirectory(file.getParent()), "a system with /proc");

        refused(file);

        assertFalse(Files.exists(file));
    }

    @Test
    void whatTheSystemSaysIsPutIntoWordsPeopleUse() {
        var file = folder.resolve("a.csv");

        assertEquals(
                WriteFault.FULL,
                WriteFault.of(new FileSystemException("a", null, "No space left on device"), file));
        assertEquals(
                WriteFault.FULL,
                WriteFault.of(new IOException("There is not enough space on the disk"), file));
        assertEquals(
                WriteFault.READ_ONLY,
                WriteFault.of(new FileSystemException("a", null, "Read-only file system"), file));
        assertEquals(WriteFault.DENIED, WriteFault.of(new AccessDeniedException("a"), file));
        assertEquals(WriteFault.CANCELLED, WriteFault.of(new InterruptedIOException(), file));
        assertEquals(WriteFault.OTHER, WriteFault.of(new IOException("odd"), file));
    }

    private static IOException refused(Path file) {
        return assertThrows(
                IOException.class,
                () ->
                        WholeFile.write(
                                file, out -> out.write("x".getBytes(StandardCharsets.UTF_8))));
    }
}
