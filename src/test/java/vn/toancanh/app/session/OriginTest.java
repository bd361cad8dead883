package vn.toancanh.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.demo.land.Realm;

class OriginTest {
    private static final Origin.Demo DEMO =
            new Origin.Demo(new DemoSettings(24, 7, LocalDate.of(2026, 11, 21)), 3);

    @Test
    void theMinistryGetsTheCountryOfTheSameSeedAndDay() {
        var seen = assertInstanceOf(Origin.Demo.class, DEMO.seenBy("ministry"));

        assertEquals(Realm.COUNTRY, seen.settings().realm());
        assertEquals(7, seen.settings().seed());
        assertEquals(LocalDate.of(2026, 11, 21), seen.settings().start());
        assertEquals(3, seen.speed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretary",
                "chairman",
                "vice-chairman",
                "director",
                "commune",
                "analyst",
                "duty-officer",
                "guest",
                ""
            })
    void everybodyElseGetsTheProvince(String persona) {
        assertEquals(DEMO, DEMO.seenBy(persona));
    }

    @Test
    void aRealWarehouseIsTheSameForAll() {
        var remote = new Origin.Remote(URI.create("https://kho.example"), null);

        assertEquals(remote, remote.seenBy("ministry"));
    }
}
