package vn.toancanh.demo.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.toancanh.base.AreaCode;
import vn.toancanh.demo.land.Land;
import vn.toancanh.demo.land.Realm;
import vn.toancanh.demo.land.Unit;
import vn.toancanh.demo.model.Amount;
import vn.toancanh.demo.model.Days;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * Writes the numbers of one release: units in order of their codes, then the whole. A province has
 * numbers of its own that no commune has; a country's all follow from its provinces'.
 */
public final class Sheet {
    private static final double RATIO_STEPS = 10_000;

    private final Release release;
    private final Land land;
    private final AreaCode root;
    private final List<Unit> units;
    private final int cells;
    private final Predicate<AreaCode> wanted;
    private final Provenance provenance;
    private final Quality quality;
    private final double steps;
    private final List<Observation> rows = new ArrayList<>();

    private Sheet(Release release, Land land, Predicate<AreaCode> wanted) {
        this.release = release;
        this.land = land;
        root = land.root();
        this.wanted = wanted;
        units = land.unitsOn(lastDay(release));
        cells = land.cells().size();
        var indicator = release.series().indicator();
        provenance =
                new Provenance(
                        release.series().source(),
                        release.period().to(),
                        release.recordedAt(),
                        release.revision(),
                        indicator.publication().classification());
        quality =
                release.series().revised() && release.revision() == 1
                        ? Quality.PROVISIONAL
                        : Quality.FINAL;
        steps = StrictMath.pow(10, indicator.measure().decimals());
    }

    /** The last day of a period says which units its numbers are of. */
    public static LocalDate lastDay(Release release) {
        return Schedule.end(release.period()).minusMinutes(1).toLocalDate();
    }

    public static List<Observation> of(Release release, Land land, Predicate<AreaCode> wanted) {
        var sheet = new Sheet(release, land, wanted);
        if (land.realm() == Realm.COUNTRY || release.series().isByCommune()) {
            sheet.writeUnits();
        } else if (wanted.test(land.root())) {
            sheet.write(land.root(), sheet.amounts(List.of(sheet.cells)));
        }
        return sheet.rows;
    }

    private void writeUnits() {
        var all = wanted.test(root);
        var whole = new Amount[release.series().parts().size()];
        for (var unit : units) {
            var code = unit.area().code();
            var asked = wanted.test(code);
            if (asked || all) {
                var amounts = amounts(unit.cells());
                for (var k = 0; k < whole.length; k++) {
                    var amount = weighed(amounts[k], unit);
                    whole[k] = whole[k] == null ? amount : join(whole[k], amount);
                }
                if (asked) {
                    write(code, amounts);
                }
            }
        }
        if (all) {
            write(root, isMean() ? mean(whole) : whole);
        }
    }

    /** One number for each part of the series, of some cells together. */
    private Amount[] amounts(List<Integer> which) {
        var models = release.series().parts().values();
        var amounts = new Amount[models.size()];
        var day = Days.endOf(release.period());
        var k = 0;
        for (var model : models) {
            var moment = model.moment(day, release.revision());
            var sum = model.at(which.getFirst(), moment);
            for (var cell : which.subList(1, which.size())) {
                sum = join(sum, model.at(cell, moment));
            }
            amounts[k++] = sum;
        }
        return amounts;
    }

    private Amount join(Amount a, Amount b) {
        return aggregation() == Aggregation.MAX ? a.max(b) : a.plus(b);
    }

    /** A mean of a country is one of people, not of provinces. */
    private Amount weighed(Amount amount, Unit unit) {
        if (!isMean() || land.realm() == Realm.PROVINCE) {
            return amount;
        }
        return new Amount(amount.number() * land.people(unit), amount.over());
    }

    private boolean isMean() {
        return aggregation() == Aggregation.MEAN || aggregation() == Aggregation.NONE;
    }

    private Amount[] mean(Amount[] sums) {
        var weight =
                land.realm() == Realm.PROVINCE
                        ? units.size()
                        : units.stream().mapToLong(land::people).sum();
        for (var k = 0; k < sums.length; k++) {
            var sum = sums[k];
            sums[k] = new Amount(Math.round((double) sum.number() / weight), sum.over());
        }
        return sums;
    }

    private Aggregation aggregation() {
        return release.series().indicator().measure().aggregation();
    }

    private void write(AreaCode area, Amount[] amounts) {
        if (release.series().isBrokenDown()) {
            var whole = Amount.NONE;
            for (var amount : amounts) {
                whole = whole.plus(amount);
            }
            write(area, Dimensions.NONE, whole);
        }
        var k = 0;
        for (var dimensions : release.series().parts().keySet()) {
            write(area, dimensions, amounts[k++]);
        }
    }

    private void write(AreaCode area, Dimensions dimensions, Amount amount) {
        var indicator = release.series().indicator();
        var key = new SeriesKey(indicator.code(), area, dimensions);
        rows.add(new Observation(key, release.period(), quantity(amount), provenance));
    }

    private Quantity quantity(Amount amount) {
        var unit = release.series().indicator().measure().unit();
        if (amount.over() == 0) {
            return new Quantity(amount.number() / steps, unit, null, quality);
        }
        var over = release.series().over(amount);
        var value = Math.round(100.0 * amount.number() / over * RATIO_STEPS) / RATIO_STEPS;
        return new Quantity(value, unit, new Fraction(amount.number(), amount.over()), quality);
    }
}
