package vn.toancanh.board.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;

class TicksTest {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 100 | 5 | 0 20 40 60 80 100",
                "83.2 | 99.1 | 4 | 85 90 95",
                "0.001 | 0.0042 | 4 | 0,001 0,002 0,003 0,004",
                "-3 | 7 | 5 | −2 0 2 4 6",
                "-0.4 | 0.4 | 4 | −0,4 −0,2 0,0 0,2 0,4",
                "0 | 12000 | 4 | 0 5.000 10.000",
                "0 | 48000000 | 5 | 0 10 20 30 40",
                "0 | 3200000000 | 4 | 0 1 2 3",
            })
    void valuesAreRoundAndWrittenAsTheReaderDoes(
            double from, double to, int most, String expected) {
        var ticks = ValueTicks.in(new Span(from, to), most);
        assertEquals(expected, labels(ticks));
    }

    @ParameterizedTest
    @CsvSource({"0, 320.5, 1", "0, 71, 1", "97.1, 98.9, 1", "-3, 4, 1"})
    void anAxisHasAtLeastTwoNumbers(double from, double to, int most) {
        assertTrue(ValueTicks.around(new Span(from, to), most).values().size() >= 2);
    }

    @Test
    void anAxisOfCountsDoesNotGoBelowZero() {
        assertEquals(0, new Span(0, 92).aired(0.1).from());
        assertEquals(0, new Span(2, 92).aired(0.1).from());
        assertTrue(new Span(-1, 92).aired(0.1).from() < -1);
    }

    private static String labels(ValueTicks ticks) {
        return ticks.values().stream()
                .map(value -> ticks.label(value, VIETNAMESE))
                .collect(Collectors.joining(" "));
    }

    @Test
    void millionsAndBillionsAreCountedAsSuch() {
        assertEquals(Numbers.Scale.ONE, ValueTicks.in(new Span(0, 9e6), 4).scale());
        assertEquals(Numbers.Scale.MILLION, ValueTicks.in(new Span(0, 4.8e7), 4).scale());
        assertEquals(Numbers.Scale.BILLION, ValueTicks.in(new Span(-3e9, 0), 4).scale());
    }

    @Test
    void anAxisHoldsAllItIsMadeAround() {
        for (double low : new double[] {-1e9, -3.7, 0, 0.02, 83, 1e7}) {
            for (double length : new double[] {1e-3, 0.7, 16, 3e5}) {
                var span = new Span(low, low + length);
                for (var ticks :
                        new ValueTicks[] {ValueTicks.around(span, 5), ValueTicks.whole(span, 5)}) {
                    double tiny = 1e-6 * length;
                    assertTrue(ticks.span().from() <= low + tiny, span.toString());
                    assertTrue(ticks.span().to() >= low + length - tiny, span.toString());
                    assertTrue(ticks.values().size() <= 7, span + " " + ticks.values());
                    assertTrue(!ticks.values().isEmpty(), span.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21T06:10 | 2026-11-21T09:00 | 4 | 07:00 08:00 09:00",
                "2026-11-20T21:00 | 2026-11-21T12:00 | 4 | 21/11 06:00 12:00",
                "2026-11-01T00:00 | 2026-11-21T00:00 | 5 | 02/11 09/11 16/11",
                "2026-01-15T00:00 | 2026-06-10T00:00 | 6 | 02/2026 03/2026 04/2026 05/2026 06/2026",
                "2025-11-22T00:00 | 2026-11-21T00:00 | 5 | 01/2026 04/2026 07/2026 10/2026",
                "2021-03-01T00:00 | 2026-11-21T00:00 | 6 | 2022 2023 2024 2025 2026",
                "2000-01-01T00:00 | 2026-11-21T00:00 | 4 | 2000 2010 2020",
            })
    void momentsAreRound(String from, String to, int most, String expected) {
        var ticks = TimeTicks.in(new Span(millis(from), millis(to)), most);
        assertEquals(
                expected,
                ticks.stream().map(TimeTicks.Tick::label).collect(Collectors.joining(" ")));
        assertTrue(ticks.size() <= most);
    }

    @Test
    void ticksStayWhereTheyAreWhileAnAxisMoves() {
        var span = new Span(millis("2026-01-05T10:00"), millis("2026-03-03T10:00"));
        var here = TimeTicks.in(span, 5);
        var there = TimeTicks.in(span.moved(40 * 3_600_000.0), 5);
        assertTrue(there.containsAll(here.subList(1, here.size())), here + " " + there);
    }

    private static double millis(String local) {
        return LocalDateTime.parse(local).atZone(Period.ZONE).toInstant().toEpochMilli();
    }

    @Test
    void spansAreZoomedAboutAPlaceAndKeptInside() {
        var all = new Span(0, 100);
        assertEquals(new Span(20, 70), all.zoomed(0.5, 40));
        assertEquals(new Span(50, 100), new Span(80, 130).within(all));
        assertEquals(new Span(0, 50), new Span(-20, 30).within(all));
        assertEquals(all, new Span(-20, 300).within(all));
        assertEquals(new Span(-1, 1), Span.around(0, 0));
        assertTrue(Span.around(-7, -7).contains(-7));
    }
}
