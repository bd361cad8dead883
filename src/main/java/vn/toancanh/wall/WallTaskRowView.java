package vn.toancanh.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;
import vn.toancanh.task.load.Load;

/**
 * A unit or a leader with what he has to do, or the line of words above them. Where the width does
 * not hold all numbers, the less pressing ones go; the name takes a second line before that.
 */
final class WallTaskRowView extends Region {
    private static final double NAME_EM = 10;
    private static final double MARK_EM = 1.3;
    private static final double PAD_EM = 0.28;

    private final double usual;
    private double em;
    private @Nullable StatusMark mark;
    private final Label name = new Label();
    private final Map<Column, Label> cells = new EnumMap<>(Column.class);

    /** From left to right; {@code rank} 1 goes last. */
    private enum Column {
        OWED(5.2, 3),
        SOON(4.8, 5),
        OVERDUE(4.8, 1),
        OLDEST(5.4, 2),
        SHARE(6, 4);

        private final double em;
        private final int rank;

        Column(double em, int rank) {
            this.em = em;
            this.rank = rank;
        }

        private static List<Column> fitting(double width) {
            var left = width - NAME_EM;
            var kept = new ArrayList<Column>();
            for (var each :
                    List.of(values()).stream()
                            .sorted(Comparator.comparingInt(c -> c.rank))
                            .toList()) {
                left -= each.em;
                if (left < 0) {
                    break;
                }
                kept.add(each);
            }
            return kept.stream().sorted().toList();
        }
    }

    private WallTaskRowView(String words, double em) {
        usual = em;
        this.em = em;
        getStyleClass().add("wall-task-row");
        name.setText(words);
        name.setWrapText(true);
        name.getStyleClass().add("wall-task-name");
        getChildren().add(name);
        for (var column : Column.values()) {
            var cell = new Label();
            cell.setAlignment(Pos.CENTER_RIGHT);
            cell.getStyleClass().add("wall-task-cell");
            cells.put(column, cell);
            getChildren().add(cell);
        }
    }

    /**
     * @param whose the word above the names
     */
    static WallTaskRowView head(String whose, Texts texts, double em) {
        var row = new WallTaskRowView(whose, em);
        row.getStyleClass().add("wall-task-head");
        row.cells.forEach(
                (column, cell) -> cell.setText(texts.get("wall.tasks.column." + column.name())));
        return row;
    }

    static WallTaskRowView of(Load load, Texts texts, double em) {
        var row = new WallTaskRowView(load.name(), em);
        var status = status(load);
        var shape = new StatusMark(status);
        row.mark = shape;
        row.getChildren().add(shape);
        row.cells.forEach((column, cell) -> cell.setText(said(column, load, texts)));
        row.mark(Column.OVERDUE, load.overdue() > 0 ? Status.ACT : null);
        row.mark(Column.OLDEST, load.overdue() > 0 ? Status.ACT : null);
        row.mark(Column.SOON, load.soon() > 0 ? Status.WATCH : null);
        return row;
    }

    private static Status status(Load load) {
        if (load.overdue() > 0) {
            return Status.ACT;
        }
        return load.soon() > 0 ? Status.WATCH : Status.OK;
    }

    private static String said(Column column, Load load, Texts texts) {
        return switch (column) {
            case OWED -> Integer.toString(load.owed());
            case SOON -> Integer.toString(load.soon());
            case OVERDUE -> Integer.toString(load.overdue());
            case OLDEST -> load.overdue() == 0 ? "" : texts.get("wall.tasks.days", load.oldest());
            case SHARE -> {
                var share = load.share();
                yield share == null
                        ? "—"
                        : texts.get(
                                "wall.tasks.share", Numbers.format(share * 100, 0, texts.locale()));
            }
        };
    }

    private void mark(Column column, @Nullable Status status) {
        var cell = cells.get(column);
        if (cell != null && status != null) {
            StatusMark.mark(cell, status);
        }
    }

    /** All numbers stand in it at their usual size. */
    static boolean holdsAll(double width, double em) {
        return Column.fitting(width / em).size() == Column.values().length;
    }

    /**
     * @param by how much larger than usual it is written
     */
    void enlarge(double by) {
        if (em != usual * by) {
            em = usual * by;
            setStyle("-fx-font-size: " + by + "em;");
            applyCss();
        }
    }

    private double indent() {
        return mark == null ? 0 : Math.rint(MARK_EM * em);
    }

    private double nameWidth(double width, List<Column> shown) {
        return Math.floor(width - shown.stream().mapToDouble(each -> each.em * em).sum());
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = width < 0 ? Double.MAX_VALUE : width;
        var name = this.name.prefHeight(nameWidth(room, Column.fitting(room / em)) - indent());
        return Math.ceil(name + 2 * PAD_EM * em);
    }

    @Override
    protected void layoutChildren() {
        var shown = Column.fitting(getWidth() / em);
        var at = nameWidth(getWidth(), shown);
        name.resizeRelocate(indent(), 0, at - indent(), getHeight());
        if (mark != null) {
            var size = mark.minHeight(-1);
            mark.resizeRelocate(0, Math.rint((getHeight() - size) / 2), mark.minWidth(-1), size);
        }
        for (var each : cells.entrySet()) {
            var there = shown.contains(each.getKey());
            each.getValue().setVisible(there);
            if (there) {
                var wide = each.getKey().em * em;
                each.getValue().resizeRelocate(at, 0, wide, getHeight());
                at += wide;
            }
        }
    }
}
