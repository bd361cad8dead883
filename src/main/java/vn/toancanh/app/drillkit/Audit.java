package vn.toancanh.app.drillkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.life.Fold;
import vn.toancanh.task.life.State;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Numbered;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Compares what computers confirmed with what their warehouse has. */
public final class Audit {
    private final List<Line> served;
    private final Map<UUID, List<Line>> byDirective = new HashMap<>();

    private Audit(List<Line> served) {
        this.served = served;
        served.forEach(line ->
                byDirective.computeIfAbsent(line.directive(), _ -> new ArrayList<>()).add(line));
    }

    /**
     * @param eyes of somebody who sees everything
     */
    public static Audit of(WarehouseClient eyes) throws WarehouseException {
        var all = new ArrayList<Line>();
        var after = 0L;
        var page = TaskJson.read(eyes.tasks(after, null), TaskJson.Page.class);
        while (page.next() > after) {
            page.lines().stream().map(Numbered::line).forEach(all::add);
            after = page.next();
            page = TaskJson.read(eyes.tasks(after, null), TaskJson.Page.class);
        }
        return new Audit(all);
    }

    /**
     * Of one computer.
     *
     * @param file of its own
     * @param begun nano time
     */
    public Tally of(DrillClient client, Path file, long begun, Map<String, Double> more) {
        return new Tally(
                client.confirmed().size(),
                lost(client.confirmed(), client.tasks().refused()),
                duplicated(),
                orphaned(client),
                Tally.integrity(file),
                Patience.seconds(begun),
                more);
    }

    /** Confirmed, but neither there nor refused with a reason. */
    public int lost(Set<UUID> confirmed, List<TaskStore.Refused> refused) {
        var known = new HashSet<UUID>();
        served.forEach(line -> known.add(line.id()));
        refused.forEach(each -> known.add(each.line().id()));
        return (int) confirmed.stream().filter(id -> !known.contains(id)).count();
    }

    public int duplicated() {
        var acts = served.size() - (int) served.stream().map(Line::id).distinct().count();
        var issues = 0;
        for (var lines : byDirective.values()) {
            issues += Math.max(0, issues(lines) - 1);
        }
        return acts + issues;
    }

    private static int issues(List<Line> lines) {
        return (int) lines.stream().filter(line -> line.act() instanceof Act.Issue).count();
    }

    /** Without an issue there, or that this computer has otherwise than the warehouse. */
    public int orphaned(DrillClient client) {
        var orphans = byDirective.values().stream().filter(lines -> issues(lines) == 0).count();
        var others =
                byDirective.entrySet().stream()
                        .filter(each ->
                                !ids(client.tasks().desk().lines(each.getKey()))
                                        .equals(ids(each.getValue())))
                        .count();
        var unknown =
                client.tasks().desk().states().stream()
                        .filter(state -> !byDirective.containsKey(state.directive().id()))
                        .count();
        return (int) (orphans + others + unknown);
    }

    private static List<UUID> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    /** As the warehouse's lines leave them. */
    public Set<State> states() {
        var states = new HashSet<State>();
        byDirective.values().forEach(lines -> Fold.of(lines).ifPresent(states::add));
        return states;
    }

    public boolean isEqual(DrillClient client) {
        return new HashSet<>(client.tasks().desk().states()).equals(states());
    }

    public int setAside() {
        return (int) served.stream().filter(line -> !line.counts()).count();
    }
}
