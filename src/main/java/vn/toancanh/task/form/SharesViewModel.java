package vn.toancanh.task.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Unit;
import vn.toancanh.task.form.Targets.Basis;

/** Many units that get a part each, with a target of its own. JavaFX thread only. */
public final class SharesViewModel {
    private final Texts texts;
    private final Beginning.Aim aim;
    private final double quarter;
    private final List<Row> rows = new ArrayList<>();
    final BooleanProperty shared = new SimpleBooleanProperty();
    final ObjectProperty<Basis> basis = new SimpleObjectProperty<>(Basis.PEERS);
    final StringProperty step = new SimpleStringProperty("5");

    /** A unit in the list. */
    static final class Row {
        final Unit unit;
        final double value;
        final BooleanProperty chosen = new SimpleBooleanProperty();
        final StringProperty target = new SimpleStringProperty("");

        /** What was proposed last; another text was typed by somebody and is left alone. */
        private String proposed = "";

        private Row(Unit unit, double value) {
            this.unit = unit;
            this.value = value;
        }

        private void propose(String target) {
            if (this.target.get().equals(proposed)) {
                this.target.set(target);
            }
            proposed = target;
        }
    }

    /**
     * @param aim with the values of its peers, at least one
     */
    SharesViewModel(Beginning.Aim aim, Texts texts) {
        this.aim = aim;
        this.texts = texts;
        var values = aim.peers().stream().map(Beginning.Peer::value).toList();
        quarter = Targets.betterQuarter(values, aim.direction());
        aim.peers().forEach(peer -> rows.add(new Row(peer.unit(), peer.value())));
        basis.subscribe(_ -> propose());
        step.subscribe(_ -> propose());
    }

    private void propose() {
        var more = Numbers.parse(step.get(), texts.locale());
        for (var row : rows) {
            var target =
                    basis.get() == Basis.OWN && more.isPresent()
                            ? Targets.fromOwn(row.value, more.getAsDouble(), aim.direction())
                            : Targets.fromPeers(row.value, quarter, aim.direction());
            row.propose(number(target));
        }
    }

    String number(double value) {
        return Numbers.format(value, value == Math.rint(value) ? 0 : 1, texts.locale());
    }

    List<Row> rows() {
        return rows;
    }

    /** All that are not as good as the better quarter, and no others. */
    void chooseWorse() {
        rows.forEach(row -> row.chosen.set(Targets.isBetter(quarter, row.value, aim.direction())));
    }

    void chooseNone() {
        rows.forEach(row -> row.chosen.set(false));
    }

    /** The first chosen unit whose target is no number. */
    Optional<Row> unreadable() {
        return chosen().stream().filter(row -> target(row).isEmpty()).findFirst();
    }

    private List<Row> chosen() {
        return shared.get() ? rows.stream().filter(row -> row.chosen.get()).toList() : List.of();
    }

    private OptionalDouble target(Row row) {
        return Numbers.parse(row.target.get(), texts.locale());
    }

    /** What each chosen unit is asked for; those that cannot be read are left out. */
    List<Share> shares() {
        var shares = new ArrayList<Share>();
        for (var row : chosen()) {
            target(row).ifPresent(target -> shares.add(new Share(row.unit, row.value, target)));
        }
        return List.copyOf(shares);
    }
}
