package vn.toancanh.alert.flood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.alert.flood.Lines.at;
import static vn.toancanh.alert.flood.Lines.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation.Kind;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.base.AreaCode;

class FloodControlTest {
    private final FloodControl control =
            new FloodControl(Lines.TRAITS, Lines.LAND, FloodLimits.USUAL);
    private final Lines lines = new Lines();
    private final List<Annunciation> told = new ArrayList<>();

    private FloodControlTest take(List<AlertEvent> events) {
        events.forEach(event -> told.addAll(control.take(event)));
        return this;
    }

    private void fire(String rule, int commune, Severity severity, double minutes) {
        take(lines.is(key(rule, commune), severity, at(minutes)));
    }

    private void tick(double minutes) {
        told.addAll(control.tick(at(minutes)));
    }

    private List<Kind> kinds() {
        return told.stream().map(Annunciation::kind).toList();
    }

    @Test
    void theFirstSignIsToldAtOnceAndWhatFollowsOfItsCauseIsNot() {
        fire("storm-rain", 1, Severity.MEDIUM, 0);
        fire("storm-wind", 2, Severity.MEDIUM, 1);
        fire("storm-level", 3, Severity.LOW, 2);
        assertEquals(List.of(Kind.FIRST), kinds());
        var group = control.groups().getFirst();
        assertEquals(key("storm-rain", 1), group.head().key());
        assertEquals(3, group.alerts().size());
        assertEquals(List.of(area(1), area(2), area(3)), group.areas());
        assertTrue(group.open());
    }

    @Test
    void theFirstSignStaysFirstWhenLaterOnesAreWorse() {
        fire("storm-rain", 1, Severity.LOW, 0);
        fire("storm-wind", 2, Severity.HIGH, 1);
        assertEquals(List.of(Kind.FIRST, Kind.WORSE), kinds());
        assertEquals(at(1), told.getLast().at());
        assertEquals(key("storm-rain", 1), told.getLast().head().key());
        assertEquals(Severity.HIGH, told.getLast().severity());
    }

    @Test
    void aSignThatComesLateButWasEarlierIsTheFirst() {
        var late = lines.is(key("storm-level", 5), Severity.LOW, at(-30));
        fire("storm-rain", 1, Severity.LOW, 0);
        take(late);
        assertEquals(1, told.size());
        assertEquals(key("storm-level", 5), control.groups().getFirst().head().key());
        assertEquals(at(-30), control.groups().getFirst().from());
    }

    @Test
    void oneCauseInTwoProvincesOrAfterSixQuietHoursIsAnotherGroup() {
        fire("storm-rain", 1, Severity.LOW, 0);
        take(lines.is(new AlertKey("storm-rain", new AreaCode("98001"), ""), Severity.LOW, at(1)));
        fire("storm-rain", 2, Severity.LOW, 6 * 60 + 1);
        assertEquals(List.of(Kind.FIRST, Kind.FIRST, Kind.FIRST), kinds());
        assertEquals(3, control.groups().size());
    }

    @Test
    void rulesWithoutACauseOfTheirOwnAreGroupedByThemselves() {
        fire("lone-a", 1, Severity.LOW, 0);
        fire("lone-b", 1, Severity.LOW, 0);
        fire("lone-a", 2, Severity.LOW, 0);
        assertEquals(2, told.size());
    }

    @Test
    void growthIsToldInStepsAndNotBeforeTenMinutes() {
        for (var commune = 0; commune < 7; commune++) {
            fire("storm-rain", commune, Severity.LOW, commune * 0.1);
        }
        assertEquals(List.of(Kind.FIRST), kinds());
        tick(9.9);
        assertEquals(1, told.size());
        tick(10);
        assertEquals(List.of(Kind.FIRST, Kind.GREW), kinds());
        assertEquals(7, told.getLast().members());
        fire("storm-rain", 8, Severity.LOW, 21);
        fire("storm-rain", 9, Severity.LOW, 22);
        assertEquals(2, told.size());
        fire("storm-rain", 10, Severity.LOW, 23);
        assertEquals(List.of(Kind.FIRST, Kind.GREW, Kind.GREW), kinds());
        assertEquals(10, told.getLast().members());
    }

    @Test
    void whatHasNoRoomIsToldAsOneSummaryWithinAMinute() {
        for (var rule = 0; rule < 20; rule++) {
            fire("lone-" + rule, rule, Severity.MEDIUM, 0.01 * rule);
        }
        assertEquals(6, told.size());
        assertEquals(14, control.held().size());
        tick(1.2);
        assertEquals(7, told.size());
        var summary = told.getLast();
        assertEquals(Kind.SUMMARY, summary.kind());
        assertEquals(13, summary.others().size());
        assertEquals(14, summary.members());
        assertEquals(14, summary.areas());
        assertEquals(List.of(), control.held());
    }

    @Test
    void theHighestSeverityIsToldAtOnceInTheMiddleOfAFlood() {
        for (var rule = 0; rule < 50; rule++) {
            fire("lone-" + rule, rule, Severity.LOW, 0.01 * rule);
        }
        var before = told.size();
        fire("fire-dam", 3, Severity.HIGH, 0.6);
        assertEquals(before + 1, told.size());
        assertEquals("fire/99/" + at(0.6), told.getLast().group());
    }

    @Test
    void whatGoesOnAndOffAndOnIsToldOnceUntilItIsCalm() {
        for (var round = 0; round < 30; round++) {
            fire("lone-flap", 1, Severity.LOW, 2 * round);
            take(lines.isNot(key("lone-flap", 1), at(2 * round + 1)));
        }
        assertEquals(List.of(Kind.FIRST), kinds());
        assertTrue(control.isChattering(key("lone-flap", 1)));
        assertEquals(30, control.groups().getFirst().members().size());
        assertFalse(control.groups().getFirst().open());
        tick(59 + 5);
        assertFalse(control.isChattering(key("lone-flap", 1)));
        fire("lone-flap", 1, Severity.LOW, 100);
        assertEquals(List.of(Kind.FIRST, Kind.AGAIN), kinds());
    }

    @Test
    void whatIsSeenAndLeftCallsAgain() {
        var holding = new Lines(Map.of(Severity.LOW, Duration.ofHours(1)));
        var key = key("lone-a", 1);
        take(holding.is(key, Severity.LOW, at(0)));
        take(holding.seen(key, at(5)));
        take(holding.react(key, new Stimulus.Tick(at(65))));
        assertEquals(List.of(Kind.FIRST, Kind.AGAIN), kinds());
        assertEquals(2, control.groups().getFirst().members().size());
    }

    @Test
    void aLineThatComesTwiceIsReadOnce() {
        var first = lines.is(key("lone-a", 1), Severity.LOW, at(0));
        take(first);
        take(lines.isNot(key("lone-a", 1), at(10)));
        take(first);
        assertEquals(1, told.size());
        assertEquals(1, control.groups().getFirst().members().size());
        assertFalse(control.groups().getFirst().open());
    }

    @Test
    void aMomentOfThePastDoesNotTurnTimeBack() {
        fire("lone-a", 1, Severity.LOW, 10);
        control.tick(Instant.EPOCH);
        fire("lone-b", 1, Severity.LOW, 5);
        assertEquals(at(10), told.getLast().at());
    }

    private static AreaCode area(int commune) {
        return key("x", commune).area();
    }
}
