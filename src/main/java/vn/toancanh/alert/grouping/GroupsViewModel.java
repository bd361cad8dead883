package vn.toancanh.alert.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertRow;

/**
 * Which alert belongs to which group, and how many groups have something nobody has seen. Kept by
 * what changes: a batch costs what is in it. An alert that flood control knows nothing of, as one
 * that began long ago, stands with those of the same cause and territory. JavaFX thread only.
 */
public final class GroupsViewModel {
    private final Map<AlertKey, String> placed = new HashMap<>();
    private final Map<String, GroupHead> heads = new HashMap<>();
    private final Map<AlertKey, AlertRow> unseen = new HashMap<>();
    private final Map<AlertKey, String> counted = new HashMap<>();
    private final Map<String, Integer> unseenBy = new HashMap<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Flow> flow = new ReadOnlyObjectWrapper<>(Flow.NONE);

    /** Both of one moment. */
    public void apply(AlertFeed.Batch rows, FloodFeed.Batch groups) {
        var moved = new HashSet<>(rows.touched());
        if (groups.anew()) {
            moved.addAll(placed.keySet());
            placed.clear();
            heads.clear();
        }
        placed.putAll(groups.placed());
        heads.putAll(groups.heads());
        moved.addAll(groups.placed().keySet());
        unseen.keySet().removeAll(rows.touched());
        for (var row : rows.rows()) {
            if (row.isOpen() && row.wantsSeeing()) {
                unseen.put(row.key(), row);
            }
        }
        moved.forEach(this::count);
        waiting.set(unseenBy.size());
        flow.set(groups.flow());
        if (groups.anew() || !groups.placed().isEmpty() || !groups.heads().isEmpty()) {
            version.set(version.get() + 1);
        }
    }

    private void count(AlertKey key) {
        var row = unseen.get(key);
        var next = row == null ? null : groupOf(row);
        var before = next == null ? counted.remove(key) : counted.put(key, next);
        if (next != null) {
            unseenBy.merge(next, 1, Integer::sum);
        }
        if (before != null) {
            unseenBy.computeIfPresent(before, (_, many) -> many == 1 ? null : many - 1);
        }
    }

    private String groupOf(AlertRow row) {
        var known = placed.get(row.key());
        return known == null ? cause(row) + "/" + row.words().path().getFirst().code() : known;
    }

    private static String cause(AlertRow row) {
        var driver = row.words().ruled().driver();
        return driver.isEmpty() ? row.key().rule() : driver;
    }

    /** Rows put together, what to do first in front; within a group they keep their order. */
    public List<Group> of(List<AlertRow> rows) {
        var gathered = new LinkedHashMap<String, List<AlertRow>>();
        for (var row : rows) {
            gathered.computeIfAbsent(groupOf(row), _ -> new ArrayList<>()).add(row);
        }
        var groups = new ArrayList<Group>(gathered.size());
        gathered.forEach((id, members) -> groups.add(group(id, members)));
        groups.sort(Group.URGENT);
        return groups;
    }

    private Group group(String id, List<AlertRow> members) {
        var head = heads.get(id);
        head = head == null ? headOf(id, members) : head;
        var units = new HashSet<>();
        var severity = Severity.LOW;
        int many = 0;
        int first = -1;
        for (int i = 0; i < members.size(); i++) {
            var row = members.get(i);
            units.add(row.key().area());
            severity = Severity.max(severity, row.severity());
            many += row.wantsSeeing() ? 1 : 0;
            first = row.key().equals(head.first()) ? i : first;
        }
        if (first > 0) {
            members.addFirst(members.remove(first));
        }
        return new Group(head, members, severity, units.size(), many);
    }

    private static GroupHead headOf(String id, List<AlertRow> members) {
        var first = members.getFirst();
        var last = first;
        for (var row : members) {
            first = row.since().isBefore(first.since()) ? row : first;
            last = row.since().isAfter(last.since()) ? row : last;
        }
        return new GroupHead(id, cause(first), first.key(), first.since(), last.since());
    }

    /** The group an alert belongs to now; empty for one flood control knows nothing of. */
    public Optional<GroupHead> find(AlertKey key) {
        @Nullable String id = placed.get(key);
        return id == null ? Optional.empty() : Optional.ofNullable(heads.get(id));
    }

    /** How many groups have something that wants to be seen. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Grows whenever alerts belong together in another way. */
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Flow> flowProperty() {
        return flow.getReadOnlyProperty();
    }
}
