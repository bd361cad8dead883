package vn.toancanh.board.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Place;

/**
 * Items in the cells of a page's grid, which fills the window; where the window is too small for a
 * row to be read the page is higher than the window and scrolls. JavaFX thread only.
 */
public final class BoardPageView extends Region {
    private static final double GAP_EM = 0.86;
    private static final double LEAST_ROW_EM = 2.3;

    private final BoardPage page;
    private final List<Place> places = new ArrayList<>();
    private final Label em = new Label();

    public BoardPageView(BoardPage page) {
        this.page = page;
        getStyleClass().add("board-page");
        em.setVisible(false);
        em.setManaged(false);
        getChildren().add(em);
    }

    /** Puts an item where the page has it. */
    public void put(Place place, Region item) {
        item.setMinSize(0, 0);
        places.add(place);
        getChildren().add(getChildren().size() - 1, item);
    }

    /** The items in the order they were put. */
    public List<Node> items() {
        return List.copyOf(getChildren().subList(0, places.size()));
    }

    private double gap() {
        return Math.round(GAP_EM * em.getFont().getSize());
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
        double gap = gap();
        double cellWidth = (getWidth() + gap) / page.columns();
        double cellHeight = (getHeight() + gap) / page.rows();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            double left = Math.round(place.column() * cellWidth);
            double top = Math.round(place.row() * cellHeight);
            double right = Math.round((place.column() + place.columns()) * cellWidth - gap);
            double bottom = Math.round((place.row() + place.rows()) * cellHeight - gap);
            var item = (Region) getChildren().get(i);
            item.resizeRelocate(left, top, right - left, bottom - top);
        }
    }
}
