package vn.toancanh.app.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.league.Entry;
import vn.toancanh.analysis.league.LeagueTable;
import vn.toancanh.analysis.league.Peers;
import vn.toancanh.analysis.league.UnitTraits;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.chart.UnitTables;
import vn.toancanh.app.chart.UnitTables.Values;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.league.LeagueAnswer;
import vn.toancanh.board.league.LeagueAsk;
import vn.toancanh.board.league.LeagueAsk.Against;
import vn.toancanh.board.league.LeagueAsk.Among;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.input.PickView.Option;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation.Fraction;

/** Ranks the units under the one looked at, or its neighbours. Blocks on disk; any thread. */
final class LeagueStudy {
    private static final String POPULATION = "DS-01";
    private static final int WEEKS = 28;
    private static final int MONTH = 31;
    private static final int YEAR = 365;

    private final StudyScope scope;
    private final UnitTables tables;

    LeagueStudy(StudyScope scope) {
        this.scope = scope;
        tables = new UnitTables(scope.session(), scope.texts());
    }

    LeagueAnswer answer(LeagueAsk ask) {
        var at = scope.moment().get();
        var area = scope.area().get();
        var compared = Compared.of(scope.session().territory().tree(), area, at);
        var now = values(ask.indicator(), compared, at);
        var indicator = now.indicator();
        var then = at.minus(back(indicator, ask.against()));
        var before = values(ask.indicator(), compared, then);
        var peers = ask.among() == Among.EVERYBODY ? null : peers(compared, at);
        var ranked = new HashSet<AreaCode>();
        compared.units().forEach(unit -> ranked.add(unit.code()));
        if (peers != null) {
            ranked.retainAll(peers.areas());
        }
        var entries = new ArrayList<Entry>();
        var units = new HashMap<AreaCode, LeagueAnswer.Unit>();
        for (var unit : compared.units()) {
            if (ranked.contains(unit.code())) {
                var cases = cases(now, unit.code());
                entries.add(
                        new Entry(
                                unit.code(),
                                finite(now.value(unit.code())),
                                cases,
                                finite(before.value(unit.code()))));
                var name = unit.name().in(scope.texts().locale());
                units.put(unit.code(), new LeagueAnswer.Unit(name, now.status(unit.code()), cases));
            }
        }
        return new LeagueAnswer(
                indicator,
                options(compared),
                LeagueTable.of(entries, direction(indicator)),
                units,
                new Times(scope.texts()).date(then),
                peers == null ? null : peers.rule(),
                compared.own());
    }

    private Values values(String indicator, Compared compared, Instant at) {
        return tables.values(new Measured(indicator, Dimensions.NONE), compared, at);
    }

    /** A share of cases only where the value is one: a rate per 100,000 is not. */
    private static @Nullable Fraction cases(Values values, AreaCode unit) {
        var observed = values.latest().get(unit);
        var measure = values.indicator().measure();
        boolean share = measure.aggregation() == Indicator.Aggregation.RATIO;
        return observed == null || !share ? null : observed.quantity().fraction();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** An indicator nobody can rank is not offered, but may be asked for by name. */
    private static Direction direction(Indicator indicator) {
        var direction = indicator.measure().direction();
        return direction == Direction.BAND ? Direction.UP : direction;
    }

    private static Duration back(Indicator indicator, Against against) {
        var grain = indicator.publication().calendar().frequency().grain();
        int days =
                switch (grain) {
                    case MINUTE, HOUR, DAY, WEEK -> WEEKS;
                    case MONTH -> MONTH;
                    case QUARTER -> 3 * MONTH;
                    case YEAR -> YEAR;
                };
        return Duration.ofDays(against == Against.YEAR ? YEAR : days);
    }

    private List<Option> options(Compared compared) {
        boolean communes =
                compared.units().stream().anyMatch(unit -> unit.level() == AreaLevel.COMMUNE);
        return scope.session().territory().catalogue().all().stream()
                .filter(each -> each.measure().direction() != Direction.BAND)
                .filter(each -> !communes || each.measure().scope() == Indicator.Scope.COMMUNE)
                .map(scope::option)
                .toList();
    }

    /** Those like the unit looked at; while it is none of them, the specially difficult ones. */
    private Peers peers(Compared compared, Instant at) {
        var difficult = DifficultCommunes.in(scope.session().profile().directory());
        var population = values(POPULATION, compared, at);
        var all =
                compared.units().stream()
                        .map(unit -> traits(unit, population, difficult.contains(unit.code())))
                        .toList();
        var own = all.stream().filter(unit -> unit.area().equals(compared.own())).findFirst();
        if (own.isPresent()) {
            return Peers.of(own.get(), all);
        }
        var listed = all.stream().filter(UnitTraits::difficult).map(UnitTraits::area).toList();
        return listed.isEmpty()
                ? new Peers(
                        all.stream().map(UnitTraits::area).toList(),
                        Limit.of("board.league.peers.unknown", DifficultCommunes.FILE))
                : new Peers(listed, Limit.of("analysis.league.peers.difficult", listed.size()));
    }

    private static UnitTraits traits(Area unit, Values population, boolean difficult) {
        return new UnitTraits(
                unit.code(),
                UnitTraits.Kind.of(unit).orElse(null),
                finite(population.value(unit.code())),
                difficult);
    }
}
