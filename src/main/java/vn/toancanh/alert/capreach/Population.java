package vn.toancanh.alert.capreach;

import java.util.OptionalLong;
import vn.toancanh.base.AreaCode;

/** How many people live in a unit, where that is known. */
@FunctionalInterface
public interface Population {
    /** For territories whose people nobody counted. */
    Population UNKNOWN = _ -> OptionalLong.empty();

    OptionalLong of(AreaCode unit);
}
