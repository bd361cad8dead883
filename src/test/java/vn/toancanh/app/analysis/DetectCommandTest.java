package vn.toancanh.app.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.Main;

class DetectCommandTest {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int ODD = 4000;

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> rows = new ArrayList<>();

    @BeforeEach
    void seventeenDaysOfFiveMinutes() {
        var random = new Random(1);
        var first = LocalDateTime.of(2024, 1, 1, 0, 0);
        rows = new ArrayList<>(List.of("timestamp,value"));
        for (var i = 0; i < 5000; i++) {
            var value = 10 + Math.sin(i * Math.PI / 144) + random.nextGaussian();
            var odd = i >= ODD && i < ODD + 5 ? 40 : 0;
            rows.add(first.plusMinutes(5L * i).format(FORM) + "," + (value + odd));
        }
    }

    @Test
    void everyRowIsScoredAndTheOddOneFlagged() throws IOException {
        var scores = scores(0);

        assertEquals(
                "timestamp,value,score,flagged,expected,lower,upper,method", scores.getFirst());
        assertEquals(rows.size(), scores.size());
        for (var i = 1; i < scores.size(); i++) {
            var fields = scores.get(i).split(",", -1);
            assertEquals(8, fields.length);
            assertEquals(rows.get(i), fields[0] + "," + fields[1]);
            var score = Double.parseDouble(fields[2]);
            assertTrue(score >= 0 && score <= 1);
            assertEquals(score >= 0.5, Boolean.parseBoolean(fields[3]));
            assertEquals("seasonal", fields[7]);
        }
        var odd = scores.get(1 + ODD).split(",", -1);
        assertEquals("true", odd[3]);
        assertTrue(Double.parseDouble(odd[4]) < 12);
        assertTrue(Double.parseDouble(odd[5]) < Double.parseDouble(odd[4]));
        assertTrue(Double.parseDouble(odd[6]) < Double.parseDouble(odd[1]));
    }

    @Test
    void theScoresOfABeginningAreTheBeginningOfTheScores() throws IOException {
        var whole = scores(0);
        rows = rows.subList(0, 3000);

        assertEquals(whole.subList(0, 3000), scores(0));
    }

    @Test
    void badRowsAreNamedAndTheOthersJudged() throws IOException {
        rows.set(10, "yesterday,5");
        rows.set(20, rows.get(20) + ",7");
        rows.set(30, rows.get(30).split(",", -1)[0] + ",many");
        rows.set(40, rows.get(40).split(",", -1)[0] + ",");
        rows.set(50, rows.get(49));
        rows.set(60, "2023-12-31 23:00:00,4");
        rows.set(70, "2024-01,4");

        var scores = scores(0, "--locale", "en");

        assertEquals(rows.size() - 4, scores.size());
        for (var bad : List.of("row 11", "row 21", "row 31", "row 71")) {
            assertTrue(err.toString().contains(bad), bad + err);
        }
        for (var named : List.of("without a value", "repeat a moment", "came late")) {
            assertTrue(out.toString().contains("1 rows " + named), out.toString());
        }
    }

    @Test
    void momentsMayBeIsoWithOrWithoutZoneAndPeriods() throws IOException {
        var plain = scores(0);
        rows.replaceAll(row -> row.replaceFirst("(\\d) (\\d)", "$1T$2"));
        assertEquals(fields(plain), fields(scores(0)));
        rows.replaceAll(row -> row.replaceFirst("(:\\d\\d),", "$1+07:00,"));
        assertEquals(fields(plain), fields(scores(0)));
        rows = new ArrayList<>(List.of("timestamp,value"));
        for (var month = 0; month < 60; month++) {
            rows.add("%d-%02d,%d".formatted(2019 + month / 12, 1 + month % 12, month % 7));
        }
        assertTrue(scores(0).getLast().endsWith(",decomposition"));
    }

    private static List<String> fields(List<String> scores) {
        return scores.stream().map(row -> row.substring(row.indexOf(','))).toList();
    }

    @Test
    void everyMethodIsAskedForByItsName() throws IOException {
        for (var method : List.of("ewma", "cusum", "cusum-both", "seasonal")) {
            var scores = scores(0, "--method", method);
            assertTrue(scores.getLast().endsWith("," + method));
            assertTrue(
                    scores.subList(ODD + 1, ODD + 6).stream().anyMatch(r -> r.contains(",true,")),
                    method);
        }
        var over = scores(0, "--method", "threshold", "--limit", "30");
        assertEquals(5, over.stream().filter(row -> row.contains(",true,")).count());
    }

    @Test
    void holidaysAndTheQuietTimeMayBeSet() throws IOException {
        var again = rows.get(1 + ODD + 20).split(",", -1)[0];
        rows.set(1 + ODD + 20, again + ",50");
        var usual = scores(0);
        assertTrue(usual.get(1 + ODD + 20).contains(",false,"));
        var brief = scores(0, "--quiet", "PT30M", "--holidays");
        assertTrue(brief.get(1 + ODD + 20).contains(",true,"));
    }

    @Test
    void aQuestionOrAFileThatCannotBeUsedEndsWith2AndTheReason() throws IOException {
        run(2, "--method", "threshold");
        assertTrue(err.toString().contains("--limit"));
        run(2, "--deadband", "-1");
        run(2, "--method", "magic");
        rows = List.of("when,how much");
        run(2);
        assertTrue(err.toString().contains("timestamp,value"));
        rows = List.of();
        run(2);
        Files.delete(input());
        assertEquals(2, execute(List.of()));
    }

    @Test
    void theInputIsNeverWrittenOver() throws IOException {
        Files.write(input(), rows);
        var args = List.of("detect", "--input", input().toString(), "--out", input().toString());

        assertEquals(2, execute(args.toArray(String[]::new)));
        assertEquals(rows, Files.readAllLines(input()));
    }

    private Path input() {
        return folder.resolve("series.csv");
    }

    private List<String> scores(int expected, String... more) throws IOException {
        run(expected, more);
        return Files.readAllLines(folder.resolve("scores.csv"));
    }

    private void run(int expected, String... more) throws IOException {
        Files.write(input(), rows);
        assertEquals(expected, execute(List.of(more)), err.toString());
    }

    private int execute(List<String> more) {
        var scores = folder.resolve("scores.csv").toString();
        var args = Stream.of("detect", "--input", input().toString(), "--out", scores);
        var all = Stream.concat(args, more.stream()).toArray(String[]::new);
        return execute(all);
    }

    private int execute(String... args) {
        var line = Main.commandLine("detect");
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
