package vn.toancanh.alert.grouplist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.grouping.Group;

/** A group in the list; its lines are made when somebody opens it, and kept while it is open. */
final class GroupItemView extends TreeItem<GroupLine> {
    private Map<AlertKey, TreeItem<GroupLine>> lines = new HashMap<>();
    private @Nullable Group group;
    private @Nullable Group filled;

    GroupItemView() {
        expandedProperty().subscribe(this::fill);
    }

    void show(Group next) {
        group = next;
        setValue(new GroupLine.Whole(next));
        fill();
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    /** Only what changed is set, so that nothing moves that need not. */
    private void fill() {
        var shown = group;
        if (shown == null || !isExpanded() || shown.equals(filled)) {
            return;
        }
        filled = shown;
        var next = new HashMap<AlertKey, TreeItem<GroupLine>>();
        List<TreeItem<GroupLine>> order = new ArrayList<>();
        for (var row : shown.rows()) {
            var line = new GroupLine.Member(row, shown.isFirst(row));
            var item = lines.computeIfAbsent(row.key(), _ -> new TreeItem<>());
            if (!line.equals(item.getValue())) {
                item.setValue(line);
            }
            next.put(row.key(), item);
            order.add(item);
        }
        lines = next;
        if (!getChildren().equals(order)) {
            getChildren().setAll(order);
        }
    }

    /** The group itself where these are its alerts, else the line of the first; null for none. */
    @Nullable TreeItem<GroupLine> find(Set<AlertKey> keys) {
        var shown = group;
        var first = keys.iterator().next();
        if (shown == null || !shown.keys().contains(first)) {
            return null;
        }
        if (keys.size() > 1 && keys.size() == shown.rows().size()) {
            return this;
        }
        setExpanded(true);
        return lines.get(first);
    }
}
