package vn.toancanh.task.console;

import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vn.toancanh.task.listing.TaskRow;

/**
 * One directive on a timeline: its term, what was added to it, how far it is, and in words how it
 * stands.
 */
final class TimeBarView extends Region {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double GAP = 6;
    private static final double THICK = 0.4;

    private final Region term = part("task-bar-term");
    private final Region added = part("task-bar-added");
    private final Region over = part("task-bar-over");
    private final Region progress = part("task-bar-progress");
    private final Region today = part("task-today");
    private final Label said = new Label();
    private Place place = new Place(0, 0, 0, 0, 0, 0);

    /**
     * @param first end of the first term
     * @param now end of the term there is now
     * @param late up to where it is late; the end of its term where it is not
     * @param progress up to where it is done, as reported
     */
    private record Place(
            double start, double first, double now, double late, double progress, double today) {}

    TimeBarView() {
        said.getStyleClass().add("task-bar-said");
        getChildren().addAll(term, added, over, progress, today, said);
    }

    private static Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        return part;
    }

    void show(TaskRow row, Span span, LocalDate day, String words) {
        var terms = row.state().term();
        var start = span.at(Span.issued(row));
        var now = span.at(terms.now().plusDays(1));
        var done = row.state().progress().percent() / 100.0;
        place =
                new Place(
                        start,
                        Math.min(now, span.at(terms.first().plusDays(1))),
                        now,
                        row.isOverdue() ? Math.max(now, span.at(day)) : now,
                        start + (now - start) * done,
                        span.at(day));
        said.setText(words);
        pseudoClassStateChanged(LATE, row.isOverdue());
        pseudoClassStateChanged(DONE, !row.state().phase().isOwed());
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return said.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        var high = Math.rint(getHeight() * THICK);
        var top = Math.rint((getHeight() - high) / 2);
        put(term, place.start(), place.first(), top, high);
        put(added, place.first(), place.now(), top, high);
        put(over, place.now(), place.late(), top, high);
        put(progress, place.start(), place.progress(), top, high);
        today.resizeRelocate(Math.rint(place.today() * getWidth()), 0, 1, getHeight());
        var wide = said.prefWidth(-1);
        var after = place.late() * getWidth() + GAP;
        var before = place.start() * getWidth() - GAP - wide;
        // To the right where there is room, else to the left.
        var x =
                after + wide <= getWidth() || before < 0
                        ? Math.min(after, getWidth() - wide)
                        : before;
        said.resizeRelocate(Math.max(0, x), 0, Math.min(wide, getWidth()), getHeight());
    }

    private void put(Region part, double from, double to, double top, double high) {
        var x = Math.rint(from * getWidth());
        part.resizeRelocate(x, top, Math.max(0, Math.rint(to * getWidth()) - x), high);
    }
}
