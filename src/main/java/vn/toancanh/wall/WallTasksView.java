package vn.toancanh.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.task.load.Load;

/**
 * Progress by unit, the worst first, and below it by leader where the height allows. As many as can
 * be read; the others are counted.
 */
final class WallTasksView extends Region {
    private static final int MOST = 24;
    private static final int MOST_LEADERS = 3;
    private static final double TALL_EM = 26;
    private static final double PAD_EM = 0.6;
    private static final double GAP_EM = 0.5;

    /** Rows are written so much larger while all of them find room. */
    private static final double LARGE = 1.2;

    private static final double LARGE_ROW_EM = 4;

    private final Texts texts;
    private final double em;
    private final Label title = label("wall-tasks-title");
    private final Label age = label("wall-tasks-age");
    private final Label none = label("wall-tasks-none");
    private final Block units = new Block("wall.tasks.unit", "wall.tasks.more", MOST);
    private final Block leaders = new Block("wall.tasks.leader", null, MOST_LEADERS);

    WallTasksView(Texts texts, double em) {
        this.texts = texts;
        this.em = em;
        getStyleClass().addAll("card", "wall-tasks");
        title.setText(texts.get("wall.tasks.title"));
        age.setAlignment(Pos.CENTER_RIGHT);
        none.setText(texts.get("wall.tasks.none"));
        none.setWrapText(true);
        none.setAlignment(Pos.CENTER);
    }

    void show(WallTasks tasks) {
        var heard = tasks.heard();
        age.setText(
                heard == null
                        ? texts.get("wall.noData")
                        : texts.get("wall.dataTime", new Times(texts).brief(heard, tasks.now())));
        units.show(tasks.units());
        leaders.show(tasks.leaders());
        var all = new ArrayList<>(List.of(title, age));
        if (tasks.isEmpty()) {
            all.add(none);
        }
        getChildren().setAll(all);
        getChildren().addAll(units.nodes());
        getChildren().addAll(leaders.nodes());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var pad = Math.rint(PAD_EM * em);
        var width = getWidth() - 2 * pad;
        var top = layoutHead(pad, width) + Math.rint(GAP_EM * em);
        enlarge(width, getHeight() - pad - top);
        var bottom = getHeight() - pad;
        none.resizeRelocate(pad, top, width, bottom - top);
        if (getHeight() > TALL_EM * em) {
            var height = leaders.height(width);
            leaders.layout(pad, bottom - height, width, bottom);
            bottom -= height + Math.rint(GAP_EM * em);
        } else {
            leaders.hide();
        }
        units.layout(pad, top, width, bottom);
    }

    /** The age of the data stands beside the title, or below it; gives where that ends. */
    private double layoutHead(double pad, double width) {
        var height = Math.ceil(title.prefHeight(-1));
        var wide = Math.ceil(age.prefWidth(-1));
        if (title.prefWidth(-1) + wide + em <= width) {
            title.resizeRelocate(pad, pad, width - wide, height);
            age.resizeRelocate(pad + width - wide, pad, wide, height);
            return pad + height;
        }
        var below = Math.ceil(age.prefHeight(-1));
        title.resizeRelocate(pad, pad, width, height);
        age.resizeRelocate(pad, pad + height, wide, below);
        return pad + height + below;
    }

    private void enlarge(double width, double height) {
        var rows = units.rows.size() + leaders.rows.size();
        var large =
                WallTaskRowView.holdsAll(width, LARGE * em) && rows * LARGE_ROW_EM * em <= height;
        units.rows.forEach(row -> row.enlarge(large ? LARGE : 1));
        leaders.rows.forEach(row -> row.enlarge(large ? LARGE : 1));
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A line of words and the rows below it, and how many there is no room for. */
    private final class Block {
        private final String whose;
        private final @Nullable String moreKey;
        private final int most;
        private final Label more = label("wall-tasks-more");
        private List<Load> loads = List.of();
        private List<WallTaskRowView> rows = List.of();

        Block(String whose, @Nullable String moreKey, int most) {
            this.whose = whose;
            this.moreKey = moreKey;
            this.most = most;
        }

        void show(List<Load> all) {
            loads = all;
            var made = new ArrayList<WallTaskRowView>();
            if (!all.isEmpty()) {
                made.add(WallTaskRowView.head(texts.get(whose), texts, em));
                all.stream()
                        .limit(most)
                        .forEach(load -> made.add(WallTaskRowView.of(load, texts, em)));
            }
            rows = made;
        }

        List<Region> nodes() {
            var all = new ArrayList<Region>(rows);
            all.add(more);
            return all;
        }

        double height(double width) {
            return rows.stream().mapToDouble(row -> row.prefHeight(width)).sum();
        }

        void hide() {
            rows.forEach(row -> row.setVisible(false));
            more.setVisible(false);
        }

        /** Rows from the top down, as many as end above the bottom with the line that counts. */
        void layout(double x, double top, double width, double bottom) {
            var line = moreKey == null ? 0 : Math.ceil(more.prefHeight(-1));
            var allHaveRows = loads.size() < rows.size();
            var whole = allHaveRows && top + height(width) <= bottom;
            var end = whole ? bottom : bottom - line;
            var y = top;
            var fits = true;
            int shown = 0;
            for (var row : rows) {
                var height = row.prefHeight(width);
                fits = fits && y + height <= end;
                row.setVisible(fits);
                if (fits) {
                    row.resizeRelocate(x, y, width, height);
                    y += height;
                    shown++;
                }
            }
            count(Math.max(0, shown - 1), x, y, width);
        }

        private void count(int shown, double x, double y, double width) {
            var hidden = loads.subList(Math.min(shown, loads.size()), loads.size());
            more.setVisible(moreKey != null && !hidden.isEmpty());
            if (moreKey != null && more.isVisible()) {
                var late = hidden.stream().mapToInt(Load::overdue).sum();
                more.setText(texts.get(moreKey, hidden.size(), late));
                more.resizeRelocate(x, y, width, Math.ceil(more.prefHeight(-1)));
            }
        }
    }
}
