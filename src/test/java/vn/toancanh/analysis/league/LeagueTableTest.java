package vn.toancanh.analysis.league;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Observation.Fraction;

class LeagueTableTest {
    /** Newcombe, Statistics in Medicine 17, 1998, pages 857–872 and 873–890, method 3 and 10. */
    @Test
    void intervalsAreThoseNewcombePublished() {
        var share = Wilson.interval(new Fraction(81, 263));
        assertEquals(0.2553, share.lower(), 5e-5);
        assertEquals(0.3662, share.upper(), 5e-5);
        var none = Wilson.interval(new Fraction(0, 20));
        assertEquals(0, none.lower(), 1e-15);
        assertEquals(0.1611, none.upper(), 5e-5);
        var difference = Wilson.difference(new Fraction(56, 70), new Fraction(48, 80));
        assertEquals(0.0524, difference.lower(), 5e-5);
        assertEquals(0.3339, difference.upper(), 5e-5);
    }

    @Test
    void unitsThatDoNotDifferFromTheBestOfTheirGroupStandInIt() {
        var league =
                LeagueTable.of(
                        List.of(
                                share("A", 980, 1000),
                                share("B", 975, 1000),
                                share("C", 900, 1000),
                                share("D", 895, 1000),
                                share("E", 600, 1000)),
                        Direction.UP);
        assertEquals(
                List.of(1, 1, 2, 2, 3), league.rows().stream().map(League.Row::group).toList());
        var second = league.rows().get(1);
        assertEquals(2, second.place());
        assertEquals(1, second.bestPlace());
        assertEquals(2, second.worstPlace());
        assertTrue(league.limits().stream().anyMatch(l -> l.key().endsWith("limit.groups")));
    }

    @Test
    void fewCasesMakeWideIntervalsAndAreSaid() {
        var league = LeagueTable.of(List.of(share("A", 9, 10), share("B", 6, 10)), Direction.UP);
        assertEquals(List.of(1, 1), league.rows().stream().map(League.Row::group).toList());
        assertTrue(league.limits().stream().anyMatch(l -> l.key().endsWith("few-cases")));
    }

    @Test
    void whereLowIsGoodTheLowestIsFirst() {
        var league =
                LeagueTable.of(List.of(plain("A", 5.0, 1.0), plain("B", 2.0, 9.0)), Direction.DOWN);
        assertEquals("B", league.rows().getFirst().area().value());
        assertEquals(1, league.rows().getFirst().moved());
        assertEquals(-1, league.rows().getLast().moved());
    }

    @Test
    void withoutCasesThereAreNoGroupsAndItIsSaid() {
        var league =
                LeagueTable.of(List.of(plain("A", 5.0, null), plain("B", 2.0, 9.0)), Direction.UP);
        assertNull(league.rows().getFirst().group());
        assertNull(league.rows().getFirst().interval());
        assertNull(league.rows().getFirst().moved());
        assertTrue(league.limits().stream().anyMatch(l -> l.key().endsWith("no-cases")));
    }

    @Test
    void equalsShareAPlaceAndUnitsWithoutAValueAreNamed() {
        var league =
                LeagueTable.of(
                        List.of(
                                plain("A", 5.0, null),
                                plain("B", 5.0, null),
                                plain("C", 1.0, null),
                                plain("D", null, 3.0),
                                plain("E", Double.NaN, 3.0)),
                        Direction.UP);
        assertEquals(List.of(1, 1, 3), league.rows().stream().map(League.Row::place).toList());
        assertEquals(List.of(new AreaCode("D"), new AreaCode("E")), league.unranked());
    }

    @Test
    void aDenominatorOfZeroGivesNoIntervalAndNothingIsEmpty() {
        assertFalse(Wilson.counts(new Fraction(0, 0)));
        assertFalse(Wilson.counts(new Fraction(3, 2)));
        var odd = new Entry(new AreaCode("A"), 0.0, new Fraction(0, 0), null);
        assertNull(LeagueTable.of(List.of(odd), Direction.UP).rows().getFirst().interval());
        assertEquals(List.of(), LeagueTable.of(List.of(), Direction.UP).rows());
        assertThrows(
                IllegalArgumentException.class, () -> LeagueTable.of(List.of(), Direction.BAND));
    }

    @Test
    void aDifficultCommuneIsComparedWithDifficultOnes() {
        var all =
                IntStream.range(0, 30)
                        .mapToObj(i -> traits("U" + (10 + i), 1000.0 * (i + 1), i < 6))
                        .toList();
        var peers = Peers.of(all.getFirst(), all);
        assertEquals(6, peers.areas().size());
        assertEquals("analysis.league.peers.difficult-kind", peers.rule().key());
        var usual = Peers.of(all.get(15), all);
        assertEquals("analysis.league.peers.size", usual.rule().key());
        assertTrue(usual.areas().contains(all.get(15).area()));
        assertFalse(usual.areas().contains(all.getFirst().area()));
        assertFalse(usual.areas().contains(all.get(6).area()));
    }

    @Test
    void withoutPopulationOrPeersTheRuleSaysWhoItWas() {
        var two = List.of(traits("A", null, true), traits("B", null, false));
        var peers = Peers.of(two.getFirst(), two);
        assertEquals("analysis.league.peers.everybody", peers.rule().key());
        assertEquals(2, peers.areas().size());
        var many = IntStream.range(0, 8).mapToObj(i -> traits("U" + i, null, false)).toList();
        assertEquals("analysis.league.peers.kind", Peers.of(many.getFirst(), many).rule().key());
    }

    private static UnitTraits traits(String code, @Nullable Double population, boolean difficult) {
        return new UnitTraits(new AreaCode(code), UnitTraits.Kind.COMMUNE, population, difficult);
    }

    private static Entry share(String code, double cases, double of) {
        return new Entry(new AreaCode(code), 100 * cases / of, new Fraction(cases, of), null);
    }

    private static Entry plain(String code, @Nullable Double value, @Nullable Double before) {
        return new Entry(new AreaCode(code), value, null, before);
    }
}
