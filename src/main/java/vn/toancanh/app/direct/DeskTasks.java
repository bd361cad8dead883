package vn.toancanh.app.direct;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.board.Findings;
import vn.toancanh.board.Page;
import vn.toancanh.fx.FxThread;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Origin;
import vn.toancanh.task.console.TaskListViewModel.Form;
import vn.toancanh.task.form.Beginning;

/**
 * What the desk has of directives: a page, the count on its entry of the navigation, and the way
 * from an alert to a directive. JavaFX thread only.
 */
public final class DeskTasks implements AutoCloseable {
    private final Session session;
    private final Look look;
    private final DeskViewModel desk;
    private final Surroundings around;
    private final FromPlace place;
    private final @Nullable TasksPart part;
    private final @Nullable TaskNotices notices;

    /**
     * @param exports saves what a verdict was reckoned from
     */
    public DeskTasks(Session session, Look look, DeskViewModel desk, Exports exports) {
        this.session = session;
        this.look = look;
        this.desk = desk;
        around = new Surroundings(session, look);
        place = new FromPlace(around, look.texts());
        part =
                session.tasks()
                        .map(tasks ->
                                new TasksPart(
                                        session,
                                        look,
                                        tasks,
                                        new TasksPart.Hands(
                                                around,
                                                count -> desk.badges().put(Page.TASKS, count),
                                                exports)))
                        .orElse(null);
        notices =
                session.tasks()
                        .map(tasks -> new TaskNotices(tasks, around, look, this::open))
                        .orElse(null);
    }

    /** Shows these directives on their page, and one alone whole. */
    private void open(Set<UUID> directives) {
        desk.go(Page.TASKS);
        if (part != null) {
            part.open(directives);
        }
    }

    /** A session beside files of another version says so. */
    public Node node() {
        if (part != null) {
            return part.node();
        }
        var none = new Label(look.texts().get("app.direct.none"));
        none.setWrapText(true);
        none.getStyleClass().add("text-body");
        return none;
    }

    /**
     * The way from an alert to a new directive.
     *
     * @param rule of an alert; null for one that is gone
     */
    public Consumer<AlertRow> way(Function<String, @Nullable AlertRule> rule) {
        return row -> {
            if (part != null) {
                begin(part, () -> beginning(row, rule));
            }
        };
    }

    /** Whether who sits here may give directives; known a while after the desk is opened. */
    public ObservableValue<Boolean> mayDirect() {
        return part == null ? new SimpleBooleanProperty() : part.mayDirectProperty();
    }

    /** Begins a directive about an indicator, where who sits here may give one. */
    public void give(SeriesKey series) {
        if (part != null && part.mayDirect()) {
            begin(part, () -> beginning(series));
        }
    }

    /** Begins a directive to a unit, where who sits here may give one. */
    public void give(AreaCode area) {
        if (part != null && part.mayDirect()) {
            begin(part, () -> place.of(area));
        }
    }

    /** A button that begins a directive to the unit that is selected, seen where one may. */
    public Node give(ObservableValue<@Nullable AreaCode> selected) {
        return part == null
                ? new Region()
                : place.button(selected, part.mayDirectProperty(), this::give);
    }

    /** What was found, with the way to a directive for who may give one; any thread. */
    public Findings offered(Findings found) {
        return part != null && part.mayDirect() ? place.offered(found) : found;
    }

    private void begin(TasksPart shown, Supplier<Beginning> prepare) {
        Consumer<Beginning> write =
                FxThread.latest(beginning -> {
                    desk.go(Page.TASKS);
                    shown.write(beginning);
                });
        Thread.ofVirtual().name("directive").start(() -> write.accept(prepare.get()));
    }

    private Beginning beginning(SeriesKey series) {
        var home = series.area().equals(session.profile().known().home());
        var lead =
                home
                        ? null
                        : around.units().stream()
                                .filter(unit -> unit.code().equals(series.area().value()))
                                .findFirst()
                                .orElse(null);
        return new Beginning(
                around.name(series),
                "",
                lead,
                new Origin.OfIndicator(series),
                new Aims(session, around).of(series));
    }

    /** The minute goes on. */
    public void tick() {
        if (part != null) {
            part.tick();
        }
        if (notices != null) {
            notices.tick();
        }
    }

    private Beginning beginning(AlertRow row, Function<String, @Nullable AlertRule> rule) {
        var known = rule.apply(row.key().rule());
        var indicator = known == null ? "" : known.subject().indicator();
        var guidance = known == null ? "" : known.advice().guidance().in(look.texts().locale());
        return new FromAlert(session, around).of(row, indicator, guidance);
    }

    /** Opens a directive that can be judged; for a picture, not on the JavaFX thread. */
    public void showJudged() throws Exception {
        if (part != null) {
            part.showJudged();
        }
    }

    /** Opens the page of one that can be judged; for a picture, not on the JavaFX thread. */
    public void showWhole() throws Exception {
        if (part != null) {
            part.showWhole();
        }
    }

    /** Those on the screen. */
    public List<MapPart> maps() {
        return part == null ? List.of() : part.maps();
    }

    /** Opens the ledger of verdicts; for a picture, not on the JavaFX thread. */
    public void showLedger() throws Exception {
        if (part != null) {
            part.showLedger();
        }
    }

    /** For a picture; not on the JavaFX thread. */
    public void showNow(Form form) throws Exception {
        if (part != null) {
            part.showNow(form);
        }
    }

    /** A form with the first indicator it can have, for a picture; not on the JavaFX thread. */
    public void showFormNow() throws Exception {
        if (part != null) {
            part.showNow(Form.TABLE);
            var beginning = measured();
            FxToolkit.call(() -> {
                part.write(beginning);
                return true;
            });
        }
    }

    private Beginning measured() {
        var home = session.profile().known().home();
        return session.territory().catalogue().all().stream()
                .filter(each -> each.measure().scope() == Scope.COMMUNE)
                .map(each -> beginning(new SeriesKey(each.code(), home)))
                .filter(each -> each.aim() != null)
                .findFirst()
                .orElse(Beginning.BLANK);
    }

    @Override
    public void close() {
        if (notices != null) {
            notices.close();
        }
        if (part != null) {
            part.close();
        }
    }
}
