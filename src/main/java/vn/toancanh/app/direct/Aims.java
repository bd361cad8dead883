package vn.toancanh.app.direct;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Aimed;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.Indicators;
import vn.toancanh.task.aim.Targets;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.Written;

/**
 * What a directive is measured by: where a unit stands, where its peers stand, and as a target what
 * the better quarter of them has reached. Blocks on disk.
 */
record Aims(Session session, Surroundings around) {
    /** Of an indicator that is in the catalogue no more. */
    private static final int UNKNOWN_DECIMALS = 1;

    private static final double WHOLE = 100;

    /** Null where there is no value, or none that is better than another. */
    @Nullable Baseline of(SeriesKey series) {
        var known = session.territory().catalogue().find(series.indicator()).orElse(null);
        var now = session.clock().instant();
        var own = session.readings().newest(series, now).map(Observation::value).orElse(null);
        if (known == null || known.measure().direction() == Direction.BAND || own == null) {
            return null;
        }
        return of(known, series, own);
    }

    private Baseline of(Indicator known, SeriesKey series, double own) {
        var direction = known.measure().direction();
        var home = session.profile().known().home();
        var whole = new SeriesKey(series.indicator(), home, series.dimensions());
        var peers = session.readings().values(whole, session.clock().instant());
        var targets = new Targets(direction, known.measure().decimals(), most(known, own));
        var quarter = peers.isEmpty() ? own : targets.betterQuarter(peers.values());
        var target = targets.fromPeers(own, quarter);
        return new Baseline(
                series,
                around.name(series),
                direction,
                targets.decimals(),
                targets.most(),
                own,
                target.isPresent() ? target.getAsDouble() : null,
                peers(peers),
                known.publication().calendar().frequency().grain(),
                List.of());
    }

    /** A share is no more than its whole; what is above that already is no share. */
    private static @Nullable Double most(Indicator known, double own) {
        return known.measure().unit().equals("%") && own <= WHOLE ? WHOLE : null;
    }

    private static Baseline.Peer peer(Unit unit, Map<AreaCode, Double> peers) {
        return new Baseline.Peer(
                unit, Objects.requireNonNull(peers.get(new AreaCode(unit.code()))));
    }

    /**
     * That of a directive which was measured before, as it was measured.
     *
     * @param goals of it; at least one
     */
    Baseline of(List<Goal> goals) {
        var first = goals.getFirst();
        var known = of(first.series());
        return new Baseline(
                first.series(),
                around.name(first.series()),
                first.direction(),
                decimals(first.series()),
                known == null ? null : known.most(),
                first.baseline(),
                first.target(),
                known == null ? measured(goals) : known.peers(),
                known == null ? null : known.grain(),
                goals);
    }

    private int decimals(SeriesKey series) {
        return session.territory()
                .catalogue()
                .find(series.indicator())
                .map(known -> known.measure().decimals())
                .orElse(UNKNOWN_DECIMALS);
    }

    /** The units of these goals, as they stood then. */
    private List<Baseline.Peer> measured(List<Goal> goals) {
        var then = new HashMap<AreaCode, Double>();
        goals.forEach(goal -> then.put(goal.series().area(), goal.baseline()));
        return peers(then);
    }

    private List<Baseline.Peer> peers(Map<AreaCode, Double> values) {
        return around.units().stream()
                .filter(unit -> values.containsKey(new AreaCode(unit.code())))
                .map(unit -> peer(unit, values))
                .toList();
    }

    /** What a directive to a unit can be measured by, in the order of the names. */
    List<Indicators.Named> offered(Locale locale) {
        return session.territory().catalogue().all().stream()
                .filter(each -> each.measure().direction() != Direction.BAND)
                .map(each -> new Indicators.Named(each.code(), each.name(locale)))
                .sorted(Comparator.comparing(Indicators.Named::name, VietnameseOrder.NAMES))
                .toList();
    }

    /** Of the unit that leads; of all where that has no number. */
    Optional<Baseline> of(String indicator, @Nullable Unit lead) {
        var home = session.profile().known().home();
        var areas = lead == null ? List.of(home) : List.of(new AreaCode(lead.code()), home);
        return areas.stream()
                .map(area -> of(new SeriesKey(indicator, area, Dimensions.NONE)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The same with the numbers of today. */
    Written renewed(Written before) {
        var more =
                before.more().stream()
                        .map(each -> {
                            var newest = of(each.baseline().series());
                            return newest == null ? each : new Aimed.More(newest, each.aimed());
                        })
                        .toList();
        return before.renewed(renewed(before.beginning()), more);
    }

    private Beginning renewed(Beginning before) {
        var aim = before.aim();
        if (aim == null) {
            return before;
        }
        var newest = aim.given().isEmpty() ? of(aim.series()) : of(aim.given());
        return newest == null ? before : before.measured(newest);
    }
}
