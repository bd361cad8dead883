package vn.toancanh.server;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.Place;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Rights;
import vn.toancanh.warehouse.Person;

/**
 * What one caller may see. Names of the units above his own are shown, so that the tree holds
 * together; their data are not.
 *
 * @param within every unit whose data he may see, null for all
 * @param above the units above those
 * @param hidden indicators whose data are classified higher than he may see
 */
record Access(
        Person person,
        Set<Classification> classes,
        @Nullable Set<AreaCode> within,
        Set<AreaCode> above,
        Set<String> hidden) {
    private static final String READ = "read:";

    /** Read-only, public data, every unit: for callers on this computer. */
    static final Person GUEST =
            new Person("guest", "guest", List.of("guest"), List.of("read:public"), List.of());

    static Access of(Person person, List<Area> areas, List<Indicator> indicators) {
        var classes = classes(person);
        var hidden = new HashSet<String>();
        for (var indicator : indicators) {
            if (!classes.contains(indicator.publication().classification())) {
                hidden.add(indicator.code());
            }
        }
        if (person.areas().isEmpty()) {
            return new Access(person, classes, null, Set.of(), hidden);
        }
        var within = new HashSet<>(person.areas());
        var above = new HashSet<AreaCode>();
        for (boolean grew = true; grew; ) {
            grew = false;
            for (var area : areas) {
                var parent = area.parent();
                if (parent != null) {
                    grew |= within.contains(parent) && within.add(area.code());
                    var shown = above.contains(area.code()) || within.contains(area.code());
                    grew |= shown && !within.contains(parent) && above.add(parent);
                }
            }
        }
        return new Access(person, classes, within, above, hidden);
    }

    /** Scopes are {@code read:public}, {@code read:internal} and {@code read:secret}. */
    static Set<Classification> classes(Person person) {
        var classes = EnumSet.noneOf(Classification.class);
        for (var scope : person.scopes()) {
            if (scope.startsWith(READ)) {
                var word = scope.substring(READ.length()).toUpperCase(Locale.ROOT);
                classes.add(Classification.valueOf(word));
            }
        }
        return classes;
    }

    boolean inside(AreaCode area) {
        return within == null || within.contains(area);
    }

    boolean area(Area area) {
        return inside(area.code()) || above.contains(area.code());
    }

    boolean change(AreaChange change) {
        return inside(change.from()) || inside(change.to());
    }

    /** Points at sea belong to everybody's map. */
    boolean place(Place place) {
        var area = place.area();
        return area == null || place.kind().equals("islet") || inside(area);
    }

    boolean event(TerritoryEvent event) {
        return event.areas().isEmpty() || event.areas().stream().anyMatch(this::inside);
    }

    boolean indicator(Indicator indicator) {
        return !hidden.contains(indicator.code());
    }

    boolean observation(Observation row) {
        return classes.contains(row.provenance().classification())
                && inside(row.series().area())
                && !hidden.contains(row.series().indicator());
    }

    boolean proposal(Proposal proposal) {
        var area = proposal.subject().area();
        return (area == null || inside(area)) && !hidden.contains(proposal.subject().indicator());
    }

    /**
     * @param subjects the indicators its rule is or was about
     */
    boolean alert(AreaCode area, Set<String> subjects) {
        return inside(area) && subjects.stream().noneMatch(hidden::contains);
    }

    /** What the caller may do about numbers. */
    Rights rights(AreaCode home) {
        return new Rights(Set.copyOf(person.scopes()), this::inside, home);
    }

    /** Callers with equal keys get equal answers as long as units and catalogue stay. */
    String key() {
        return classes + "/" + person.areas();
    }
}
