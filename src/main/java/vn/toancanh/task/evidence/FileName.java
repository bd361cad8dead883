package vn.toancanh.task.evidence;

import java.text.Normalizer;

/** Names of files as they travel: no folders, nothing that changes how they are read. */
public final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** Whether a name can be sent as it is. */
    public static boolean isClean(String name) {
        return !name.isBlank() && name.equals(clean(name));
    }

    /**
     * The nearest name that can be sent, its ending kept; blank where nothing is left.
     *
     * @param name as the system calls the file
     */
    public static String clean(String name) {
        var text = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isSafe)
                .forEach(text::appendCodePoint);
        var plain = text.toString().strip();
        while (plain.startsWith(".")) {
            plain = plain.substring(1).strip();
        }
        return shortened(plain);
    }

    /** Marks that turn the direction of writing make {@code gpj.exe} look like {@code exe.jpg}. */
    private static boolean isSafe(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> "/\\:*?\"<>|".indexOf(letter) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        var whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole).strip() + ending;
    }
}
