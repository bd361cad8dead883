package vn.toancanh.demo.series;

import java.time.LocalDate;
import java.util.List;
import vn.toancanh.demo.model.Simulation;
import vn.toancanh.indicator.Indicator;

/** Everything the province publishes. */
public final class Library {
    private Library() {}

    /**
     * @param from the first day of the history
     * @param start the day the story is told from
     */
    public static Schedule schedule(
            List<Indicator> indicators, Simulation simulation, LocalDate from, LocalDate start) {
        var all = new java.util.ArrayList<Series>();
        for (var indicator : indicators) {
            all.add(
                    new Series(
                            indicator,
                            all.size(),
                            simulation.isPerThousand(indicator),
                            simulation.isRevised(indicator),
                            simulation.models(indicator)));
        }
        return new Schedule(all, from, start, simulation.outages());
    }
}
