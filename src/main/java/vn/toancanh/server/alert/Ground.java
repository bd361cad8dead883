package vn.toancanh.server.alert;

import java.time.Instant;
import java.util.function.BiPredicate;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.base.AreaCode;

/** What a warehouse judges by. Blocks on disk. */
public interface Ground {
    /** Whether all numbers are there. */
    boolean isComplete();

    /** Nothing recorded by then will still come. */
    Instant until();

    /** Changes when numbers come; cheap. */
    Object news();

    /** Changes with the territory. */
    Object version();

    /** As the territory is now. */
    Sight sight();

    /**
     * @param within whether the first unit is the second or lies in it
     */
    record Sight(Field field, BiPredicate<AreaCode, AreaCode> within) {}
}
