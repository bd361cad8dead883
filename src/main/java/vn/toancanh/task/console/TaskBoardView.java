package vn.toancanh.task.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.life.Phase;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskWords;

/** Directives in columns by how far they are. Each is a button, so that keys reach it. */
final class TaskBoardView extends HBox implements Shown {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** More in one column nobody reads; the table has them all. */
    private static final int MOST = 60;

    private static final double MARGIN = 28;

    private final TaskListViewModel model;
    private final Texts texts;
    private final TaskWords words;
    private final Map<Lane, VBox> cards = new EnumMap<>(Lane.class);
    private final Map<Lane, Label> heads = new EnumMap<>(Lane.class);
    private final Map<UUID, Button> byId = new HashMap<>();

    /** A column. */
    private enum Lane {
        ASKED(EnumSet.of(Phase.ISSUED, Phase.RETURNED)),
        WORKING(EnumSet.of(Phase.ACCEPTED, Phase.IN_PROGRESS, Phase.REWORK)),
        REPORTED(EnumSet.of(Phase.REPORTED)),
        EVALUATING(EnumSet.of(Phase.COMPLETED, Phase.EVALUATING)),
        ENDED(EnumSet.of(Phase.CLOSED, Phase.WITHDRAWN));

        @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
        private final Set<Phase> phases;

        Lane(Set<Phase> phases) {
            this.phases = Set.copyOf(phases);
        }
    }

    TaskBoardView(TaskListViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new TaskWords(texts);
        setId("task-board");
        getStyleClass().add("task-board");
        for (var lane : Lane.values()) {
            getChildren().add(lane(lane));
        }
    }

    private VBox lane(Lane lane) {
        var head = new Label();
        head.getStyleClass().add("task-lane-head");
        var list = new VBox();
        list.getStyleClass().add("task-lane-cards");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var column = new VBox(head, scroll);
        column.getStyleClass().add("task-lane");
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(1);
        heads.put(lane, head);
        cards.put(lane, list);
        return column;
    }

    @Override
    public void show(List<TaskRow> rows) {
        byId.clear();
        for (var lane : Lane.values()) {
            var held =
                    rows.stream().filter(row -> lane.phases.contains(row.state().phase())).toList();
            var shown = new ArrayList<Button>();
            var list = at(cards, lane);
            held.stream().limit(MOST).forEach(row -> shown.add(card(row)));
            list.getChildren().setAll(shown);
            at(heads, lane).setText(texts.get("task.lane." + lane.name(), held.size()));
        }
    }

    @Override
    public void choose(@Nullable TaskRow row) {
        byId.forEach((id, card) ->
                card.pseudoClassStateChanged(CHOSEN, row != null && row.id().equals(id)));
    }

    private String due(TaskRow row) {
        var day = texts.get("task.chip.due", words.day(row.state().term().now()));
        var left = words.left(row);
        return left.isBlank() ? day : day + " · " + left;
    }

    private static <T> T at(Map<Lane, T> map, Lane lane) {
        return Objects.requireNonNull(map.get(lane));
    }

    private Button card(TaskRow row) {
        var title = new Label(row.title());
        title.setWrapText(true);
        title.getStyleClass().add("task-card-title");
        var lead = new Label(row.lead().name());
        lead.setWrapText(true);
        lead.getStyleClass().add("text-note");
        var left = new Label(due(row));
        left.setWrapText(true);
        left.getStyleClass().add("task-card-left");
        var button = new Card(new VBox(title, lead, left));
        button.setAccessibleText(row.title() + ", " + row.lead().name() + ", " + words.left(row));
        button.getStyleClass().add("task-card");
        button.pseudoClassStateChanged(LATE, row.isOverdue());
        byId.put(row.id(), button);
        button.setOnAction(_ -> model.choose(row.id()));
        return button;
    }

    /** As high as its texts are in the width it gets: a button asks them before it knows that. */
    private static final class Card extends Button {
        private final VBox content;

        Card(VBox content) {
            this.content = content;
            content.prefWidthProperty().bind(widthProperty().subtract(MARGIN));
            setGraphic(content);
            setMinHeight(USE_PREF_SIZE);
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return snappedTopInset()
                    + content.prefHeight((width < 0 ? getWidth() : width) - MARGIN)
                    + snappedBottomInset();
        }
    }
}
