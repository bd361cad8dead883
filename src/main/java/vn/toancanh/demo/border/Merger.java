package vn.toancanh.demo.border;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Chooses which neighbouring cells were merged into one commune: groups of two or three. */
public final class Merger {
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();
    private final Random random;

    public Merger(Topology topology, long seed) {
        random = new Random(seed ^ 0xE61);
        topology.neighbours()
                .forEach(pair -> {
                    link((int) (pair >>> 32), pair.intValue());
                    link(pair.intValue(), (int) (pair >>> 32));
                });
    }

    private void link(int a, int b) {
        neighbours.computeIfAbsent(a, _ -> new java.util.TreeSet<>()).add(b);
    }

    public Set<Integer> neighbours(int cell) {
        return neighbours.getOrDefault(cell, Set.of());
    }

    /**
     * @param people of each cell that can be merged; small ones are merged first, as in 2025
     * @param groups how many communes come out
     * @param members how many go in
     */
    public List<List<Integer>> groups(List<Integer> people, int groups, int members) {
        var result = new ArrayList<List<Integer>>();
        var merged = new HashSet<Integer>();
        var near = new HashSet<Integer>();
        var left = members;
        for (var g = 0; g < groups; g++) {
            var size = (left + groups - g - 1) / (groups - g);
            var group = group(people, merged, near, size);
            result.add(group);
            merged.addAll(group);
            near.addAll(group);
            // Rarely next to one another, so that old and new can be told apart on the map.
            group.forEach(cell -> near.addAll(random.nextInt(4) > 0 ? neighbours(cell) : Set.of()));
            left -= group.size();
        }
        return result;
    }

    private List<Integer> group(
            List<Integer> people, Set<Integer> merged, Set<Integer> near, int size) {
        for (var avoided : List.of(near, merged)) {
            for (var start : bySize(people)) {
                var group = grow(people, start, avoided, size);
                if (group.size() == size) {
                    return group;
                }
            }
        }
        throw new IllegalStateException("too few neighbouring communes to merge");
    }

    private List<Integer> bySize(List<Integer> people) {
        return java.util.stream.IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingInt(k -> people.get(k) + 4000 * (k % 7)))
                .toList();
    }

    private List<Integer> grow(List<Integer> people, int start, Set<Integer> taken, int size) {
        var group = new ArrayList<Integer>();
        if (taken.contains(start)) {
            return group;
        }
        group.add(start);
        while (group.size() < size) {
            var next =
                    group.stream()
                            .flatMap(cell -> neighbours(cell).stream())
                            .filter(cell -> !taken.contains(cell) && !group.contains(cell))
                            .min(Comparator.comparingInt(people::get));
            if (next.isEmpty()) {
                break;
            }
            group.add(next.get());
        }
        return group;
    }
}
