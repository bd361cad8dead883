package vn.toancanh.app.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.task.acting.Proposal;
import vn.toancanh.task.acting.TaskActsViewModel;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.life.State;
import vn.toancanh.task.outcome.Aim;
import vn.toancanh.task.outcome.Finding;
import vn.toancanh.task.outcome.FindingJson;
import vn.toancanh.task.outcome.Outcome;
import vn.toancanh.task.outcome.Recomputing;
import vn.toancanh.task.outcome.VerdictTold;
import vn.toancanh.task.verdict.VerdictCardView;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * Whether the directive that is open worked: its chart at once, the answer of the verdict engine
 * when it is there, on the chart too. What may be proposed goes to the form that closes it. JavaFX
 * thread only.
 */
public final class VerdictPart implements AutoCloseable {
    private final Session session;
    private final Look look;
    private final Outcomes outcomes;
    private final OutcomeNames names;
    private final TaskActsViewModel acts;
    private final Exports exports;
    private final VBox cards = new VBox();
    private final BooleanProperty designsShown = new SimpleBooleanProperty();
    private final ChartView chart;
    private final VBox node;
    private final LivePart<Drawn> drawing;
    private final LivePart<Answered> answering;
    private final Runnable unlisten;
    private volatile @Nullable State open;
    private @Nullable UUID answered;

    private record Drawn(UUID directive, @Nullable ChartSpec chart) {}

    private record Answered(
            State state,
            List<Outcome> outcomes,
            List<VerdictTold> told,
            @Nullable ChartSpec chart,
            @Nullable Proposal proposal) {}

    public VerdictPart(
            Session session,
            Look look,
            Outcomes outcomes,
            TaskActsViewModel acts,
            Exports exports) {
        this.session = session;
        this.look = look;
        this.outcomes = outcomes;
        names = new OutcomeNames(session, look.texts());
        this.acts = acts;
        this.exports = exports;
        chart = new ChartView(look.texts());
        chart.getStyleClass().add("task-chart");
        cards.getStyleClass().add("verdict-cards");
        node = new VBox(cards, chart);
        node.getStyleClass().add("verdict-cards");
        drawing = new LivePart<>("goal-chart", this::draw, this::show);
        answering = new LivePart<>("verdict", this::answer, this::show);
        unlisten =
                session.onChange(changed -> {
                    if (changed.contains(Resource.OBSERVATIONS)) {
                        refresh();
                    }
                });
        show((ChartSpec) null);
    }

    public Node node() {
        return node;
    }

    /**
     * Another directive is open, or the same has changed.
     *
     * @param state null for none
     */
    public void open(@Nullable State state) {
        var before = open;
        open = state;
        if (before == null
                || state == null
                || !before.directive().id().equals(state.directive().id())) {
            answered = null;
            designsShown.set(false);
            cards.getChildren().clear();
            show((ChartSpec) null);
        }
        if (state != null) {
            drawing.refresh();
            answering.refresh();
        }
    }

    private void refresh() {
        if (open != null) {
            answering.refresh();
        }
    }

    private @Nullable Drawn draw() {
        var state = open;
        if (state == null) {
            return null;
        }
        var aims = Aim.of(state.directive().measure());
        var now = session.clock().instant();
        var spec = aims.isEmpty() ? null : charts().of(state, aims.getFirst(), now);
        return new Drawn(state.directive().id(), spec);
    }

    private AimCharts charts() {
        return new AimCharts(session, look.texts());
    }

    private void show(Drawn drawn) {
        var state = open;
        if (state != null
                && state.directive().id().equals(drawn.directive())
                && !drawn.directive().equals(answered)) {
            show(drawn.chart());
        }
    }

    private void show(@Nullable ChartSpec spec) {
        chart.show(spec);
        chart.setVisible(spec != null);
        chart.setManaged(spec != null);
    }

    private @Nullable Answered answer() {
        var state = open;
        if (state == null || state.phase() == Phase.WITHDRAWN) {
            return null;
        }
        var known = outcomes.of(state);
        if (known.isEmpty()) {
            return null;
        }
        var charts = charts();
        var spec =
                known.stream()
                        .map(outcome -> charts.of(state, outcome))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        var told = known.stream().map(this::tell).toList();
        return new Answered(state, known, told, spec, proposal(known));
    }

    private VerdictTold tell(Outcome outcome) {
        return names.telling(outcome.aim()).tell(outcome, names.asked(outcome.aim()));
    }

    /** Null while a window is open: what is not over is not judged. */
    private @Nullable Proposal proposal(List<Outcome> known) {
        var findings = new ArrayList<Finding>();
        var sentences = new ArrayList<String>();
        for (var outcome : known) {
            if (!(outcome instanceof Outcome.Judged judged) || judged.preview()) {
                return null;
            }
            findings.add(Finding.of(judged));
            sentences.add(names.telling(outcome.aim()).brief(outcome, names.asked(outcome.aim())));
        }
        return Finding.proposed(findings)
                .map(verdict ->
                        new Proposal(
                                verdict, FindingJson.text(findings), String.join(" ", sentences)))
                .orElse(null);
    }

    private void show(Answered all) {
        var state = open;
        if (state == null || !state.directive().id().equals(all.state().directive().id())) {
            return;
        }
        answered = state.directive().id();
        cards.getChildren().clear();
        for (var i = 0; i < all.told().size(); i++) {
            var hands = new CardHands(all.outcomes().get(i));
            cards.getChildren().add(new VerdictCardView(all.told().get(i), hands, look.texts()));
        }
        if (all.chart() != null) {
            show(all.chart());
        }
        acts.propose(all.proposal());
    }

    /** Makes the answer before it returns; not on the JavaFX thread. For pictures. */
    public void showNow() throws Exception {
        drawing.showNow();
        answering.showNow();
    }

    @Override
    public void close() {
        unlisten.run();
        drawing.close();
        answering.close();
    }

    private final class CardHands implements VerdictCardView.Hands {
        private final Outcome outcome;

        CardHands(Outcome outcome) {
            this.outcome = outcome;
        }

        private static String file(Outcome.Judged judged) {
            var series = judged.aim().first().series();
            return "panel-" + series.indicator() + "-" + series.area().value() + ".csv";
        }

        @Override
        public void copyCommand() {
            if (outcome instanceof Outcome.Judged judged) {
                var content = new ClipboardContent();
                content.putString(new Recomputing(judged).line(file(judged)));
                Clipboard.getSystemClipboard().setContent(content);
            }
        }

        @Override
        public BooleanProperty designsShown() {
            return designsShown;
        }

        @Override
        public void savePanel() {
            if (outcome instanceof Outcome.Judged judged) {
                exports.save(file(judged), new Recomputing(judged).csv());
            }
        }
    }
}
