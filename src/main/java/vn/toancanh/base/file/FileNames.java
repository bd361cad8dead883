package vn.toancanh.base.file;

import java.util.regex.Pattern;

/** Titles as names of files, on every file system that people use. */
public final class FileNames {
    /** Leaves room for a day and an ending in the 255 bytes a name may have. */
    private static final int LONGEST = 90;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+");

    private FileNames() {}

    /** Of that title: one line without what some file system forbids, not too long. */
    public static String of(String title) {
        var plain = FORBIDDEN.matcher(title).replaceAll(" ").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length())).strip();
    }
}
