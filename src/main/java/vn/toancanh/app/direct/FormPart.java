package vn.toancanh.app.direct;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.draft.Drafts;
import vn.toancanh.app.draft.GivenBack;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.fx.FxThread;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.Indicators;
import vn.toancanh.task.form.Beginning;
import vn.toancanh.task.form.DirectiveFormView;
import vn.toancanh.task.form.DirectiveFormViewModel;
import vn.toancanh.task.form.FormSurroundings;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.ledger.SimilarCases;
import vn.toancanh.task.life.State;

/** Writing directives on a desk, one at a time; what is written is kept. JavaFX thread only. */
final class FormPart implements AutoCloseable {
    private final Look look;
    private final Tasks tasks;
    private final Hands hands;
    private final GivenBack givenBack;
    private @Nullable DirectiveFormViewModel open;

    /**
     * What goes on around a form.
     *
     * @param aims reads what directives are measured by
     * @param now everything a screen of directives needs; any thread
     * @param similar lines on what came of directives like it
     * @param show puts a form in front of the directive that is shown; null takes it away
     */
    record Hands(
            Aims aims,
            Supplier<Now> now,
            Function<SimilarCases, List<String>> similar,
            Consumer<@Nullable DirectiveFormView> show) {}

    FormPart(Tasks tasks, Look look, Hands hands) {
        this.look = look;
        this.tasks = tasks;
        this.hands = hands;
        var aims = hands.aims();
        givenBack = new GivenBack(aims::of, aims::of, look.texts().locale());
    }

    /** Opens the form of a new directive. */
    void write(Beginning beginning) {
        show(UUID.randomUUID(), beginning, null);
    }

    /** Opens the form of a part of a directive, measured as the whole is. */
    void handOn(State whole) {
        var directive = whole.directive();
        var text = directive.text();
        inBackground(
                () -> {
                    var measure = directive.measure();
                    return new Beginning(
                            directive.id(),
                            text.title(),
                            text.requirement(),
                            null,
                            directive.origin(),
                            measure instanceof Measure.Measured(var goals)
                                    ? hands.aims().of(goals)
                                    : null,
                            measure instanceof Measure.NotMeasurable(var reason) ? reason : "");
                },
                this::write);
    }

    private <T> void inBackground(Supplier<T> read, Consumer<T> then) {
        Consumer<T> show = FxThread.latest(then);
        Thread.ofVirtual().name("directive").start(() -> show.accept(read.get()));
    }

    private void show(UUID id, Beginning beginning, @Nullable Written kept) {
        leave();
        var now = hands.now();
        // Whoever sits here later does not take over what this one writes.
        var drafts = new Drafts(tasks, look, now.get().seat().by().id(), givenBack);
        var around =
                new FormSurroundings(
                        () -> now.get().seat(),
                        now.get().units(),
                        unit -> now.get().load(unit),
                        Surroundings.days(),
                        new Measurable(),
                        drafts);
        var model = new DirectiveFormViewModel(id, tasks.desk(), around, look.texts(), beginning);
        if (kept != null) {
            model.open(kept);
        }
        open = model;
        var form = new DirectiveFormView(model, () -> done(model), look.texts());
        var aim = beginning.aim();
        if (aim != null) {
            var indicator = aim.series().indicator();
            var asking = new SimilarCases(indicator, aim.direction(), aim.value());
            form.showSimilar(hands.similar().apply(asking));
        }
        hands.show().accept(form);
        offer(form, id, drafts);
    }

    /** Whether somebody has a form in front of him. */
    boolean isWriting() {
        return open != null;
    }

    /** What can be asked may be other units than when the form was opened. */
    void follow(List<Unit> units) {
        var form = open;
        if (form != null) {
            form.units.set(units);
        }
    }

    /** Another may have been opened while it was written down. */
    private void done(DirectiveFormViewModel form) {
        if (form.equals(open)) {
            open = null;
            hands.show().accept(null);
        }
    }

    private void offer(DirectiveFormView form, UUID shown, Drafts drafts) {
        var today = tasks.desk().admission().today();
        inBackground(
                () ->
                        drafts.begun(today).stream()
                                .filter(each -> !each.id().equals(shown))
                                .map(each -> offer(each, drafts))
                                .toList(),
                form::offer);
    }

    private DirectiveFormView.Offer offer(Drafts.Begun begun, Drafts drafts) {
        return new DirectiveFormView.Offer(
                begun.words(), () -> resume(begun), () -> drafts.drop(begun.id()));
    }

    /** Numbers may be newer than the draft. */
    private void resume(Drafts.Begun begun) {
        inBackground(
                () -> hands.aims().renewed(begun.form()),
                form -> show(begun.id(), form.beginning(), form));
    }

    private void leave() {
        var before = open;
        if (before != null) {
            before.leave();
        }
    }

    /** The catalogue, read in the background. */
    private final class Measurable implements Indicators {
        @Override
        public List<Named> all() {
            return hands.aims().offered(look.settings().locale());
        }

        @Override
        public void read(String code, @Nullable Unit lead, Consumer<Optional<Baseline>> then) {
            inBackground(() -> hands.aims().of(code, lead), then);
        }
    }

    @Override
    public void close() {
        leave();
    }
}
