package vn.toancanh.alert.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;

class WhySentenceTest {
    private static final double UNKNOWN = Double.NaN;
    private static final Texts VIETNAMESE = Texts.strict(Texts.VIETNAMESE);
    private static final Texts ENGLISH = Texts.strict(Locale.ENGLISH);

    private static Explanation finding(
            String method, double expected, double lower, double upper, double limit) {
        return finding(method, expected, lower, upper, limit, null);
    }

    private static Explanation finding(
            String method,
            double expected,
            double lower,
            double upper,
            double limit,
            Explanation.@Nullable Parts parts) {
        var day = parts == null ? Explanation.Calendar.ORDINARY : Explanation.Calendar.TET;
        return new Explanation(
                method,
                Period.parse("2026-11-20"),
                146,
                "ca",
                expected,
                lower,
                upper,
                146,
                limit,
                260,
                Period.parse("2021-11-20"),
                day,
                parts);
    }

    @Test
    void saysValueExpectationBoundsCalendarAndWhatItIsMadeOf() {
        var why = finding("farrington", 71, 52, 96, 96, new Explanation.Parts(60, 11, 75));
        assertEquals(
                "Kỳ 20/11/2026: 146 ca, trong khi mức bình thường là 71, trong khoảng 52 đến 96. Kỳ"
                        + " này rơi vào Tết, đã so với nền của ngày nghỉ. Gồm mức nền 60, mùa vụ +11"
                        + " và chênh lệch +75.",
                new WhySentence(VIETNAMESE).of(why, 0));
        assertEquals(
                "Farrington: so số ca với cùng thời gian của các năm trước, có xu hướng. Dựa trên"
                        + " 260 giá trị từ kỳ 20/11/2021.",
                new WhySentence(VIETNAMESE).basis(why));
    }

    @Test
    void saysWhichLimitWasCrossedWhereNothingIsExpected() {
        assertEquals(
                "Kỳ 20/11/2026: 146 ca, cao hơn giới hạn 100.",
                new WhySentence(VIETNAMESE)
                        .of(finding("threshold", UNKNOWN, UNKNOWN, 100, 100), 0));
        assertEquals(
                "Period 20/11/2026: 146 ca, below the limit of 200.",
                new WhySentence(ENGLISH).of(finding("threshold", UNKNOWN, 200, UNKNOWN, 200), 0));
    }

    @Test
    void everyMethodHasASentenceWithoutHolesOrDashesInBothLanguages() {
        for (var method :
                List.of(
                        "threshold",
                        "change",
                        "seasonal",
                        "usual",
                        "ears-c1",
                        "ears-c2",
                        "ears-c3",
                        "farrington",
                        "noufaily",
                        "outlook",
                        "hot-spot",
                        "silence",
                        "together")) {
            for (var texts : List.of(VIETNAMESE, ENGLISH)) {
                var said = new WhySentence(texts).of(finding(method, 71, 52, 96, 96), 0);
                assertFalse(said.contains("{") || said.contains("—"), said);
                assertTrue(texts.find("alert.method." + method).isPresent(), method);
            }
        }
    }

    @Test
    void everyLineOfAJournalHasItsWords() {
        var world = new AlertWorld();
        var key = world.key("rain", 3);
        for (var texts : List.of(VIETNAMESE, ENGLISH)) {
            for (var transition : Transition.values()) {
                var line =
                        new AlertEvent(
                                "e",
                                key,
                                1,
                                transition,
                                AlertWorld.NOW,
                                AlertWorld.NOW.plusSeconds(600),
                                AlertWorld.DUTY,
                                false,
                                AlertEvent.Facts.noted("vì đang sửa"));
                var said = new LineWords(texts).line(line);
                assertFalse(said.what().isBlank() || said.recorded().isBlank());
                assertEquals("Trần Thị Hạnh", said.who());
            }
        }
    }

    @Test
    void theLastWordOnAStepCounts() {
        var world = new AlertWorld();
        var key = world.key("rain", 3);
        var lines =
                List.of("sop:1:done", "sop:2:done", "sop:1:open", "sop:x:done", "gọi lại").stream()
                        .map(note -> comment(world, key, note))
                        .toList();
        assertEquals(Map.of(2, lines.get(1)), Ticks.done(lines));
        assertEquals(Optional.empty(), Ticks.read("sop:2:perhaps"));
        assertEquals(
                new Ticks.Tick(12, true),
                Ticks.read(new Ticks.Tick(12, true).written()).orElseThrow());
    }

    private static AlertEvent comment(AlertWorld world, AlertKey key, String note) {
        return new AlertEvent(
                note,
                key,
                1,
                Transition.COMMENTED,
                world.clock.instant(),
                world.clock.instant(),
                AlertWorld.DUTY,
                false,
                AlertEvent.Facts.noted(note));
    }

    @Test
    void aPeriodIsSaidInItsOwnWords() {
        var hour =
                new Explanation(
                        "seasonal",
                        new Period(Grain.HOUR, LocalDateTime.of(2026, 11, 21, 5, 0)),
                        146,
                        "ca",
                        71,
                        UNKNOWN,
                        UNKNOWN,
                        4,
                        2,
                        0,
                        null,
                        Explanation.Calendar.ORDINARY,
                        null);
        assertEquals(
                "Kỳ 05:00 ngày 21/11: 146 ca, trong khi mức bình thường là 71.",
                new WhySentence(VIETNAMESE).of(hour, 0));
    }
}
