package vn.toancanh.alert.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;

/**
 * Alerts by area, with how many of each severity lie in it and how many nobody has seen. Computed
 * only while it is on the screen; what is open stays open.
 */
final class AlertTreeView extends TreeView<AlertTreeView.Entry> {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");

    private static final Duration BREATH = Duration.millis(100);
    private static final Duration A_ROW = Duration.millis(0.05);

    private final ConsoleViewModel model;
    private final RowWords words;
    private final Texts texts;
    private final Set<AreaCode> closed = new HashSet<>();
    private final Set<AreaCode> opened = new HashSet<>();
    private final PauseTransition pause = new PauseTransition(BREATH);
    private boolean filling;
    private boolean late;

    /** A line of the tree. */
    sealed interface Entry {
        record Unit(RollUp.Area area) implements Entry {}

        record Alert(AlertRow row) implements Entry {}
    }

    AlertTreeView(ConsoleViewModel model, RowWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        setId("alert-tree");
        getStyleClass().add("alert-tree");
        setAccessibleText(texts.get("alert.console.tree"));
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setCellFactory(_ -> new Cell());
        sceneProperty().subscribe(_ -> fill());
        model.rows().addListener((ListChangeListener<AlertRow>) _ -> fillSoon());
        pause.setOnFinished(_ -> fillAgain());
        getSelectionModel().selectedItemProperty().subscribe(this::tellSelection);
    }

    /** At once after a pause, else when the pause is over: many rows take longer than a pulse. */
    private void fillSoon() {
        late = true;
        if (pause.getStatus() != Animation.Status.RUNNING) {
            fillAgain();
        }
    }

    private void fillAgain() {
        if (late && getScene() != null) {
            late = false;
            fill();
            pause.setDuration(BREATH.add(A_ROW.multiply(model.rows().size())));
            pause.playFromStart();
        }
    }

    private void fill() {
        if (getScene() == null) {
            return;
        }
        filling = true;
        var chosen = model.chosenProperty().get();
        var key = chosen == null ? null : chosen.key();
        var root = new TreeItem<Entry>();
        var areas = RollUp.of(model.rows());
        for (var area : areas) {
            root.getChildren().add(item(area, areas.size() == 1));
        }
        setRoot(root);
        var wanted = key == null ? null : find(root, key);
        if (wanted != null) {
            getSelectionModel().select(wanted);
        }
        filling = false;
    }

    /** The territory itself is open, its units are not, unless somebody said otherwise. */
    private TreeItem<Entry> item(RollUp.Area area, boolean usuallyOpen) {
        var item = new UnitItem(area);
        var code = area.place().code();
        item.setExpanded(usuallyOpen ? !closed.contains(code) : opened.contains(code));
        item.expandedProperty().addListener((_, _, open) -> remember(code, open));
        return item;
    }

    /** Its lines are made when somebody opens it. */
    private final class UnitItem extends TreeItem<Entry> {
        private final RollUp.Area area;
        private boolean filled;

        UnitItem(RollUp.Area area) {
            super(new Entry.Unit(area));
            this.area = area;
        }

        @Override
        public boolean isLeaf() {
            return false;
        }

        @Override
        public ObservableList<TreeItem<Entry>> getChildren() {
            var children = super.getChildren();
            if (!filled) {
                filled = true;
                var lines = new ArrayList<TreeItem<Entry>>();
                area.areas().forEach(inner -> lines.add(item(inner, false)));
                area.rows().forEach(row -> lines.add(new TreeItem<>(new Entry.Alert(row))));
                children.setAll(lines);
            }
            return children;
        }
    }

    private void remember(AreaCode code, boolean open) {
        (open ? opened : closed).add(code);
        (open ? closed : opened).remove(code);
    }

    private static @Nullable TreeItem<Entry> find(TreeItem<Entry> in, AlertKey key) {
        for (var child : in.getChildren()) {
            if (child.getValue() instanceof Entry.Alert alert && alert.row().key().equals(key)) {
                return child;
            }
            var deeper = child.isExpanded() ? find(child, key) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    private void tellSelection(@Nullable TreeItem<Entry> item) {
        if (filling || item == null) {
            return;
        }
        switch (item.getValue()) {
            case Entry.Alert alert -> model.select(List.of(alert.row().key()), alert.row().key());
            case Entry.Unit _ -> model.select(List.of(), null);
        }
    }

    private final class Cell extends TreeCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (entry) {
                case Entry.Unit unit -> show(unit.area());
                case Entry.Alert alert -> show(alert.row());
            }
        }

        private void show(RollUp.Area area) {
            pseudoClassStateChanged(UNSEEN, area.tally().unseen() > 0);
            var name = label(area.place().name(), "alert-tree-name");
            var line = line(name);
            var spoken = new StringBuilder(area.place().name());
            for (var severity : List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
                int count = area.tally().of(severity);
                var said = label(Integer.toString(count), "alert-tree-count");
                said.setGraphic(new SeverityMarkView(severity));
                said.setVisible(count > 0);
                line.getChildren().add(said);
                if (count > 0) {
                    spoken.append(", ")
                            .append(texts.get("alert.severity." + severity.name()))
                            .append(' ')
                            .append(count);
                }
            }
            var unseen = texts.get("alert.console.unseen", area.tally().unseen());
            line.getChildren().add(label(unseen, "alert-tree-unseen"));
            setGraphic(line);
            setAccessibleText(spoken + ", " + unseen);
        }

        private void show(AlertRow row) {
            pseudoClassStateChanged(UNSEEN, row.wantsSeeing());
            var now = Objects.requireNonNull(model.nowProperty().get());
            var name = label(row.words().name(), "alert-tree-name");
            name.setGraphic(new SeverityMarkView(row.severity()));
            var line = line(name);
            line.getChildren()
                    .addAll(
                            label(row.words().found().value(), "alert-tree-value"),
                            label(words.age(row, now), "alert-tree-age"),
                            label(words.standing(row, now), "alert-tree-standing"));
            setGraphic(line);
            setAccessibleText(words.spoken(row, now));
        }

        private HBox line(Node name) {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox(name, space);
            line.getStyleClass().add("alert-tree-line");
            return line;
        }

        private static Label label(String text, String styleClass) {
            var label = new Label(text);
            label.getStyleClass().add(styleClass);
            return label;
        }
    }
}
