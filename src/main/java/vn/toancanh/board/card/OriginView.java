package vn.toancanh.board.card;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.controlsfx.control.BreadCrumbBar;
import vn.toancanh.area.Area;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.Observation;

/** Where the number comes from: source, request, times, revision, who answers for it. */
final class OriginView extends GridPane {
    private final Texts texts;
    private final BreadCrumbBar<Area> path = new BreadCrumbBar<>();

    OriginView(CardViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("origin");
        var words = new ColumnConstraints();
        var values = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(words, values);
        path.setAutoNavigationEnabled(false);
        path.setCrumbFactory(item -> {
            var crumb = new Button(item.getValue().name().in(texts.locale()));
            crumb.getStyleClass().add("crumb");
            return crumb;
        });
        path.setOnCrumbAction(event -> model.goTo(event.getSelectedCrumb().getValue()));
    }

    /** The units above as crumbs; a crumb shows the same indicator there. */
    Node path() {
        return path;
    }

    void show(CardViewModel.Card card) {
        var areas = card.origin().path().toArray(Area[]::new);
        path.setSelectedCrumb(areas.length == 0 ? null : BreadCrumbBar.buildTreeModel(areas));
        getChildren().clear();
        var source = card.origin().source();
        add(
                "source",
                source == null
                        ? card.reading().subject().indicator().publication().source()
                        : source.name().in(texts.locale()));
        var latest = card.reading().latest();
        if (latest != null) {
            addObservation(latest);
        }
        if (source != null && !source.officer().isBlank()) {
            add("officer", source.officer());
        }
        add("query", card.origin().query());
    }

    private void addObservation(Observation latest) {
        var times = new Times(texts);
        var provenance = latest.provenance();
        add("system", latest.isManual() ? texts.get("fx.tile.manual") : provenance.source());
        add("period", times.period(latest.period()));
        add("observed", times.exact(provenance.observedAt()));
        add("recorded", times.exact(provenance.recordedAt()));
        add("revision", Integer.toString(provenance.revision()));
        var fraction = latest.quantity().fraction();
        if (fraction != null) {
            add(
                    "fraction",
                    texts.get(
                            "board.card.origin.fraction.value",
                            number(fraction.numerator()),
                            number(fraction.denominator())));
        }
    }

    private String number(double value) {
        return Numbers.plain(value, 1, texts.locale());
    }

    private void add(String key, String value) {
        var row = getRowCount();
        var word = new Label(texts.get("board.card.origin." + key));
        word.getStyleClass().add("text-small");
        var said = new Label(value);
        said.setWrapText(true);
        add(word, 0, row);
        add(said, 1, row);
    }
}
