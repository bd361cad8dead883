package vn.toancanh.alert.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.alert.flood.Lines.at;
import static vn.toancanh.alert.flood.Lines.key;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Lines;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.base.AreaCode;

/** What covering orders is done to the alerts by the life cycle itself, as the engine does it. */
class CoveringTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Map<String, Trait> TRAITS =
            Map.of(
                    "silence",
                    Trait.alone(Duration.ofMinutes(5)),
                    "missing-his",
                    new Trait("source", "HIS", HOUR, Set.of("silence")),
                    "missing-land",
                    new Trait("source", "LAND", HOUR, Set.of("silence")),
                    "rain",
                    Trait.alone(HOUR),
                    "landslide",
                    new Trait("storm", "", HOUR, Set.of("rain")),
                    "egg",
                    new Trait("", "", HOUR, Set.of("hen")),
                    "hen",
                    new Trait("", "", HOUR, Set.of("egg")));
    private static final AreaCode PROVINCE = new AreaCode("99");
    private static final AlertKey OUTAGE = new AlertKey("silence", PROVINCE, "source=HIS");

    private final Lines lines = new Lines();
    private final Covering covering = new Covering(CoveringTest::trait, Lines.LAND);

    private static Trait trait(String rule) {
        return TRAITS.getOrDefault(rule, Trait.alone(HOUR));
    }

    private void take(List<AlertEvent> events) {
        events.forEach(event -> follow(covering.take(event)));
    }

    private void follow(List<Cover> covers) {
        covers.forEach(cover -> take(lines.react(cover.key(), cover.stimulus())));
    }

    private void is(AlertKey key, Severity severity, double minutes) {
        take(lines.is(key, severity, at(minutes)));
    }

    private void isNot(AlertKey key, double minutes) {
        take(lines.isNot(key, at(minutes)));
    }

    private void tick(double minutes) {
        follow(covering.tick(at(minutes)));
    }

    private boolean isCovered(AlertKey key) {
        return !lines.state(key).visibility().isShown();
    }

    private long announced(AlertKey key) {
        return lines.raw().stream().filter(event -> event.key().equals(key)).count();
    }

    @Test
    void oneOutageIsToldInsteadOfEverySeriesOfItsSource() {
        is(OUTAGE, Severity.MEDIUM, 0);
        for (var commune = 0; commune < 100; commune++) {
            is(key("missing-his", commune), Severity.LOW, 1);
            is(key("missing-land", commune), Severity.LOW, 1);
        }
        assertEquals(100, covering.under(OUTAGE).size());
        assertTrue(isCovered(key("missing-his", 7)));
        assertFalse(isCovered(key("missing-land", 7)));
    }

    @Test
    void childrenThatCameBeforeTheirParentAreCoveredWhenItComes() {
        is(key("missing-his", 1), Severity.LOW, 0);
        is(OUTAGE, Severity.MEDIUM, 1);
        assertTrue(isCovered(key("missing-his", 1)));
    }

    @Test
    void whatEndsTogetherWithItsParentIsNotToldAgain() {
        var child = key("missing-his", 1);
        is(OUTAGE, Severity.MEDIUM, 0);
        is(child, Severity.LOW, 1);
        var before = announced(child);
        isNot(OUTAGE, 60);
        isNot(child, 65);
        tick(75);
        assertEquals(before, announced(child));
        assertFalse(isCovered(child));
    }

    @Test
    void whatOutlastsItsParentComesBackAndIsToldOnce() {
        var child = key("missing-his", 1);
        is(OUTAGE, Severity.MEDIUM, 0);
        is(child, Severity.LOW, 1);
        var before = announced(child);
        isNot(OUTAGE, 60);
        tick(69);
        assertTrue(isCovered(child));
        tick(70);
        tick(90);
        assertFalse(isCovered(child));
        assertEquals(before + 1, announced(child));
    }

    @Test
    void whatIsWorseThanItsParentIsNeverHidden() {
        var child = key("missing-his", 1);
        is(OUTAGE, Severity.MEDIUM, 0);
        is(child, Severity.LOW, 1);
        is(child, Severity.HIGH, 2);
        assertFalse(isCovered(child));
        assertTrue(lines.state(child).wantsSeeing());
        is(OUTAGE, Severity.HIGH, 3);
        assertTrue(isCovered(child));
    }

    @Test
    void theProvinceCoversItsCommunesOfTheSameRuleAndNotAnotherProvince() {
        var elsewhere = new AlertKey("rain", new AreaCode("98001"), "");
        is(new AlertKey("rain", PROVINCE, ""), Severity.MEDIUM, 0);
        is(key("rain", 1), Severity.MEDIUM, 1);
        is(elsewhere, Severity.MEDIUM, 1);
        assertTrue(isCovered(key("rain", 1)));
        assertFalse(isCovered(elsewhere));
    }

    @Test
    void aNamedParentCoversInTheSameUnitAndBelowOnly() {
        is(key("rain", 1), Severity.HIGH, 0);
        is(key("landslide", 1), Severity.MEDIUM, 1);
        is(key("landslide", 2), Severity.MEDIUM, 1);
        assertTrue(isCovered(key("landslide", 1)));
        assertFalse(isCovered(key("landslide", 2)));
    }

    @Test
    void whenOneOfTwoParentsEndsTheOtherStillCovers() {
        var child = key("landslide", 1);
        is(new AlertKey("rain", PROVINCE, ""), Severity.HIGH, 0);
        is(key("rain", 1), Severity.HIGH, 0);
        is(child, Severity.MEDIUM, 1);
        isNot(key("rain", 1), 5);
        tick(60);
        assertTrue(isCovered(child));
    }

    @Test
    void twoThatNameEachOtherHideNeither() {
        is(key("hen", 1), Severity.LOW, 0);
        is(key("egg", 1), Severity.LOW, 0);
        assertFalse(isCovered(key("hen", 1)));
        assertFalse(isCovered(key("egg", 1)));
    }

    @Test
    void linesDeliveredAgainOrderNothing() {
        is(OUTAGE, Severity.MEDIUM, 0);
        is(key("missing-his", 1), Severity.LOW, 1);
        for (var event : lines.journal()) {
            assertEquals(List.of(), covering.take(event));
        }
    }
}
