package vn.toancanh.task.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.task.Line;

/** Lines that are on their way to the disk. Any thread. */
final class Unwritten {
    private final Map<UUID, List<Line>> lines = new HashMap<>();

    synchronized void add(Line line) {
        lines.computeIfAbsent(line.directive(), _ -> new ArrayList<>()).add(line);
    }

    /** Those of one directive, oldest first. */
    synchronized List<Line> of(UUID directive) {
        return List.copyOf(lines.getOrDefault(directive, List.of()));
    }

    synchronized Set<UUID> ids() {
        var ids = new HashSet<UUID>();
        lines.values().forEach(own -> own.forEach(line -> ids.add(line.id())));
        return ids;
    }

    /** It is on the disk, or never will be. */
    synchronized void remove(Line line) {
        var own = lines.get(line.directive());
        if (own != null && own.remove(line) && own.isEmpty()) {
            lines.remove(line.directive());
        }
    }
}
