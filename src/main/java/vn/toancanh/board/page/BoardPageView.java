package vn.toancanh.board.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Place;

/**
 * Items in the cells of a page's grid, which fills the window; where the window is too small for a
 * row to be read the page is higher than the window and scrolls. JavaFX thread only.
 */
public final class BoardPageView extends Region {
    private static final double GAP_EM = 0.86;
    private static final double LEAST_ROW_EM = 2.3;

    private final List<Region> items = new ArrayList<>();
    private final Label em = new Label();
    private BoardPage page;

    public BoardPageView(BoardPage page, Function<BoardItem, Region> node) {
        this.page = page;
        getStyleClass().add("board-page");
        em.setVisible(false);
        em.setManaged(false);
        show(page, node);
    }

    /**
     * Shows a page; nodes that were there are kept.
     *
     * @param node of an item, the same for the same item
     */
    public void show(BoardPage next, Function<BoardItem, Region> node) {
        page = next;
        items.clear();
        for (var item : next.items()) {
            var region = node.apply(item);
            region.setMinSize(0, 0);
            items.add(region);
        }
        var wanted = new ArrayList<Node>(items);
        wanted.add(em);
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        requestLayout();
    }

    public BoardPage page() {
        return page;
    }

    private double gap() {
        return Math.round(GAP_EM * em.getFont().getSize());
    }

    /** Where a place lies, in pixels. */
    public Rectangle2D bounds(Place place) {
        double gap = gap();
        double cellWidth = (getWidth() + gap) / page.columns();
        double cellHeight = (getHeight() + gap) / page.rows();
        double left = Math.round(place.column() * cellWidth);
        double top = Math.round(place.row() * cellHeight);
        double right = Math.round((place.column() + place.columns()) * cellWidth - gap);
        double bottom = Math.round((place.row() + place.rows()) * cellHeight - gap);
        return new Rectangle2D(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** How many columns and rows a way across the page is. */
    public int columns(double width) {
        return (int) Math.round(width * page.columns() / (getWidth() + gap()));
    }

    public int rows(double height) {
        return (int) Math.round(height * page.rows() / (getHeight() + gap()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return page.rows() * LEAST_ROW_EM * em.getFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < items.size(); i++) {
            var at = bounds(page.items().get(i).at());
            items.get(i).resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        }
    }
}
