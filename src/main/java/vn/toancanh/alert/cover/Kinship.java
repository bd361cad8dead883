package vn.toancanh.alert.cover;

import java.util.function.Function;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.flood.Trait;

/** Which alert explains which, by their rules and units alone; never each other. */
record Kinship(Function<String, Trait> traits, Land land) {
    boolean explains(AlertKey parent, AlertKey child) {
        return isAbove(parent, child) && !isAbove(child, parent);
    }

    private boolean isAbove(AlertKey parent, AlertKey child) {
        return land.around(child.area()).contains(parent.area())
                && (isFamily(parent, child) || isNamed(parent, child));
    }

    /** The same rule in the unit above. */
    private static boolean isFamily(AlertKey parent, AlertKey child) {
        return parent.rule().equals(child.rule())
                && parent.part().equals(child.part())
                && !parent.area().equals(child.area());
    }

    private boolean isNamed(AlertKey parent, AlertKey child) {
        var trait = traits.apply(child.rule());
        return trait.parents().contains(parent.rule())
                && !parent.equals(child)
                && (trait.source().isEmpty() || isOfSource(parent, trait.source()));
    }

    /** The rule is of one source, or there is an alert for each in a part of its own. */
    private boolean isOfSource(AlertKey parent, String source) {
        var of = traits.apply(parent.rule()).source();
        return of.isEmpty()
                ? parent.part().isEmpty()
                        || parent.part().equals(source)
                        || parent.part().endsWith("=" + source)
                : of.equals(source);
    }
}
