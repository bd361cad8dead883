package vn.toancanh.analysis.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.Limit;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Observation.Fraction;

/**
 * Ranks units and says which of them do not differ. Groups: from the best unit down, each stays in
 * the group as long as its share does not differ from that of the group's first (95 % interval of
 * the difference, {@link Wilson}); the first that does begins the next group. Pure.
 */
public final class LeagueTable {
    private static final int FEW_CASES = 30;
    private static final int LEAST = 2;

    private final List<Entry> ranked;
    private final List<Entry> all;
    private final Direction direction;
    private final boolean counted;

    private LeagueTable(List<Entry> all, Direction direction) {
        this.all = all;
        this.direction = direction;
        this.ranked =
                all.stream()
                        .filter(entry -> finite(entry.value()))
                        .sorted(
                                Comparator.comparingDouble(this::sortable)
                                        .thenComparing(Entry::area))
                        .toList();
        this.counted = ranked.stream().allMatch(LeagueTable::hasCases);
    }

    /**
     * @param direction which way is good; a band has no best
     */
    public static League of(List<Entry> entries, Direction direction) {
        if (direction == Direction.BAND) {
            throw new IllegalArgumentException("an indicator with a band has no ranking");
        }
        return new LeagueTable(List.copyOf(entries), direction).league();
    }

    private League league() {
        var groups = counted ? groups() : List.<Integer>of();
        var rows = new ArrayList<League.Row>();
        for (var i = 0; i < ranked.size(); i++) {
            rows.add(row(ranked.get(i), groups.isEmpty() ? null : groups.get(i)));
        }
        var unranked =
                all.stream().filter(e -> !finite(e.value())).map(Entry::area).sorted().toList();
        return new League(rows, unranked, limits(unranked.size()));
    }

    private League.Row row(Entry entry, @Nullable Integer group) {
        var place = place(entry);
        var better = place - 1;
        var worse = (int) ranked.stream().filter(o -> sortable(o) > sortable(entry)).count();
        if (counted) {
            better = (int) ranked.stream().filter(o -> isBefore(o, entry)).count();
            worse = (int) ranked.stream().filter(o -> isBefore(entry, o)).count();
        }
        return new League.Row(
                entry.area(),
                entry.value() == null ? Double.NaN : entry.value(),
                place,
                moved(entry),
                counted ? Wilson.interval(cases(entry)) : null,
                group,
                better + 1,
                ranked.size() - worse);
    }

    private boolean isBefore(Entry one, Entry other) {
        return sortable(one) < sortable(other) && Wilson.differ(cases(one), cases(other));
    }

    private List<Integer> groups() {
        var groups = new ArrayList<Integer>();
        var first = 0;
        var group = 1;
        for (var i = 0; i < ranked.size(); i++) {
            if (Wilson.differ(cases(ranked.get(first)), cases(ranked.get(i)))) {
                first = i;
                group++;
            }
            groups.add(group);
        }
        return groups;
    }

    private int place(Entry entry) {
        return 1 + (int) ranked.stream().filter(o -> sortable(o) < sortable(entry)).count();
    }

    /** Among those that have both periods, so that a newcomer moves nobody. */
    private @Nullable Integer moved(Entry entry) {
        var both = ranked.stream().filter(e -> finite(e.before())).toList();
        if (!finite(entry.before()) || both.size() < LEAST) {
            return null;
        }
        var now = both.stream().filter(o -> sortable(o) < sortable(entry)).count();
        var then = both.stream().filter(o -> before(o) < before(entry)).count();
        return (int) (then - now);
    }

    private List<Limit> limits(int unranked) {
        var limits = new ArrayList<Limit>();
        if (unranked > 0) {
            limits.add(Limit.of("analysis.league.limit.unranked", unranked, all.size()));
        }
        if (!counted) {
            limits.add(Limit.of("analysis.league.limit.no-cases"));
            return limits;
        }
        limits.add(Limit.of("analysis.league.limit.groups"));
        var few = ranked.stream().filter(e -> cases(e).denominator() < FEW_CASES).count();
        if (few > 0) {
            limits.add(Limit.of("analysis.league.limit.few-cases", few, FEW_CASES));
        }
        return limits;
    }

    private static boolean hasCases(Entry entry) {
        var fraction = entry.fraction();
        return fraction != null && Wilson.counts(fraction);
    }

    private static Fraction cases(Entry entry) {
        var fraction = entry.fraction();
        if (fraction == null) {
            throw new IllegalStateException(entry.area() + " has no cases to count");
        }
        return fraction;
    }

    private static boolean finite(@Nullable Double value) {
        return value != null && Double.isFinite(value);
    }

    /** Smaller is better. */
    private double sortable(Entry entry) {
        return signed(entry.value());
    }

    private double before(Entry entry) {
        return signed(entry.before());
    }

    private double signed(@Nullable Double value) {
        var number = value == null ? Double.NaN : value;
        return direction == Direction.UP ? -number : number;
    }
}
