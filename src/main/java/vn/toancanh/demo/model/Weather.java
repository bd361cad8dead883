package vn.toancanh.demo.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.demo.land.Cell;
import vn.toancanh.demo.terrain.Noise;

/** Storms, and the rain and water they bring. The last one comes two days before the start. */
public final class Weather {
    /**
     * @param peak the day it is strongest
     * @param strength 1 for the one at the start
     * @param track how far north its middle passes, in kilometres
     */
    public record Storm(double peak, double strength, double track) {
        public double begins() {
            return peak - 2.3;
        }

        public double ends() {
            return peak + 3.5;
        }
    }

    private final long seed;
    private final double start;
    private final List<Cell> cells;
    private final List<Storm> storms = new ArrayList<>();

    Weather(long seed, LocalDate startDay, List<Cell> cells) {
        this.seed = Noise.mix(seed ^ 0x57A);
        this.cells = cells;
        start = startDay.toEpochDay();
        for (var year = startDay.getYear() - 4; year <= startDay.getYear() + 1; year++) {
            addSeason(year);
        }
        storms.add(new Storm(start + 0.3, 1, 48));
    }

    /** Two or three storms each autumn, none close to the one at the start. */
    private void addSeason(int year) {
        var first = LocalDate.of(year, 9, 5).toEpochDay();
        var random = new Noise(seed + year);
        for (var k = 0; k < 3; k++) {
            var peak = first + 30.0 * k + 24 * random.at(k, 1);
            if (Math.abs(peak - start) > 14 && random.at(k, 2) < 0.8) {
                storms.add(
                        new Storm(peak, 0.35 + 0.45 * random.at(k, 3), 10 + 76 * random.at(k, 4)));
            }
        }
    }

    public Storm current() {
        return storms.getLast();
    }

    /** All there ever were, the one at the start last. */
    public List<Storm> storms() {
        return List.copyOf(storms);
    }

    /** How strong the storms are in a cell, or in the whole, at a time: 0 to 1. */
    double force(int cell, double day) {
        var force = 0.0;
        for (var storm : storms) {
            if (day > storm.begins() && day < storm.ends()) {
                force = Math.max(force, storm.strength * reach(cell, storm) * rise(storm, day));
            }
        }
        return force;
    }

    /** How much of a storm a cell gets; the whole gets all of it. */
    private double reach(int cell, Storm storm) {
        if (cell == cells.size()) {
            return 1;
        }
        var off = (cells.get(cell).north() - storm.track) / 34;
        return StrictMath.exp(-off * off);
    }

    /** Cells differ, the whole is what it is. */
    private long own(int cell) {
        return cell == cells.size() ? 0 : 7000L * (cell + 1);
    }

    private static double rise(Storm storm, double day) {
        return Days.ramp(storm.begins(), storm.peak - 0.4, day)
                * (1 - Days.ramp(storm.peak + 0.8, storm.ends(), day));
    }

    /** Rain of the last 24 hours in millimetres. */
    public double rain(int cell, double day) {
        var here = cells.get(cell);
        var showers =
                Math.max(
                        0,
                        Waves.at(seed + 5, day, 3) * 0.7
                                + Waves.at(seed + 900 + cell, day, 2)
                                - 0.6);
        var rain = 13 * showers * showers * (1.1 + 0.9 * Days.season(day, 10.5));
        for (var storm : storms) {
            if (day > storm.begins() && day < storm.ends()) {
                var local =
                        0.8 + 0.35 * here.nature().hills() + 0.1 * Waves.at(seed + cell, day, 1);
                rain += 205 * storm.strength * rise(storm, day) * local * reach(cell, storm);
            }
        }
        return rain;
    }

    /** The highest gauge: 1, 2, 3 are the alarm levels. */
    double river(int cell, double day) {
        var wave = Waves.at(seed + 3 + own(cell), day, 4);
        var level = 0.28 + 0.2 * Days.season(day, 11) + 0.06 * wave;
        for (var storm : storms) {
            var late = storm.peak + 0.1;
            var flood =
                    Days.ramp(storm.begins() + 0.4, late, day)
                            * (1 - Days.ramp(late + 1, late + 6, day));
            var high = 0.4 + 2.05 * storm.strength;
            level = Math.max(level, flood * high * reach(cell, storm));
        }
        return Math.max(0.02, level);
    }

    /** Water in the reservoirs in percent of the normal level. */
    double reservoirs(int cell, double day) {
        var wave = Waves.at(seed + 4 + own(cell), day, 30);
        var usual = 77 + 11 * Days.season(day, 12) + 1.5 * wave;
        var level = usual;
        for (var storm : storms) {
            var fill =
                    Days.ramp(storm.begins(), storm.peak + 0.2, day)
                            * (1 - Days.ramp(storm.peak + 4, storm.peak + 25, day));
            var much = fill * storm.strength * reach(cell, storm);
            level = Math.max(level, usual + much * (97.6 - usual));
        }
        return level;
    }

    /** Level 0 to 5 of Decision 18/2021/QĐ-TTg, as announced. */
    int risk(int cell, double day) {
        var force = force(cell, day);
        return force > 0.72 ? 3 : force > 0.4 ? 2 : force > 0.08 ? 1 : 0;
    }

    /** The storm for which people are being moved, if there is one: from a day before its peak. */
    boolean isEvacuating(double day) {
        return storms.stream().anyMatch(storm -> isEvacuating(storm, day));
    }

    private static boolean isEvacuating(Storm storm, double day) {
        return storm.strength > 0.5 && day > storm.peak - 1.5 && day < storm.ends() + 0.5;
    }

    /**
     * People in safety of those who have to leave.
     *
     * @param flooded whether the cell lies by the rivers that rise
     */
    Amount evacuated(int cell, boolean flooded, double day) {
        var here = cells.get(cell);
        var planned = Math.max(4, Math.round(here.people() * (flooded ? 0.075 : 0.012)));
        var done = 0.0;
        for (var storm : storms) {
            if (isEvacuating(storm, day)) {
                var pace = (flooded ? 1.15 : 0.7) + 0.5 * Noise.unit(Noise.mix(seed, cell));
                var since = (day - storm.peak + 1.5) / (1.5 * pace);
                done = Math.max(done, 1 - StrictMath.exp(-2.6 * since * since));
            }
        }
        return new Amount(done > 0.985 ? planned : Math.round(done * planned), planned);
    }
}
