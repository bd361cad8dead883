package vn.toancanh.alert.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.baseline.RestDays;
import vn.toancanh.alert.detect.NabScorer.Marked;
import vn.toancanh.alert.detect.NabScorer.Profile;
import vn.toancanh.alert.detect.NabScorer.Window;

/**
 * The 32 series of the benchmark. Sorted by the SHA-256 of their names, the first half was used for
 * tuning, the other was not.
 */
class NabTest {
    private static final Path FOLDER = Path.of("../shared/data/nab");

    /** A file of the benchmark and what the detector said of it. */
    private record Series(String name, Marked marked) {}

    @Test
    void theScoresOfTheBenchmarkAreKept() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no " + FOLDER + ": the benchmark is not run");
        var all = series();
        assertEquals(32, all.size());
        var tuned = marked(all.subList(0, 16));
        var held = marked(all.subList(16, 32));
        say("tuned", tuned);
        say("held out", held);
        say("all", marked(all));

        atLeast(73, 69, tuned);
        atLeast(57, 50, held);
        atLeast(66, 60, marked(all));
    }

    private static void atLeast(double standard, double lowFalse, List<Marked> files) {
        assertTrue(NabScorer.score(files, Profile.STANDARD) >= standard);
        assertTrue(NabScorer.score(files, Profile.REWARD_LOW_FP_RATE) >= lowFalse);
    }

    private static void say(String which, List<Marked> files) {
        System.err.printf(
                Locale.ROOT,
                "benchmark, %s: standard %.1f, low false positives %.1f%n",
                which,
                NabScorer.score(files, Profile.STANDARD),
                NabScorer.score(files, Profile.REWARD_LOW_FP_RATE));
    }

    private static List<Marked> marked(List<Series> series) {
        return series.stream().map(Series::marked).toList();
    }

    private static List<Series> series() throws IOException {
        var windows = new ObjectMapper().readTree(FOLDER.resolve("windows.json").toFile());
        var all = new ArrayList<Series>();
        for (var names = windows.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            all.add(new Series(name, judge(name, windows.get(name))));
        }
        all.sort(Comparator.comparing(one -> hash(one.name)));
        return all;
    }

    private static Marked judge(String name, JsonNode windows) throws IOException {
        var rows = Files.readAllLines(FOLDER.resolve("data").resolve(name));
        var times = new ArrayList<LocalDateTime>();
        var flagged = new boolean[rows.size() - 1];
        var detector = new PacedDetector(null, RestDays.WEEKENDS, null);
        for (var row = 1; row < rows.size(); row++) {
            var fields = rows.get(row).split(",", -1);
            times.add(time(fields[0]));
            var finding = detector.observe(times.getLast(), Double.parseDouble(fields[1]));
            flagged[row - 1] = finding.flagged();
        }
        var marks = new ArrayList<Window>();
        for (var window : windows) {
            var first = times.indexOf(time(window.get(0).asText()));
            marks.add(new Window(first, times.indexOf(time(window.get(1).asText()))));
        }
        return new Marked(marks, flagged);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T'));
    }

    private static String hash(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
