package vn.toancanh.proposal.catalogue;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.toancanh.fx.Texts;

/** The names of fields and of the words one chooses in them, in the reader's language. */
public record FieldWords(Texts texts) {
    public String name(Field field) {
        return texts.get("proposal.field." + field.name());
    }

    /** What a field holds, as people read it. */
    public String value(Field field, String text) {
        if (field.words().contains(text)) {
            return word(field, text);
        }
        return field == Field.DAYS && !text.isBlank() ? days(text) : text;
    }

    /** One of the words of a field. */
    public String word(Field field, String word) {
        return texts.get("proposal.word." + field.name() + "." + word);
    }

    private String days(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .map(day -> texts.find("proposal.word.DAYS." + day).orElse(day))
                .collect(Collectors.joining(", "));
    }
}
