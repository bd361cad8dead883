package vn.toancanh.app.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.area.search.AreaSearch;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.task.Unit;

/** What changes rarely, read from the local copy at one moment. Immutable. */
public record Territory(
        AreaTree tree,
        List<AreaChange> changes,
        Catalogue catalogue,
        List<DataSource> sources,
        List<TerritoryEvent> events) {
    public Territory {
        changes = List.copyOf(changes);
        sources = List.copyOf(sources);
        events = List.copyOf(events);
    }

    /** Blocks on disk. */
    static Territory read(LocalCopy copy) {
        return new Territory(
                new AreaTree(copy.territory().areas()),
                copy.territory().areaChanges(),
                new Catalogue(copy.catalogue().indicators()),
                copy.catalogue().sources(),
                copy.territory().events());
    }

    /**
     * Whether a unit exists by now; departments have codes of letters, which the warehouse alone
     * knows.
     */
    boolean has(Unit unit, Instant now) {
        var day = LocalDate.ofInstant(now, Period.ZONE);
        var isArea = unit.code().chars().allMatch(Character::isDigit);
        return !isArea
                || tree.find(new AreaCode(unit.code()))
                        .filter(area -> area.existsOn(day))
                        .isPresent();
    }

    /** A unit in that language; its code where nobody knows it. */
    public String nameOf(AreaCode area, Locale locale) {
        return tree.find(area).map(unit -> unit.name().in(locale)).orElse(area.value());
    }

    /** Which units maps paint, in words. */
    public String byUnit(Texts texts) {
        return texts.get(
                switch (tree.leaves()) {
                    case COMMUNE -> "app.map.byCommune";
                    case NATION, PROVINCE -> "app.map.byProvince";
                });
    }

    /** Finds units by what people type. */
    public AreaSearch search() {
        return new AreaSearch(tree, new Crosswalk(changes));
    }
}
