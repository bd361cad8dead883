package vn.toancanh.map.geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.LonLat;

/** Against {@code geod} of PROJ (Debian {@code proj-bin}). */
@Tag("peer")
class GeodPeerTest {
    private static final long SEED = 20_261_121;
    private static final int LINES = 1_000;
    private static final int TRIANGLES = 10;
    private static final int CORNERS = 40;

    /** {@code geod} writes metres with three decimals here. */
    private static final double MILLIMETRE = 1e-3;

    @BeforeAll
    static void geodIsHere() {
        var here = false;
        try {
            here = new ProcessBuilder("geod", "-le").redirectErrorStream(true).start() != null;
        } catch (IOException e) {
            System.out.println("SKIPPED: geod is not installed (Debian package proj-bin)");
        }
        Assumptions.assumeTrue(here, "geod is not installed");
    }

    @Test
    void aThousandDistancesAgreeWithinAMillimetre() throws Exception {
        var places = places(2 * LINES);
        var asked = new StringBuilder();
        for (int i = 0; i < places.size(); i += 2) {
            var from = places.get(i);
            var to = places.get(i + 1);
            asked.append(
                    String.format(
                            Locale.ROOT,
                            "%.12f %.12f %.12f %.12f%n",
                            from.lat(),
                            from.lon(),
                            to.lat(),
                            to.lon()));
        }
        var answers =
                geod(asked, "-I", "-F", "%.4f").stream()
                        .map(line -> line.split("\\s+"))
                        .mapToDouble(words -> Double.parseDouble(words[words.length - 1]))
                        .toArray();

        assertEquals(LINES, answers.length);
        double worst = 0;
        for (int i = 0; i < LINES; i++) {
            double ours = Geodesy.length(places.subList(2 * i, 2 * i + 2));
            worst = Math.max(worst, Math.abs(ours - answers[i]));
        }
        System.out.printf(Locale.ROOT, "geod: distances at most %.6f m away%n", worst);
        assertTrue(worst < MILLIMETRE, worst + " m, seed " + SEED);
    }

    @Test
    void circlesAreWhereGeodPutsThem() throws Exception {
        var centre = new LonLat(108.2022, 16.0544);
        var asked = new StringBuilder();
        for (int i = 0; i < CORNERS; i++) {
            asked.append(
                    String.format(
                            Locale.ROOT,
                            "%.12f %.12f %.12f %.6f%n",
                            centre.lat(),
                            centre.lon(),
                            360.0 * i / CORNERS,
                            30_000.0));
        }
        var answers = geod(asked, "-f", "%.10f");
        var ours = Geodesy.circle(centre, 30_000, CORNERS);

        for (int i = 0; i < ours.size(); i++) {
            var words = answers.get(i).split("\\s+");
            assertEquals(Double.parseDouble(words[0]), ours.get(i).lat(), 1e-8);
            assertEquals(Double.parseDouble(words[1]), ours.get(i).lon(), 1e-8);
        }
    }

    /** geod has no areas; in an equal-area projection of PROJ the area is that of the plane. */
    @Test
    void areasAgreeWithThoseOfAnEqualAreaProjection() throws Exception {
        var places = places(3 * TRIANGLES);
        for (int i = 0; i < places.size(); i += 3) {
            var ring = places.subList(i, i + 3);
            var closed = List.of(ring.get(0), ring.get(1), ring.get(2), ring.get(0));
            var asked = new StringBuilder();
            for (var at : Geodesy.dense(closed, 500)) {
                asked.append(String.format(Locale.ROOT, "%.12f %.12f%n", at.lon(), at.lat()));
            }
            var plane = answers(List.of("proj", "-f", "%.6f", "+proj=cea", "+ellps=WGS84"), asked);
            double expected = shoelace(plane);

            assertEquals(expected, Geodesy.surface(ring).area(), expected * 1e-6, "seed " + SEED);
        }
    }

    private static double shoelace(List<String> points) {
        double twice = 0;
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1).split("\\s+");
            var to = points.get(i).split("\\s+");
            twice +=
                    Double.parseDouble(from[0]) * Double.parseDouble(to[1])
                            - Double.parseDouble(to[0]) * Double.parseDouble(from[1]);
        }
        return Math.abs(twice) / 2;
    }

    private static List<LonLat> places(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var places = new ArrayList<LonLat>();
        for (int i = 0; i < count; i++) {
            places.add(new LonLat(random.nextDouble(102, 118), random.nextDouble(4.5, 23.5)));
        }
        return places;
    }

    private static List<String> geod(CharSequence input, String... options) throws Exception {
        var command = new ArrayList<>(List.of("geod", "+ellps=WGS84"));
        command.addAll(List.of(options));
        return answers(command, input);
    }

    private static List<String> answers(List<String> command, CharSequence input) throws Exception {
        var process = new ProcessBuilder(command).start();
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
        return answer.lines().toList();
    }
}
