package vn.toancanh.app.surveil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveilCommandTest {
    private static final int[] COUNTS = {1, 1, 1, 3, 3, 1, 2, 1, 0, 3, 3};

    @TempDir Path folder;

    private CommandRun command = new CommandRun(Path.of(""), "");
    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void weeks() {
        command = new CommandRun(folder, "surveil");
        rows.add("date,count");
        for (var week = 0; week < COUNTS.length; week++) {
            rows.add(LocalDate.of(2010, 11, 15).plusWeeks(week) + "," + COUNTS[week]);
        }
    }

    /** Upper bounds of test-earsC.R of the R package surveillance 1.26.0. */
    @Test
    void earsC1GivesThePublishedUpperBounds() throws IOException {
        var json = command.json(0, rows, "--method", "ears-c1", "--alpha", "0.05");

        var points = json.get("points");
        assertEquals("2011-01-03", points.get(7).get("date").asText());
        assertEquals(3.278854, points.get(7).get("upper").asDouble(), 1e-6);
        assertEquals(3.855617, points.get(10).get("upper").asDouble(), 1e-6);
        assertTrue(points.get(6).get("upper").isNull());
        assertFalse(points.get(6).get("reason").asText().isBlank());
        assertEquals(4, json.get("judged").asInt());
        assertEquals(0, json.get("flagged").asInt());
    }

    @Test
    void farringtonAndNoufailyWarnOfAnOutbreakAfterYearsOfWeeks() throws IOException {
        rows.subList(1, rows.size()).clear();
        for (var week = 0; week < 320; week++) {
            var count = week == 310 ? 60 : 10 + week * 7 % 5;
            rows.add(LocalDate.of(2019, 1, 7).plusWeeks(week) + "," + count);
        }
        for (var method : List.of("farrington", "noufaily")) {
            var json = command.json(0, rows, "--method", method, "--alpha", "0.001");
            assertEquals(1, json.get("flagged").asInt());
            var point = json.get("points").get(310);
            assertTrue(point.get("flagged").asBoolean());
            assertEquals(12, point.get("expected").asDouble(), 1);
            assertTrue(point.get("baseline").get("dispersion").asDouble() >= 1);
        }
        assertEquals(0, command.run(rows, "--method", "farrington", "--alpha", "0.001"));
        assertTrue(command.out().contains("2024-12-16: 60, dự kiến "), command.out());
    }

    @Test
    void rowsThatAreWrongAreNamedByFileRowAndReasonAndTheOthersAreKept() throws IOException {
        rows.set(3, "2010-11-29,-4");
        rows.add("2011-01-17,5");
        rows.add("2011-02-07");
        rows.add("2011-02-14,2.5");
        rows.add("2011-01-31,2");
        rows.add("2011-02-16,2");
        rows.add("14/02/2011,2");
        rows.add("2011-02,2");

        var json = command.json(0, rows, "--method", "ears-c1", "--locale", "en");

        assertEquals(10 + 1, json.get("taken").asInt());
        var reasons = json.get("rejected").findValuesAsText("reason");
        assertEquals(7, reasons.size(), reasons.toString());
        assertTrue(command.err().contains(command.file() + ", row 4: "), command.err());
        assertTrue(command.err().contains("negative number “-4”"));
        assertTrue(command.err().contains("row 13: the date “2011-01-17” is before"));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("1 columns")));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("2.5")));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("14/02/2011")));
        assertTrue(reasons.stream().anyMatch(reason -> reason.contains("not in step")));
        assertTrue(json.get("points").get(2).get("count").isNull());
    }

    @Test
    void semicolonsAndAByteOrderMarkChangeNothing() throws IOException {
        var expected = command.json(0, rows, "--method", "ears-c2", "--baseline", "5");
        rows.replaceAll(row -> row.replace(",", ";"));
        rows.set(0, "\uFEFF" + rows.getFirst());
        assertEquals(expected, command.json(0, rows, "--method", "ears-c2", "--baseline", "5"));
    }

    @Test
    void monthsAndWeeksAreReadAsSuch() throws IOException {
        rows.subList(1, rows.size()).clear();
        for (var month = 0; month < 80; month++) {
            rows.add("%d-%02d,%d".formatted(2019 + month / 12, 1 + month % 12, 20 + month % 7));
        }
        var json = command.json(0, rows, "--method", "farrington", "--window", "1");
        assertEquals("2025-08", json.get("last").asText());
        assertEquals(80, json.get("periods").asInt());
        assertTrue(json.get("judged").asInt() >= 15);
    }

    @Test
    void nothingToJudgeEndsWith1AndWhatCannotBeUsedWith2() throws IOException {
        assertEquals(1, command.run(rows, "--method", "noufaily"));
        assertTrue(command.out().contains("chưa đủ quá khứ"), command.out());
        assertEquals(2, command.run(rows, "--method", "other"));
        assertTrue(command.err().contains("ears-c1"));
        assertEquals(2, command.run(rows, "--method", "ears-c1", "--alpha", "0.7"));
        assertEquals(2, command.run(rows, "--method", "ears-c1", "--baseline", "2"));
        assertEquals(2, command.run(List.of("day,number", "2011-01-03,1"), "--method", "ears-c1"));
        assertTrue(command.err().contains("date,count"));
        assertEquals(2, command.run(List.of(), "--method", "ears-c1"));
        assertEquals(2, command.run(List.of("date,count", "x,1"), "--method", "ears-c1"));
        assertTrue(command.err().contains("dòng 2"), command.err());
        assertEquals(2, command.runOn(folder.resolve("gone.csv"), "--method", "ears-c1"));
        assertTrue(command.err().contains("gone.csv"));
    }
}
