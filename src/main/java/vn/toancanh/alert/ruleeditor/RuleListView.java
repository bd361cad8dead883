package vn.toancanh.alert.ruleeditor;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.ruleeditor.RuleLine.Mark;
import vn.toancanh.fx.Texts;

/** All rules: name, indicator, version, whether in force, how often each told in twelve months. */
final class RuleListView extends ListView<RuleLine> {
    private final RuleNames names;
    private final Texts texts;
    private boolean showing;

    RuleListView(RuleEditorViewModel model, RuleNames names, Texts texts) {
        super(model.lines());
        this.names = names;
        this.texts = texts;
        setId("rule-list");
        getStyleClass().add("rule-list");
        setAccessibleText(texts.get("alert.ruleeditor.list"));
        var empty = new Label(texts.get("alert.ruleeditor.list.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("text-body");
        setPlaceholder(empty);
        setCellFactory(_ -> new Cell());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (line != null && !showing) {
                        model.choose(line.rule().id());
                    }
                });
        model.standingProperty().subscribe(this::select);
    }

    private void select(@Nullable RuleStanding standing) {
        if (standing == null) {
            return;
        }
        for (var line : getItems()) {
            if (line.rule().id().equals(standing.inForce().id())) {
                showing = true;
                getSelectionModel().select(line);
                showing = false;
            }
        }
    }

    private final class Cell extends ListCell<RuleLine> {
        private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
        private final Label name = new Label();
        private final Label about = new Label();
        private final Label mark = new Label();
        private final Label version = new Label();
        private final Label fired = new Label();
        private final VBox box;

        Cell() {
            name.getStyleClass().add("text-strong");
            about.getStyleClass().add("text-note");
            about.setMinWidth(0);
            mark.getStyleClass().add("rule-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            fired.getStyleClass().add("text-note");
            fired.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.setMinWidth(0);
            version.getStyleClass().add("text-note");
            box = new VBox(new HBox(name, space, mark), about, new HBox(version, gap, fired));
            box.getStyleClass().add("rule-cell");
            box.setMinWidth(0);
            box.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable RuleLine line, boolean none) {
            super.updateItem(line, none);
            if (none || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var rule = line.rule();
            name.setText(rule.name().in(texts.locale()));
            about.setText(
                    names.indicator(rule.subject().indicator())
                            .map(each -> each.code() + " · " + each.name(texts.locale()))
                            .orElse(texts.get("alert.ruleeditor.others")));
            version.setText(
                    texts.get("alert.ruleeditor.mark." + (rule.paused() ? "PAUSED" : "IN_FORCE"))
                            + " · "
                            + texts.get("alert.ruleeditor.version", rule.version()));
            var open = line.mark() != Mark.NONE || rule.paused();
            mark.setText(texts.get("alert.ruleeditor.mark." + word(line)));
            mark.pseudoClassStateChanged(OPEN, open);
            mark.setVisible(open);
            mark.setManaged(open);
            fired.setText(texts.get("alert.ruleeditor.fired", line.fired()));
            setGraphic(box);
            setAccessibleText(
                    String.join(
                            ", ",
                            name.getText(),
                            mark.getText(),
                            version.getText(),
                            about.getText(),
                            texts.get("alert.ruleeditor.fired.year", line.fired())));
        }

        private static String word(RuleLine line) {
            if (line.mark() != Mark.NONE) {
                return line.mark().name();
            }
            return line.rule().paused() ? "PAUSED" : "IN_FORCE";
        }
    }
}
