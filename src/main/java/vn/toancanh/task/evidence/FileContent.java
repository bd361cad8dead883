package vn.toancanh.task.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is by what is in it. Pure but for the reading. */
public final class FileContent {
    private static final int HEAD = 32;
    private static final int BUFFER = 1 << 16;
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = ascii("%PDF-");
    private static final Set<String> HEIC = Set.of("heic", "heix", "mif1", "msf1");

    private FileContent() {}

    /** Empty for what may not go with a directive; blocks. */
    public static Optional<FileKind> kind(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, ZIP)) {
            return packed(file);
        }
        var known = picture(head);
        if (known.isPresent()) {
            return known;
        }
        if (begins(head, PDF)) {
            return Optional.of(FileKind.PDF);
        }
        return isText(file) ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    /**
     * Whether a file of that kind can begin so, before all of it is there.
     *
     * @param head its first bytes
     */
    public static boolean canBegin(FileKind kind, byte[] head) {
        return switch (kind) {
            case JPEG, PNG, WEBP, HEIC -> picture(head).equals(Optional.of(kind));
            case PDF -> begins(head, PDF);
            case DOCX, XLSX, ODT, ODS -> begins(head, ZIP);
            case TEXT -> !begins(head, ZIP) && !begins(head, PDF) && picture(head).isEmpty();
        };
    }

    private static Optional<FileKind> picture(byte[] head) {
        if (begins(head, JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        if (begins(head, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (word(head, 0).equals("RIFF") && word(head, 8).equals("WEBP")) {
            return Optional.of(FileKind.WEBP);
        }
        return word(head, 4).equals("ftyp") && HEIC.contains(word(head, 8))
                ? Optional.of(FileKind.HEIC)
                : Optional.empty();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length
                && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static String word(byte[] head, int at) {
        return head.length < at + 4 ? "" : new String(head, at, 4, StandardCharsets.US_ASCII);
    }

    /** Office documents are archives; those that carry programs are none of ours. */
    private static Optional<FileKind> packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var carriesProgram =
                    zip.stream()
                            .anyMatch(entry ->
                                    entry.getName()
                                            .toLowerCase(Locale.ROOT)
                                            .endsWith("vbaproject.bin"));
            if (carriesProgram) {
                return Optional.empty();
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return openDocument(zip);
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileKind.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null
                    ? Optional.empty()
                    : Optional.of(FileKind.XLSX);
        } catch (ZipException | IllegalArgumentException e) {
            // Names that are no text are an IllegalArgumentException.
            return Optional.empty();
        }
    }

    private static Optional<FileKind> openDocument(ZipFile zip) throws IOException {
        var says = zip.getEntry("mimetype");
        if (says == null || zip.getEntry("content.xml") == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(says)) {
            var type = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
            return FileKind.ofType(type)
                    .filter(kind -> kind == FileKind.ODT || kind == FileKind.ODS);
        }
    }

    /** All of it is UTF-8 without the marks of programs. */
    private static boolean isText(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var letters = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            for (var ended = false; !ended; ) {
                var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, letters, ended);
                if (result.isError() || !isPlain(letters.flip())) {
                    return false;
                }
                letters.clear();
                bytes.compact();
            }
        }
        return true;
    }

    private static boolean isPlain(CharBuffer letters) {
        return letters.chars()
                .noneMatch(letter ->
                        letter < ' '
                                && letter != '\t'
                                && letter != '\n'
                                && letter != '\r'
                                && letter != '\f');
    }
}
