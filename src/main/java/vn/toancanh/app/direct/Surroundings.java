package vn.toancanh.app.direct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.replica.Departments;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Actor;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.term.WorkingDays;
import vn.toancanh.warehouse.Holdings.Resource;

/** A session as its directives see it: who looks, which units there are, names. Any thread. */
public final class Surroundings {
    /** Who is not known may look and do nothing. */
    static final Seat NOBODY = new Seat(new Actor("guest", "", Set.of()), Set.of());

    /** Departments, and who acts here, are asked for with the catalogue. */
    private static final Set<Resource> PEOPLE =
            Set.of(Resource.AREAS, Resource.AREA_CHANGES, Resource.INDICATORS);

    private final Session session;
    private final Look look;

    public Surroundings(Session session, Look look) {
        this.session = session;
        this.look = look;
    }

    Clock clock() {
        return session.clock();
    }

    LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), Period.ZONE);
    }

    /** Who acts here; blocks on disk. */
    public Seat seat() {
        return session.person(look.settings().persona()).map(Acts.Person::seat).orElse(NOBODY);
    }

    /** Those that can be asked: the departments, then the communes of today; blocks on disk. */
    List<Unit> units() {
        var locale = look.settings().locale();
        var units = new ArrayList<>(Departments.known(session.copy().register(), locale));
        var tree = session.territory().tree();
        tree.subtree(session.profile().known().home(), today()).stream()
                .filter(area -> area.level() == tree.leaves())
                .forEach(area -> units.add(new Unit(area.code().value(), area.name().in(locale))));
        return units;
    }

    /** Listens for who acts here and who can be asked to be others; gives what ends it. */
    Runnable onChange(Runnable listener) {
        return session.onChange(changed -> {
            if (!Collections.disjoint(changed, PEOPLE)) {
                listener.run();
            }
        });
    }

    /** One of the smallest units of today, which can be asked as a place. */
    Optional<Unit> unit(AreaCode code) {
        var tree = session.territory().tree();
        return tree.subtree(session.profile().known().home(), today()).stream()
                .filter(area -> area.level() == tree.leaves() && area.code().equals(code))
                .findFirst()
                .map(area -> new Unit(code.value(), area.name().in(look.settings().locale())));
    }

    /** An indicator in a unit, as people say it. */
    String name(SeriesKey series) {
        var locale = look.settings().locale();
        var indicator =
                session.territory()
                        .catalogue()
                        .find(series.indicator())
                        .map(known -> known.name(locale))
                        .orElse(series.indicator());
        var area =
                session.territory()
                        .tree()
                        .find(series.area())
                        .map(known -> known.name().in(locale))
                        .orElse(series.area().value());
        return look.texts().get("app.direct.series", indicator, area);
    }

    /** As they are counted where a directive is taken. */
    static WorkingDays days() {
        return WorkingDays.published();
    }
}
