package vn.toancanh.map.shade;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/** What the colours of the units say. Immutable; any thread. */
public sealed interface Shading permits Choropleth, Bivariate {
    /** Of a unit without a value, which is a state of its own and no class. */
    int NO_DATA = -1;

    /** What is shown, for people. */
    String title();

    /** True when no indicator is shown, which is not the same as one without any value. */
    boolean isNone();

    /** The class of a unit, from 0, or {@link #NO_DATA}. */
    int classOf(AreaCode area);

    int classes();

    Ramp ramp();

    /** What else the classes were made for, in words; blank for nothing else. */
    String common();

    /** Whether a picture of {@code other} looks and reads like one of this. */
    boolean saysTheSameAs(Shading other);

    /** What a unit has, in words and with its unit; null for no data. */
    @Nullable String text(AreaCode area);
}
