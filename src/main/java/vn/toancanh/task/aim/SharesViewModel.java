package vn.toancanh.task.aim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Targets.Basis;

/** Many units that get a part each, with a target of its own. JavaFX thread only. */
public final class SharesViewModel {
    private final Baseline aim;
    private final TargetFaults faults;
    private final Texts texts;
    private final Targets targets;
    private final double quarter;
    private final List<Row> rows = new ArrayList<>();
    private final StringBinding stepFault;
    private final StringBinding fault;
    public final BooleanProperty shared = new SimpleBooleanProperty();
    public final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(Basis.PEERS);
    public final StringProperty step = new SimpleStringProperty(Aimed.Shared.FIRST_STEP);

    /**
     * What one of many units is asked for.
     *
     * @param value where it stands
     * @param target where it should come to
     */
    public record Share(Unit unit, double value, double target) {}

    /** A unit in the list. */
    public static final class Row {
        public final Unit unit;
        public final double value;
        public final BooleanProperty chosen = new SimpleBooleanProperty();
        public final StringProperty target = new SimpleStringProperty("");

        /** What was proposed last; another text was typed by somebody and is left alone. */
        private String proposed = "";

        private Row(Unit unit, double value) {
            this.unit = unit;
            this.value = value;
        }

        private boolean isTyped() {
            return !target.get().equals(proposed);
        }

        private void propose(String target) {
            if (!isTyped()) {
                this.target.set(target);
            }
            proposed = target;
        }

        /** Somebody types a target: he means this unit. */
        void typed() {
            if (isTyped()) {
                chosen.set(true);
            }
        }
    }

    /**
     * @param aim with the values of its peers, at least one
     */
    SharesViewModel(Baseline aim, TargetFaults faults) {
        this.aim = aim;
        this.faults = faults;
        texts = faults.texts();
        var values = aim.peers().stream().map(Baseline.Peer::value).toList();
        targets = aim.targets();
        quarter = targets.betterQuarter(values);
        aim.peers().forEach(peer -> rows.add(new Row(peer.unit(), peer.value())));
        stepFault = Bindings.createStringBinding(this::saidOfStep, basis, step);
        basis.subscribe(_ -> propose());
        step.subscribe(_ -> propose());
        fault = Bindings.createStringBinding(this::said, watched().toArray(Observable[]::new));
    }

    /** All that somebody can change. */
    List<Observable> watched() {
        var watched = new ArrayList<Observable>(List.of(shared, basis, step));
        rows.forEach(row -> watched.addAll(List.of(row.chosen, row.target)));
        return watched;
    }

    /** Nothing is proposed where it cannot be read by how much, or nothing better can be. */
    private void propose() {
        for (var row : rows) {
            var next = stepFault.get().isEmpty() ? proposal(row) : OptionalDouble.empty();
            row.propose(next.isPresent() ? number(next.getAsDouble()) : "");
        }
    }

    private OptionalDouble proposal(Row row) {
        return switch (basis.get()) {
            case PEERS -> targets.fromPeers(row.value, quarter);
            case OWN ->
                    targets.fromOwn(
                            row.value, Numbers.parse(step.get(), texts.locale()).orElseThrow());
        };
    }

    public String number(double value) {
        return aim.number(value, texts.locale());
    }

    /** Whether nothing better can be asked of it. */
    public boolean isBest(Row row) {
        return targets.isBest(row.value);
    }

    public List<Row> rows() {
        return rows;
    }

    /** All that are not as good as the better quarter, and no others. */
    public void chooseWorse() {
        rows.forEach(row -> row.chosen.set(targets.isBetter(quarter, row.value)));
    }

    void chooseNone() {
        rows.forEach(row -> row.chosen.set(false));
    }

    /** What is wrong with the step; blank where nothing is or none is asked for. */
    public StringBinding stepFaultProperty() {
        return stepFault;
    }

    private String saidOfStep() {
        return basis.get() == Basis.OWN ? faults.step(step.get()) : "";
    }

    /** The first thing that is wrong with what is asked of many; blank where nothing is. */
    StringBinding faultProperty() {
        return fault;
    }

    private String said() {
        var wrong = chosen().stream().filter(this::isWrong).findFirst();
        if (wrong.isEmpty()) {
            return "";
        }
        var row = wrong.get();
        var noStep = row.isTyped() ? "" : stepFault.get();
        return noStep.isEmpty()
                ? faults.target(row.unit, row.target.get(), row.value, aim)
                : noStep;
    }

    /** Whether nobody can be asked for that. */
    boolean isWrong(Row row) {
        return !faults.target(row.target.get(), row.value, aim).isEmpty();
    }

    private List<Row> chosen() {
        return shared.get() ? rows.stream().filter(row -> row.chosen.get()).toList() : List.of();
    }

    /** How many are chosen. */
    int count() {
        return chosen().size();
    }

    /** What each chosen unit is asked for; those that cannot be read are left out. */
    List<Share> shares() {
        var shares = new ArrayList<Share>();
        for (var row : chosen()) {
            Numbers.parse(row.target.get(), texts.locale())
                    .ifPresent(target -> shares.add(new Share(row.unit, row.value, target)));
        }
        return List.copyOf(shares);
    }

    Aimed.Shared written() {
        var asked =
                rows.stream()
                        .filter(row -> row.chosen.get() || row.isTyped())
                        .map(row ->
                                new Aimed.Asked(
                                        row.unit.code(), row.chosen.get(), row.target.get()))
                        .toList();
        return new Aimed.Shared(shared.get(), basis.get(), step.get(), asked);
    }

    void open(Aimed.Shared kept) {
        shared.set(kept.asked());
        basis.set(kept.basis());
        step.set(kept.step());
        for (var row : rows) {
            kept.shares().stream()
                    .filter(asked -> asked.unit().equals(row.unit.code()))
                    .findFirst()
                    .ifPresent(asked -> {
                        row.target.set(asked.target());
                        row.chosen.set(asked.chosen());
                    });
        }
    }
}
