package vn.toancanh.task.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that may go with a directive. What a file is its content says. */
public enum FileKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TEXT("text/plain", "txt", "csv", "md", "log");

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<String> endings;

    FileKind(String type, String... endings) {
        this.type = type;
        this.endings = List.of(endings);
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** The usual one first. */
    public List<String> endings() {
        return endings;
    }

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    /** A picture this program shows by itself. */
    public boolean isShown() {
        return this == JPEG || this == PNG;
    }

    public static Optional<FileKind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /**
     * A name under which the system opens it as what it is: a text that is called {@code a.bat} is
     * opened as {@code a.bat.txt}.
     */
    public String nameFor(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var fits = endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
        return fits ? name : name + "." + endings.getFirst();
    }
}
