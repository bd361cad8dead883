package vn.toancanh.map.source;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source gave nothing, for a reason that is expected of networks and of other people's data. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final SourceFault fault;
    private final transient List<String> about;

    /**
     * @param about what the sentence speaks of, in the order the fault names
     */
    public SourceException(SourceFault fault, @Nullable Throwable cause, Object... about) {
        super(fault + " " + printable(about), cause);
        this.fault = fault;
        this.about = printable(about);
    }

    public SourceException(SourceFault fault, Object... about) {
        this(fault, (Throwable) null, about);
    }

    /** What a stranger sent must not fill the screen. */
    private static List<String> printable(Object... values) {
        return Arrays.stream(values)
                .map(value -> value.toString().replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    public SourceFault fault() {
        return fault;
    }

    public List<String> about() {
        return about;
    }
}
