package vn.toancanh.app.direct;

import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.Findings;
import vn.toancanh.board.SearchHit;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Origin;
import vn.toancanh.task.form.Beginning;

/** A directive begun from a unit that is looked at, which is to lead it. */
record FromPlace(Surroundings around, Texts texts) {
    /** Blank but for who leads; any thread. */
    Beginning of(AreaCode area) {
        var lead = around.unit(area).orElse(null);
        return new Beginning("", "", lead, new Origin.OfPlace(area), null);
    }

    /**
     * Seen while a unit is selected that can be asked by who sits here. JavaFX thread.
     *
     * @param may whether who sits here may direct
     */
    Button button(
            ObservableValue<@Nullable AreaCode> selected,
            ObservableBooleanValue may,
            Consumer<AreaCode> give) {
        var button = new Button(texts.get("app.direct.give"));
        button.setId("place-direct");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> may.get() && canLead(selected.getValue()), selected, may));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> {
            var area = selected.getValue();
            if (area != null) {
                give.accept(area);
            }
        });
        return button;
    }

    private boolean canLead(@Nullable AreaCode area) {
        return area != null && around.unit(area).isPresent();
    }

    /** With the way to a directive after the unit that was found first; any thread. */
    Findings offered(Findings found) {
        var hits = new ArrayList<>(found.hits());
        if (!hits.isEmpty() && hits.getFirst().kind() == SearchHit.Kind.AREA) {
            around.unit(new AreaCode(hits.getFirst().code()))
                    .ifPresent(unit ->
                            hits.add(
                                    1,
                                    new SearchHit(
                                            SearchHit.Kind.DIRECTIVE,
                                            unit.code(),
                                            texts.get("app.direct.giveTo", unit.name()),
                                            "")));
        }
        return new Findings(hits, found.understood(), found.notes());
    }
}
