package vn.toancanh.app.taskwork;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.task.Refusal;

/**
 * Something done here that does not count, of which its author must be told.
 *
 * @param word of the contract
 * @param kept whether all others see it too, beside what came before it; else the warehouse has not
 *     taken it at all
 */
public record Told(UUID directive, String author, String word, boolean kept) {
    /** Empty where the reason is not one a directive itself has. */
    public Optional<Refusal> why() {
        var name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(Refusal.values()).filter(why -> why.name().equals(name)).findFirst();
    }
}
