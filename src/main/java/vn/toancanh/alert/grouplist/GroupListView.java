package vn.toancanh.alert.grouplist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.console.ListFormView;
import vn.toancanh.alert.grouping.GroupWords;
import vn.toancanh.alert.grouping.GroupsViewModel;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.fx.Texts;

/**
 * Alerts by what they have in common; a group opens in place, and whoever marks it marks all that
 * is in it. Computed only while it is on the screen. What is open and what is marked stays so.
 */
public final class GroupListView extends TreeTableView<GroupLine> implements ListFormView {
    private static final Duration BREATH = Duration.millis(100);
    private static final Duration A_ROW = Duration.millis(0.05);

    private final ConsoleViewModel model;
    private final GroupsViewModel groups;
    private final TreeItem<GroupLine> top = new TreeItem<>();
    private final PauseTransition pause = new PauseTransition(BREATH);
    private final ObservableValue<String> summary;
    private Map<String, GroupItemView> items = new HashMap<>();
    private boolean filling;
    private boolean telling;
    private boolean late;

    public GroupListView(
            ConsoleViewModel model, GroupsViewModel groups, RowWords rows, Texts texts) {
        this.model = model;
        this.groups = groups;
        setId("alert-groups");
        getStyleClass().addAll("alert-table", "alert-groups");
        setShowRoot(false);
        setRoot(top);
        top.setExpanded(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var words = new GroupWords(rows, texts);
        summary = groups.flowProperty().map(words::flow);
        new GroupColumnsView(model, rows, words, texts).put(this);
        sceneProperty().subscribe(_ -> fill());
        model.rows().addListener((ListChangeListener<AlertRow>) _ -> fillSoon());
        groups.versionProperty().subscribe(_ -> fillSoon());
        pause.setOnFinished(_ -> fillAgain());
        model.nowProperty().subscribe(_ -> refresh());
        model.chosenProperty().subscribe(this::follow);
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<GroupLine>>) _ -> tellSelection());
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
            fill();
            pause.setDuration(BREATH.add(A_ROW.multiply(model.rows().size())));
            pause.playFromStart();
        }
    }

    private void fill() {
        if (getScene() == null) {
            return;
        }
        late = false;
        filling = true;
        var marked = List.copyOf(getSelectionModel().getSelectedItems());
        var focused = getFocusModel().getFocusedItem();
        var next = new HashMap<String, GroupItemView>();
        var order = new ArrayList<TreeItem<GroupLine>>();
        for (var group : groups.of(model.rows())) {
            var item = items.computeIfAbsent(group.id(), _ -> new GroupItemView());
            item.show(group);
            next.put(group.id(), item);
            order.add(item);
        }
        items = next;
        if (!top.getChildren().equals(order)) {
            top.getChildren().setAll(order);
        }
        restore(marked, focused);
        filling = false;
        if (getSelectionModel().isEmpty()) {
            take(model.selectedProperty().get());
        } else {
            tellSelection();
        }
    }

    /** The same lines are marked, wherever they stand now. */
    private void restore(List<TreeItem<GroupLine>> marked, @Nullable TreeItem<GroupLine> focused) {
        var rows = marked.stream().mapToInt(this::getRow).filter(row -> row >= 0).toArray();
        var now = getSelectionModel().getSelectedIndices().stream().mapToInt(i -> i).toArray();
        if (!Arrays.equals(rows, now)) {
            getSelectionModel().clearSelection();
            if (rows.length > 0) {
                getSelectionModel().selectIndices(rows[0], rows);
            }
        }
        var at = focused == null ? -1 : getRow(focused);
        if (at >= 0 && at != getFocusModel().getFocusedIndex()) {
            getFocusModel().focus(at);
        }
    }

    /** A group stands for all that is in it. */
    private void tellSelection() {
        if (filling || telling) {
            return;
        }
        telling = true;
        Set<AlertKey> keys = new LinkedHashSet<>();
        AlertKey last = null;
        var focused = getFocusModel().getFocusedItem();
        for (var item : getSelectionModel().getSelectedItems()) {
            var line = item == null ? null : item.getValue();
            if (line != null) {
                keys.addAll(line.keys());
                last = last == null || Objects.equals(item, focused) ? line.told() : last;
            }
        }
        if (!keys.equals(model.selectedProperty().get())) {
            model.select(keys, last);
        }
        telling = false;
    }

    /** What was opened from elsewhere is marked and brought into sight. */
    private void follow(@Nullable AlertRow chosen) {
        if (chosen != null
                && !filling
                && !telling
                && getScene() != null
                && !isMarked(chosen.key())) {
            take(model.selectedProperty().get());
        }
    }

    /** Marks the group of exactly these alerts, or the first of them. */
    private void take(Set<AlertKey> keys) {
        for (var item : items.values()) {
            var line = keys.isEmpty() ? null : item.find(keys);
            if (line != null) {
                int row = getRow(line);
                getSelectionModel().clearAndSelect(row);
                scrollTo(row);
                return;
            }
        }
    }

    private boolean isMarked(AlertKey key) {
        return getSelectionModel().getSelectedItems().stream()
                .anyMatch(item -> item != null && item.getValue().keys().contains(key));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public ObservableValue<String> summary() {
        return summary;
    }

    @Override
    public void focusList() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !top.getChildren().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
    }

    /** Opens or closes the group that is marked. */
    @Override
    public boolean enter() {
        var item = getSelectionModel().getSelectedItem();
        if (item instanceof GroupItemView group) {
            group.setExpanded(!group.isExpanded());
            return true;
        }
        return false;
    }
}
