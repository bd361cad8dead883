package vn.toancanh.server.task;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.term.WorkingDays;
import vn.toancanh.warehouse.Holdings;

/** The published days off of the country, and the units and departments of a warehouse. */
public record HoldingsCalendar(Holdings holdings) implements TaskBook.Calendar {
    private static final WorkingDays DAYS = WorkingDays.published();

    @Override
    public Admission on(LocalDate today) {
        var codes = codes(today);
        return new Admission(today, DAYS::isRest, unit -> codes.contains(unit.code()));
    }

    private Set<String> codes(LocalDate today) {
        var codes = new HashSet<String>();
        holdings.areas().stream()
                .filter(area -> area.existsOn(today))
                .forEach(area -> codes.add(area.code().value()));
        holdings.departments().forEach(office -> codes.add(office.code()));
        return codes;
    }
}
