package vn.toancanh.app.taskbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.app.drillkit.DrillClient;
import vn.toancanh.app.measure.Stopwatch;
import vn.toancanh.base.Period;
import vn.toancanh.cache.WorkFile;
import vn.toancanh.task.Act;
import vn.toancanh.task.Actor;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Unit;
import vn.toancanh.task.console.TaskListViewModel;
import vn.toancanh.task.journal.TaskStore;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.Sorting;
import vn.toancanh.task.listing.TaskFilter;
import vn.toancanh.task.listing.TaskOrder;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.wire.TaskJson.Numbered;

/** A long list of directives: read from the disk, opened, filtered, put in another order. */
record ListBench(Path folder, int tasks, int rounds) {
    private static final int UNITS = 168;
    private static final int DAYS = 200;
    private static final int PAGE = 1000;
    private static final double MILLIS = 1000;
    private static final List<String> WORDS =
            List.of("dossier", "land", "dike", "hospital", "road", "school", "water", "storm");
    private static final Seat CHAIRMAN =
            new Seat(new Actor("chairman", "Chairman", Set.of("48")), Set.of(Seat.DIRECT));

    Map<String, Double> measure() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("tasks", (double) tasks);
        try (var work = WorkFile.open(folder.resolve("list.db"), Clock.systemUTC())) {
            work.writer().start();
            keep(work);
            var store = new TaskStore(work.reads(), work.reads());
            figures.put("from_disk_seconds", Stopwatch.median(1, store::states));
            shown(store.states().values(), figures);
        }
        return figures;
    }

    private void keep(WorkFile work) {
        var store = new TaskStore(work.reads(), work.writes());
        var random = new Random(1);
        for (var first = 0; first < tasks; first += PAGE) {
            var page = new ArrayList<Numbered>();
            for (var i = first; i < Math.min(tasks, first + PAGE); i++) {
                page.add(new Numbered(i + 1L, issue(random, i)));
            }
            work.writer().submit("bench", () -> store.place(page)).join();
        }
    }

    private static Line issue(Random random, int number) {
        var unit = random.nextInt(UNITS);
        var lead = new Unit("%05d".formatted(20_000 + unit), "Unit " + WORDS.get(unit % 8) + unit);
        var plain = DrillClient.order(lead, List.of());
        var title = new StringBuilder("Directive " + number);
        for (var i = 0; i < 6; i++) {
            title.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        var text = plain.text();
        var order =
                new Directive(
                        plain.id(),
                        null,
                        new Directive.Text(
                                title.toString(),
                                text.requirement(),
                                number + "/CT-UBND",
                                text.classification()),
                        plain.parties(),
                        LocalDate.now(Period.ZONE).plusDays(random.nextInt(DAYS) - DAYS / 2),
                        plain.reporting(),
                        plain.measure(),
                        plain.origin());
        var at = Instant.now();
        return new Line(
                UUID.randomUUID(), order.id(), at, at, CHAIRMAN.by(), new Act.Issue(order), null);
    }

    private void shown(Collection<State> states, Map<String, Double> figures) {
        var today = LocalDate.now(Period.ZONE);
        var model = new TaskListViewModel();
        var roll = TaskRoll.of(states, today, Sorting.USUAL);
        var sight = roll.seenBy(CHAIRMAN);
        // The roll is made in the background when the desk starts, and kept.
        figures.put(
                "roll_ms",
                millis(() -> TaskRoll.of(states, today, Sorting.USUAL).seenBy(CHAIRMAN)));
        figures.put(
                "open_ms",
                millis(() -> {
                    model.show(sight);
                    return model.rowsProperty().get();
                }));
        var filters =
                List.of(
                        TaskFilter.ALL.with("land"),
                        TaskFilter.ALL.with("water storm"),
                        TaskFilter.ALL.with("99/ct"),
                        TaskFilter.ALL.with(TaskFilter.When.OVERDUE),
                        TaskFilter.ALL.with(TaskFilter.Whose.OWED));
        var slowest = 0.0;
        for (var filter : filters) {
            slowest =
                    Math.max(
                            slowest,
                            millis(() -> {
                                model.filter(filter);
                                return model.rowsProperty().get();
                            }));
        }
        figures.put("slowest_filter_ms", slowest);
        figures.put("sort_ms", millis(() -> roll.in(new Sorting(TaskOrder.TITLE, true))));
        var one = states.iterator().next();
        var changed = Set.of(one.directive().id());
        figures.put(
                "one_changed_ms", millis(() -> roll.with(changed, List.of(one)).seenBy(CHAIRMAN)));
    }

    private double millis(java.util.concurrent.Callable<?> work) {
        return Stopwatch.median(rounds, work) * MILLIS;
    }
}
