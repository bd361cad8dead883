package vn.toancanh.base.lunar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months of one Vietnamese lunar year in order, twelve or, with a leap month, thirteen.
 *
 * @param next the first day of the year after it
 */
public record LunarYear(int year, List<Month> months, LocalDate next) {
    /** One month by its number and its first day. */
    public record Month(int number, boolean leap, LocalDate first) {}

    public LunarYear {
        months = List.copyOf(months);
        if (months.size() != 12 && months.size() != 13) {
            throw new IllegalArgumentException("a lunar year of " + months.size() + " months");
        }
    }

    /** The first day of the first month. */
    public LocalDate newYear() {
        return months.getFirst().first();
    }

    /** 29 or 30 for each month, in order. */
    public List<Integer> lengths() {
        var ends = new ArrayList<>(months.stream().map(Month::first).skip(1).toList());
        ends.add(next);
        return IntStream.range(0, months.size())
                .mapToObj(
                        i -> (int) (ends.get(i).toEpochDay() - months.get(i).first().toEpochDay()))
                .toList();
    }
}
