package vn.toancanh.task.aim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.Unit;

/** What directives can be measured by. JavaFX thread; nothing blocks. */
public interface Indicators {
    /** There are none. */
    Indicators NONE =
            new Indicators() {
                @Override
                public List<Named> all() {
                    return List.of();
                }

                @Override
                public void read(
                        String code, @Nullable Unit lead, Consumer<Optional<Baseline>> then) {
                    then.accept(Optional.empty());
                }
            };

    /** By code and as people say it. */
    record Named(String code, String name) {}

    /** Those whose values are the better the higher, or the lower, in the order of their names. */
    List<Named> all();

    /**
     * @param lead whose own numbers count; those of all count where it has none
     * @param then is given where it stands, on the JavaFX thread; empty where nobody has a number
     */
    void read(String code, @Nullable Unit lead, Consumer<Optional<Baseline>> then);
}
