package vn.toancanh.demo.model;

import java.util.List;
import java.util.Objects;
import vn.toancanh.base.Period;
import vn.toancanh.demo.land.Cell;
import vn.toancanh.demo.terrain.Noise;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Plan;

/** Level, differences between cells, trend, season, Tết, weekends and smooth noise. */
final class UsualModel implements Model {
    /** Where the profile's level holds. */
    record Anchor(double startDay, long seed) {}

    private final Profile profile;
    private final Plan plan;
    private final double scale;
    private final Anchor anchor;
    private final Story.Effect effect;
    private final double[] base;
    private final double[] share;
    private final double[] east;
    private final double[] north;
    private final double noise;
    private final double common;
    private final double days;
    private final double volume;

    UsualModel(
            Indicator indicator,
            Profile profile,
            List<Cell> cells,
            Anchor anchor,
            Story.Effect effect) {
        this.profile = profile;
        this.anchor = anchor;
        this.effect = effect;
        plan = Objects.requireNonNullElse(indicator.judgement().plan(), Plan.constant(0));
        scale = StrictMath.pow(10, indicator.measure().decimals());
        noise = profile.effect("noise");
        common = profile.effect("common");
        days = Math.max(0.5, profile.effect("days"));
        var people = cells.stream().mapToLong(Cell::people).sum();
        volume = profile.effect("volume") > 0 ? profile.effect("volume") : people;
        base = new double[cells.size() + 1];
        share = new double[cells.size() + 1];
        east = new double[cells.size() + 1];
        north = new double[cells.size() + 1];
        share[cells.size()] = 1;
        for (var k = 0; k < cells.size(); k++) {
            var cell = cells.get(k);
            share[k] = (double) cell.people() / people;
            east[k] = cell.east() / 60 - 1;
            north[k] = cell.north() / 48 - 1;
            base[k] = difference(cell, k);
        }
        balance();
    }

    /** How a cell differs from the province: by its nature, its neighbourhood and itself. */
    private double difference(Cell cell, int k) {
        var nature = cell.nature();
        var place = new Noise(anchor.seed).smooth(cell.east() / 28, cell.north() / 28);
        var own = Noise.normal(Noise.mix(anchor.seed ^ 0x77, k));
        return profile.effect("urban") * nature.town()
                + profile.effect("hills") * nature.hills()
                + profile.effect("spread") * (0.9 * place + 0.6 * own);
    }

    /** Takes the weighted mean out of the differences: the level stays that of the province. */
    private void balance() {
        var mean = 0.0;
        for (var k = 0; k < base.length - 1; k++) {
            mean += base[k] * share[k];
        }
        for (var k = 0; k < base.length - 1; k++) {
            base[k] -= mean;
        }
    }

    @Override
    public Moment moment(double day, int revision) {
        var shared =
                profile.effect("trend") * Days.years(day - anchor.startDay)
                        + profile.effect("season")
                                * (Days.season(day, profile.effect("peak")) - startSeason())
                        + profile.effect("tet") * Days.tet(day)
                        + profile.effect("weekend") * Days.weekend(day)
                        + common * Waves.at(anchor.seed + 11, day, days);
        return new Moment(
                day,
                shared,
                common * Waves.at(anchor.seed + 21, day, days),
                common * Waves.at(anchor.seed + 31, day, days),
                revision);
    }

    /** A score's level is that of the whole year, a count's that of the start day. */
    private double startSeason() {
        return profile.kind() == Profile.Kind.SCORE
                ? 0
                : Days.season(anchor.startDay, profile.effect("peak"));
    }

    @Override
    public Amount at(int cell, Moment moment) {
        var z = Waves.at(anchor.seed + 1000L * (cell + 1), moment.day(), days);
        var sum =
                base[cell]
                        + moment.shared()
                        + moment.eastward() * east[cell]
                        + moment.northward() * north[cell]
                        + noise * z
                        + effect.at(cell, moment.day())
                        - firstWord(cell, moment);
        return switch (profile.kind()) {
            case RATE -> rate(cell, moment, sum);
            case RATIO -> ratio(cell, moment, StrictMath.exp(sum));
            case COUNT -> new Amount(count(cell, moment, sum), 0);
            case INCIDENCE -> new Amount(count(cell, moment, sum), people(cell));
            case AMOUNT -> steps(share[cell] * profile.level() * StrictMath.exp(sum));
            case PLAN -> plan(cell, moment, sum);
            case SCORE -> steps(Math.max(0, profile.level() + sum));
            case SUM, POINTS, STORM, SOURCES, AREA, PEOPLE ->
                    throw new IllegalStateException("another model's kind: " + profile.kind());
        };
    }

    /** What is missing from the first, provisional word on a period. */
    private double firstWord(int cell, Moment moment) {
        return profile.isRevised() && moment.revision() == 1
                ? 0.08
                        * Noise.unit(
                                Noise.mix(
                                        anchor.seed + cell, Double.doubleToLongBits(moment.day())))
                : 0;
    }

    private Amount rate(int cell, Moment moment, double sum) {
        var level = profile.level() / 100;
        var odds = level / (1 - level) * StrictMath.exp(sum);
        var over = over(cell, moment);
        return new Amount(Math.min(over, Math.round(over * odds / (1 + odds))), over);
    }

    private Amount ratio(int cell, Moment moment, double factor) {
        var over = over(cell, moment);
        return new Amount(Math.round(over * profile.level() / 100 * factor), over);
    }

    private long over(int cell, Moment moment) {
        var busy = 1 + 0.06 * Waves.at(anchor.seed + 41 + cell, moment.day(), 90);
        return Math.max(1, Math.round(volume * share[cell] * busy));
    }

    private long people(int cell) {
        return Math.max(1, Math.round(volume * share[cell]));
    }

    private long count(int cell, Moment moment, double sum) {
        var mean = profile.level() * share[cell] * StrictMath.exp(sum);
        var own = anchor.seed + 51 + 7919L * cell;
        return Waves.count(
                mean,
                Waves.at(own, moment.day(), days),
                Waves.at(own + 5, moment.day(), 1.7 * days));
    }

    /** Follows the plan's curve, in percent of it; a share of {@code volume} where there is one. */
    private Amount plan(int cell, Moment moment, double sum) {
        var minute = Math.round(moment.day() * 1440);
        var local = java.time.LocalDateTime.of(1970, 1, 1, 0, 0).plusMinutes(minute);
        var due = plan.toDate(local.atZone(Period.ZONE).toInstant());
        var value = due * profile.level() / 100 * StrictMath.exp(sum);
        if (profile.effect("volume") == 0) {
            return steps(value);
        }
        var own = volume * share[cell];
        return new Amount(Math.round(value / 100 * own), Math.round(own));
    }

    private Amount steps(double value) {
        return new Amount(Math.round(value * scale), 0);
    }
}
