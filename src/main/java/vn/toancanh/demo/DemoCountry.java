package vn.toancanh.demo;

import java.time.Clock;
import java.util.List;
import vn.toancanh.demo.land.Realm;
import vn.toancanh.indicator.catalogue.CatalogueJson;
import vn.toancanh.warehouse.Person;

/**
 * The simulated country "Quốc gia Sao Hôm" of 34 provinces and cities, for those who look at more
 * than one province. Any thread.
 */
public final class DemoCountry extends DemoTerritory {
    /** The persona that looks at the country; all others look at the province. */
    private static final String PERSONA = "ministry";

    public DemoCountry(DemoSettings settings, Clock clock) {
        super(settings.country(), clock, CatalogueJson.standard());
    }

    /** Whether a persona looks at the country rather than at the province. */
    public static boolean isSeenBy(String persona) {
        return persona.equals(PERSONA);
    }

    @Override
    public List<Person> personas() {
        return DemoPersonas.ofCountry(Realm.COUNTRY.root().code());
    }
}
