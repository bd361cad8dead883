package vn.toancanh.map.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against {@code cs2cs} of PROJ (Debian {@code proj-bin}). */
@Tag("peer")
class ProjPeerTest {
    private static final long SEED = 20_261_121;
    private static final int POINTS = 1_000;
    private static final double CENTIMETRE = 0.01;

    @BeforeAll
    static void projIsHere() throws InterruptedException {
        var here = false;
        try {
            here = new ProcessBuilder("cs2cs", "-lp").redirectErrorStream(true).start() != null;
        } catch (IOException e) {
            System.out.println("SKIPPED: cs2cs is not installed (Debian package proj-bin)");
        }
        Assumptions.assumeTrue(here, "cs2cs is not installed");
    }

    /**
     * Parameters of Decision 05/2007/QĐ-BTNMT (EPSG:6960), rotations for a position vector. Asked
     * by name, PROJ prefers EPSG:5194 inside two oil blocks of the Mekong delta, 0.8 m away.
     */
    private static final String NATIONAL =
            " +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,"
                    + "0.00928836,-0.01975479,0.00427372,0.252906278 +no_defs";

    /** North of the two blocks. */
    private static final double ONE_WAY_ONLY = 11.05;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:3405 105 0.9996",
                "EPSG:3406 111 0.9996",
                "EPSG:5897 105 0.9999",
                "EPSG:9210 105.75 0.9999",
                "VN-2000:102 102 0.9999",
                "VN-2000:104.5 104.5 0.9999",
                "VN-2000:105.75 105.75 0.9999",
                "VN-2000:107.75 107.75 0.9999",
                "VN-2000:108.5 108.5 0.9999"
            })
    void aThousandPlacesAgreeWithinACentimetre(String zone) throws Exception {
        var parts = zone.split(" ");
        var definition =
                "+proj=tmerc +lat_0=0 +lon_0=%s +k=%s +x_0=500000 +y_0=0"
                        .formatted(parts[1], parts[2]);
        var places = places(8.5);
        var ours = places.clone();
        Projection.between(Crs.WGS_84, Crs.of(parts[0])).transform(ours);

        assertClose(zone, places, cs2cs(places, (definition + NATIONAL).split(" ")), ours);
    }

    /** By the names of the register, where it has one answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:3405",
                "EPSG:3406",
                "EPSG:5896",
                "EPSG:5898",
                "EPSG:5899",
                "EPSG:9205",
                "EPSG:9218"
            })
    void aThousandPlacesAgreeWithTheRegisterWithinACentimetre(String name) throws Exception {
        var places = places(ONE_WAY_ONLY);
        var ours = places.clone();
        Projection.between(Crs.WGS_84, Crs.of(name)).transform(ours);

        assertClose(name, places, cs2cs(places, name), ours);
    }

    private static double[] places(double south) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var places = new double[2 * POINTS];
        for (var i = 0; i < places.length; i += 2) {
            places[i] = random.nextDouble(102.2, 109.5);
            places[i + 1] = random.nextDouble(south, 23.3);
        }
        return places;
    }

    /** Latitude comes first in EPSG:4326, as cs2cs reads it. */
    private static double[] cs2cs(double[] places, String... to) throws Exception {
        var command = new ArrayList<>(List.of("cs2cs", "-f", "%.5f", "EPSG:4326"));
        if (to.length > 1) {
            command.add("+to");
        }
        command.addAll(List.of(to));
        var process = new ProcessBuilder(command).start();
        var input = new StringBuilder();
        for (var i = 0; i < places.length; i += 2) {
            input.append(String.format(Locale.ROOT, "%.12f %.12f%n", places[i + 1], places[i]));
        }
        Thread.ofVirtual()
                .start(() -> {
                    try (var out = process.getOutputStream()) {
                        out.write(input.toString().getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        process.destroy();
                    }
                });
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return answer.lines()
                .flatMap(line -> Arrays.stream(line.split("\\s+")).limit(2))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void assertClose(String zone, double[] places, double[] peer, double[] ours) {
        assertEquals(peer.length, ours.length);
        double worst = 0;
        var where = "";
        for (var i = 0; i < ours.length; i += 2) {
            double away = Math.hypot(ours[i] - peer[i], ours[i + 1] - peer[i + 1]);
            if (!(away <= worst)) {
                worst = away;
                where = places[i] + " " + places[i + 1];
            }
        }
        System.out.printf(Locale.ROOT, "PROJ %s: at most %.5f m at %s%n", zone, worst, where);
        assertTrue(worst < CENTIMETRE, zone + ": " + worst + " m at " + where + ", seed " + SEED);
    }
}
