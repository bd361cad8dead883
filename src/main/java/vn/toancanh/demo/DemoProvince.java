package vn.toancanh.demo;

import java.time.Clock;
import java.util.List;
import vn.toancanh.demo.land.Realm;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.ServedUnit;

/** The simulated province "Tỉnh Sao Mai". Any thread. */
public final class DemoProvince extends DemoTerritory {
    public DemoProvince(DemoSettings settings, Clock clock) {
        this(settings, clock, CatalogueJson.standard());
    }

    DemoProvince(DemoSettings settings, Clock clock, List<Indicator> indicators) {
        super(settings, clock, indicators);
    }

    @Override
    public List<ServedUnit> departments() {
        return DemoDepartments.ALL;
    }

    /** One person for each persona of the contract but the guest. */
    @Override
    public List<Person> personas() {
        return DemoPersonas.of(Realm.PROVINCE.root().code(), unitsToday());
    }
}
