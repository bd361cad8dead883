package vn.toancanh.alert.shelf;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.alert.AlertKey;

/** Tells of each time an alert was put away, once, that it ends soon. Not thread-safe. */
public final class ShelfWatch {
    private final Map<AlertKey, Instant> told = new HashMap<>();

    /** Those whose end is near and was not told yet. */
    public List<ShelfEntry> ending(Collection<ShelfEntry> away) {
        var due =
                away.stream()
                        .filter(ShelfEntry::isSoon)
                        .filter(entry -> !entry.left().isNegative())
                        .filter(entry -> !entry.until().equals(told.get(entry.row().key())))
                        .toList();
        due.forEach(entry -> told.put(entry.row().key(), entry.until()));
        return due;
    }
}
