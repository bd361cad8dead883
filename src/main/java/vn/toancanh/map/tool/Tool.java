package vn.toancanh.map.tool;

import java.util.Locale;

/** What a click on the map means. */
public enum Tool {
    /** The usual: a click selects the unit under it. */
    LOOK(0),
    DISTANCE(2),
    AREA(3),
    /** Chooses the units within a polygon. */
    POLYGON(3),
    /** Reads what lies inside a polygon. */
    INSIDE(3),
    /** Reads what lies inside a circle around a point. */
    AROUND(1);

    private final int points;

    Tool(int points) {
        this.points = points;
    }

    /** How many points it needs before it says anything. */
    int points() {
        return points;
    }

    /** Whether its points enclose something. */
    boolean encloses() {
        return switch (this) {
            case LOOK, DISTANCE -> false;
            case AREA, POLYGON, INSIDE, AROUND -> true;
        };
    }

    String textKey() {
        return "map.tool." + name().toLowerCase(Locale.ROOT);
    }
}
