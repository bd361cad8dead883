package vn.toancanh.app.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.life.AlertRefusedException.Why;

/**
 * Something done here that the warehouse does not take.
 *
 * @param word of the contract
 */
public record Refused(AlertKey key, String word) {
    /** Empty where the reason is not one an alert itself has, such as that of another unit. */
    public Optional<Why> why() {
        var name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(Why.values()).filter(why -> why.name().equals(name)).findFirst();
    }
}
