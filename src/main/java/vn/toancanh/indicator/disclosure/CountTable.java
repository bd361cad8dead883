package vn.toancanh.indicator.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * Counts of communes (rows) by category (columns), each at least 0, whose totals by row, by column
 * and of all are published beside them.
 */
public record CountTable(List<String> rows, List<String> columns, List<List<Long>> counts) {
    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        var width = columns.size();
        if (counts.size() != rows.size() || counts.stream().anyMatch(r -> r.size() != width)) {
            throw new IllegalArgumentException("the counts are not rows × columns");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is below zero");
        }
    }

    public long at(int row, int column) {
        return counts.get(row).get(column);
    }

    public long rowTotal(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    public long columnTotal(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    long[][] copy() {
        return counts.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(copy());
    }
}
