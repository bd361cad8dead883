package vn.toancanh.demo.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.toancanh.base.AreaCode;
import vn.toancanh.demo.land.Land;
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

/** Writes the numbers of one release: communes in order of their codes, then the province. */
public final class Sheet {
    private static final double RATIO_STEPS = 10_000;

    private final Release release;
    private final List<Unit> units;
    private final int cells;
    private final Predicate<AreaCode> wanted;
    private final Provenance provenance;
    private final Quality quality;
    private final double steps;
    private final List<Observation> rows = new ArrayList<>();

    private Sheet(Release release, Land land, Predicate<AreaCode> wanted) {
        this.release = release;
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

    /** The last day of a period says which communes its numbers are of. */
    public static LocalDate lastDay(Release release) {
        return Schedule.end(release.period()).minusMinutes(1).toLocalDate();
    }

    public static List<Observation> of(Release release, Land land, Predicate<AreaCode> wanted) {
        var sheet = new Sheet(release, land, wanted);
        if (release.series().isByCommune()) {
            sheet.writeCommunes();
        } else if (wanted.test(Land.PROVINCE)) {
            sheet.write(Land.PROVINCE, sheet.amounts(List.of(sheet.cells)));
        }
        return sheet.rows;
    }

    private void writeCommunes() {
        var all = wanted.test(Land.PROVINCE);
        var whole = new Amount[release.series().parts().size()];
        for (var unit : units) {
            var code = unit.area().code();
            var asked = wanted.test(code);
            if (asked || all) {
                var amounts = amounts(unit.cells());
                for (var k = 0; k < whole.length; k++) {
                    whole[k] = whole[k] == null ? amounts[k] : join(whole[k], amounts[k]);
                }
                if (asked) {
                    write(code, amounts);
                }
            }
        }
        if (all) {
            write(Land.PROVINCE, mean(whole));
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

    private Amount[] mean(Amount[] sums) {
        var mean = aggregation() == Aggregation.MEAN || aggregation() == Aggregation.NONE;
        for (var k = 0; mean && k < sums.length; k++) {
            sums[k] =
                    new Amount(
                            Math.round((double) sums[k].number() / units.size()), sums[k].over());
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
