package vn.toancanh.demo.script;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.demo.land.Unit;
import vn.toancanh.demo.model.Simulation;
import vn.toancanh.demo.model.Story;

/** The list of what was made to happen in a simulation. */
public final class Script {
    private static final int SECONDS_A_DAY = 86_400;

    private Script() {}

    /**
     * @param start the day the story is told from
     */
    public static List<Scripted> of(Simulation simulation, LocalDate start) {
        var all = new ArrayList<Scripted>();
        for (var storm : simulation.weather().storms()) {
            all.add(
                    new Scripted(
                            "storm", "", moment(storm.begins()), moment(storm.ends()), List.of()));
        }
        var story = simulation.story();
        all.add(lasting("dengue", start.minusDays(Story.DENGUE_BEGAN), story.dengue()));
        all.add(lasting("dossiers", start.minusDays(Story.PILING_BEGAN), story.landOffices()));
        for (var outage : simulation.outages().all()) {
            all.add(new Scripted("data", outage.source(), outage.from(), outage.to(), List.of()));
        }
        return List.copyOf(all);
    }

    private static Scripted lasting(String driver, LocalDate from, List<Unit> units) {
        var areas = units.stream().map(unit -> unit.area().code()).sorted().toList();
        return new Scripted(driver, "", at(from), null, List.<AreaCode>copyOf(areas));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(Period.ZONE).toInstant();
    }

    private static Instant moment(double day) {
        var midnight = at(LocalDate.ofEpochDay((long) Math.floor(day)));
        return midnight.plusSeconds(Math.round((day - Math.floor(day)) * SECONDS_A_DAY));
    }
}
