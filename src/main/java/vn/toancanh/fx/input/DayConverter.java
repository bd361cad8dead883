package vn.toancanh.fx.input;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Days as people here write them, {@code 21/11/2026}, also without the zeros. A day its month does
 * not have is none.
 */
public final class DayConverter extends StringConverter<LocalDate> {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip(), TYPED);
    }
}
