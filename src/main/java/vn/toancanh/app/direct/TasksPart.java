package vn.toancanh.app.direct;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.outcome.LedgerPart;
import vn.toancanh.app.outcome.Outcomes;
import vn.toancanh.app.outcome.VerdictPart;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.taskmap.TaskMap;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.task.acting.TaskActBarView;
import vn.toancanh.task.acting.TaskActsViewModel;
import vn.toancanh.task.console.TaskListView;
import vn.toancanh.task.console.TaskListViewModel;
import vn.toancanh.task.console.TaskListViewModel.Form;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.detail.PartsView;
import vn.toancanh.task.detail.TaskDetailView;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.listing.TaskFilter;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.Waiting;
import vn.toancanh.task.page.TaskPageView;
import vn.toancanh.task.page.TaskWholeView;

/** The directives of a session on a desk. JavaFX thread only. */
public final class TasksPart implements AutoCloseable {
    private final Look look;
    private final TaskDesk desk;
    private final Surroundings around;
    private final IntConsumer waiting;
    private final TaskListViewModel model = new TaskListViewModel();
    private final TaskActsViewModel acts;
    private final PartsView parts;
    private final Exports exports;
    private final Clock clock;
    private final Outcomes outcomes;
    private final VerdictPart verdicts;
    private final LedgerPart ledger;
    private final Telling telling;
    private final TaskMap map;
    private final FormPart forms;
    private final TaskFollowing following;
    private final LivePart<Telling.Told> live;
    private volatile @Nullable TaskRow chosen;
    private volatile Now now = Now.UNKNOWN;
    private Telling.@Nullable Told shown;
    private @Nullable Beginning begun;
    private @Nullable TaskPageView page;

    /**
     * What the desk does for directives.
     *
     * @param waiting is told how many wait for who looks
     * @param exports saves what a verdict was reckoned from, and sheets of paper
     */
    record Hands(Surroundings around, IntConsumer waiting, Exports exports) {}

    TasksPart(Session session, Look look, Tasks tasks, Hands hands) {
        this.look = look;
        desk = tasks.desk();
        around = hands.around();
        waiting = hands.waiting();
        outcomes = new Outcomes(session, desk, look.texts().locale());
        acts = new TaskActsViewModel(desk, () -> now.seat(), () -> now.units(), look.texts());
        exports = hands.exports();
        clock = session.clock();
        var ways = new PartsView.Ways(model::choose, this::handOn, this::print);
        parts = new PartsView(ways, look.texts());
        verdicts = new VerdictPart(session, look, outcomes, acts, hands.exports());
        ledger = new LedgerPart(session, look, desk, outcomes, model::choose);
        telling = new Telling(look, desk, around, ledger);
        map = new TaskMap(session, look);
        var aims = new Aims(session, around);
        forms =
                new FormPart(
                        tasks,
                        look,
                        new FormPart.Hands(
                                aims, () -> now, ledger::similar, form -> shown().write(form)));
        live = new LivePart<>("task", this::tell, this::show);
        ledger.onRead(live::refresh);
        following = new TaskFollowing(desk, around, session.clock(), this::follow);
        model.chosenProperty().subscribe(this::choose);
        model.sortingProperty().subscribe(following::sort);
    }

    private void follow(Now newest) {
        now = newest;
        model.show(newest.sight());
        // Somebody else may look at the same directive.
        var open = chosen;
        acts.show(open == null ? null : open.state());
        if (open != null) {
            // One of its parts may be what has changed.
            live.refresh();
        }
        waiting.accept(newest.sight().waiting());
        forms.follow(newest.units());
        var form = begun;
        if (form != null) {
            begun = null;
            write(form);
        }
    }

    /** The day may be another, or somebody else may sit here. */
    public void tick() {
        following.refresh();
        ledger.tick();
    }

    /** The list with these alone; one alone is opened, beside a form on a page of its own. */
    void open(Set<UUID> directives) {
        var form = model.formProperty().get();
        if (form == Form.LEDGER || form == Form.UNITS) {
            model.formProperty().set(Form.TABLE);
        }
        model.filter(TaskFilter.ALL.only(directives));
        if (directives.size() == 1) {
            model.choose(directives.iterator().next());
        }
        model.wholeProperty().set(directives.size() == 1 && forms.isWriting());
    }

    /** Whether who sits here may issue directives. */
    public boolean mayDirect() {
        return now.seat().directs();
    }

    /** The same, as it changes. */
    ReadOnlyBooleanProperty mayDirectProperty() {
        return model.mayDirectProperty();
    }

    private void choose(@Nullable TaskRow row) {
        chosen = row;
        acts.show(row == null ? null : row.state());
        verdicts.open(row == null ? null : row.state());
        if (row == null && page != null) {
            shown = null;
            page.show(null);
        } else {
            live.refresh();
        }
    }

    private Telling.@Nullable Told tell() {
        var row = chosen;
        return row == null ? null : telling.tell(row, now);
    }

    private void show(Telling.Told told) {
        var open = chosen;
        var whole = page;
        // Shown anew it would lose the place that somebody reads at.
        if (whole == null || told.equals(shown)) {
            return;
        }
        if (open != null && open.id().equals(told.told().id())) {
            shown = told;
            parts.show(told.parts());
            whole.show(told.told());
            look(model.wholeProperty().get());
        }
    }

    /** The page, made when it is first asked for. */
    public Node node() {
        return shown();
    }

    private TaskPageView shown() {
        return Optional.ofNullable(page).orElseGet(this::make);
    }

    private TaskPageView make() {
        var texts = look.texts();
        var detail = new TaskDetailView(verdicts.node(), parts, texts);
        var whole = new TaskWholeView(verdicts.node(), map.node(), texts);
        var list = new TaskListView(model, () -> write(Beginning.BLANK), ledger.node(), texts);
        var made = new TaskPageView(list, detail, whole, acts, new TaskActBarView(acts, texts));
        page = made;
        model.wholeProperty().subscribe(this::look);
        ledger.begin();
        return made;
    }

    /** The map is read for a page of its own alone. */
    private void look(boolean whole) {
        var open = chosen;
        map.open(
                whole && open != null ? open.state() : null,
                open == null ? List.of() : now.roll().parts(open.id()));
    }

    /** Saves the sheet of the directive that is shown. */
    private void print() {
        var whole = shown;
        if (whole != null) {
            var paper = new TaskPaper(look, whole.told(), whole.parts());
            exports.save(paper.name(), paper.work(clock.instant(), now.seat().by().name()));
        }
    }

    /** Begins a part of the directive that is shown. */
    private void handOn() {
        var open = chosen;
        if (open != null) {
            forms.handOn(open.state());
        }
    }

    /** Opens the form of a new directive, as soon as it is known who sits here. */
    public void write(Beginning beginning) {
        if (now.equals(Now.UNKNOWN)) {
            begun = beginning;
            return;
        }
        if (beginning.parent() == null) {
            model.wholeProperty().set(false);
        }
        forms.write(beginning);
    }

    /** Opens the first one whose window is over; for a picture, not on the JavaFX thread. */
    void showJudged() throws Exception {
        following.showNow();
        FxToolkit.call(() -> {
            model.rowsProperty().get().stream()
                    .filter(row -> row.state().phase() == Phase.EVALUATING)
                    .filter(row -> Waiting.isJudgeable(row.state(), around.today()))
                    .findFirst()
                    .ifPresent(row -> model.choose(row.id()));
            return true;
        });
        showNow(Form.TABLE);
    }

    /** Opens the ledger of verdicts; for a picture, not on the JavaFX thread. */
    void showLedger() throws Exception {
        showNow(Form.LEDGER);
        ledger.showNow();
    }

    /** Opens the page of one that can be judged; for a picture, not on the JavaFX thread. */
    void showWhole() throws Exception {
        showJudged();
        FxToolkit.call(() -> {
            model.wholeProperty().set(true);
            return true;
        });
        map.showNow();
    }

    /** The map on the screen, as long as there is one. */
    List<MapPart> maps() {
        return model.wholeProperty().get() ? List.of(map.part()) : List.of();
    }

    /** For a picture; not on the JavaFX thread. */
    void showNow(Form form) throws Exception {
        following.showNow();
        FxToolkit.call(() -> {
            model.formProperty().set(form);
            List<TaskRow> rows = model.rowsProperty().get();
            if (!rows.isEmpty() && model.chosenProperty().get() == null) {
                model.choose(rows.getFirst().id());
            }
            return true;
        });
        live.showNow();
        verdicts.showNow();
    }

    @Override
    public void close() {
        following.close();
        live.close();
        verdicts.close();
        ledger.close();
        map.close();
        forms.close();
    }
}
