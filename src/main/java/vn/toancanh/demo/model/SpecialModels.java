package vn.toancanh.demo.model;

import java.util.List;
import vn.toancanh.demo.land.Cell;
import vn.toancanh.demo.terrain.Noise;
import vn.toancanh.indicator.Indicator;

/** The few indicators that are not a level with changes: weather, sums, sources, land, people. */
final class SpecialModels {
    private SpecialModels() {}

    /** A model that depends on the day alone. */
    private interface Plain extends Model {
        @Override
        default Moment moment(double day, int revision) {
            return new Moment(day, 0, 0, 0, revision);
        }
    }

    static Model storm(Indicator indicator, Weather weather, Story story) {
        var scale = StrictMath.pow(10, indicator.measure().decimals());
        Plain model =
                switch (indicator.code()) {
                    case "TT-01" ->
                            (cell, moment) -> steps(weather.risk(cell, moment.day()), scale);
                    case "TT-02" ->
                            (cell, moment) -> steps(weather.rain(cell, moment.day()), scale);
                    case "TT-03" ->
                            (cell, moment) -> steps(weather.river(cell, moment.day()), scale);
                    case "TT-04" ->
                            (cell, moment) -> steps(weather.reservoirs(cell, moment.day()), scale);
                    case "TT-05" -> new Evacuation(weather, story);
                    default ->
                            throw new IllegalArgumentException("no weather in " + indicator.code());
                };
        return model;
    }

    private record Evacuation(Weather weather, Story story) implements Plain {
        @Override
        public Amount at(int cell, Moment moment) {
            return weather.evacuated(cell, story.isFlooded(cell), moment.day());
        }

        @Override
        public boolean existsAt(double day) {
            return weather.isEvacuating(day);
        }
    }

    /** The sum of other models, such as the five parts of the 766 index. */
    static Model sum(List<Model> parts) {
        Plain model =
                (cell, moment) -> {
                    var sum = Amount.NONE;
                    for (var part : parts) {
                        sum = sum.plus(part.at(cell, part.moment(moment.day(), moment.revision())));
                    }
                    return sum;
                };
        return model;
    }

    /**
     * Points of an index that are a share of something counted in the communes.
     *
     * @param points for the whole of it
     */
    record Share(Model counted, int points) {}

    static Model points(Indicator indicator, List<Share> shares, List<Cell> cells) {
        var scale = StrictMath.pow(10, indicator.measure().decimals());
        Plain model =
                (cell, moment) -> {
                    // The whole is what was counted in all of them.
                    var from = cell == cells.size() ? 0 : cell;
                    var to = cell == cells.size() ? cell : cell + 1;
                    var sum = 0.0;
                    for (var share : shares) {
                        sum += share.points() * ratio(share.counted(), from, to, moment);
                    }
                    return steps(sum, scale);
                };
        return model;
    }

    private static double ratio(Model counted, int from, int to, Model.Moment at) {
        var moment = counted.moment(at.day(), at.revision());
        var whole = Amount.NONE;
        for (var cell = from; cell < to; cell++) {
            whole = whole.plus(counted.at(cell, moment));
        }
        return (double) whole.number() / whole.over();
    }

    /** Sources that send on time, of all; in a part of the whole up to two more may be late. */
    static Model sources(int count, Outages outages, int cells) {
        Plain model =
                (cell, moment) -> {
                    var own =
                            Noise.unit(Noise.mix(0xD0 + cell, (long) Math.floor(moment.day() / 5)));
                    var late = cell == cells ? 0 : (int) (own * own * 3);
                    return new Amount(count - outages.countAt(moment.day()) - late, count);
                };
        return model;
    }

    static Model area(Indicator indicator, List<Cell> cells) {
        var scale = StrictMath.pow(10, indicator.measure().decimals());
        Plain model = (cell, _) -> steps(cells.get(cell).km2(), scale);
        return model;
    }

    /**
     * @param growth a year
     */
    static Model people(List<Cell> cells, double growth, double startDay) {
        Plain model =
                (cell, moment) -> {
                    var years = Days.years(moment.day() - startDay);
                    return steps(cells.get(cell).people() * StrictMath.exp(growth * years), 1);
                };
        return model;
    }

    private static Amount steps(double value, double scale) {
        return new Amount(Math.round(value * scale), 0);
    }
}
