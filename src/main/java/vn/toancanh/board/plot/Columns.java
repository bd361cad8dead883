package vn.toancanh.board.plot;

/**
 * A course as columns of pixels: of each the first, least, greatest and last value, so that no peak
 * is lost however many points share a pixel (the M4 of Jugel and others, VLDB 2014).
 */
public final class Columns {
    private static final int FIRST = 0;
    private static final int LEAST = 1;
    private static final int GREATEST = 2;
    private static final int LAST = 3;

    private final double[][] values;
    private final boolean[] broken;

    private Columns(int columns) {
        values = new double[4][columns];
        broken = new boolean[columns];
    }

    /** Column c takes what lies at or after its left edge and before that of the next. */
    public static Columns of(Course course, Scale time, int columns) {
        var made = new Columns(columns);
        double step = (time.end() - time.start()) / columns;
        int from = course.from(time.value(time.start()));
        int last = Math.max(0, from - 1);
        for (int column = 0; column < columns; column++) {
            int to = course.from(time.value(time.start() + (column + 1) * step));
            if (to > from) {
                made.fill(column, course, from, to);
                made.broken[column] = course.hasGap(last, to);
                last = to - 1;
            } else {
                made.empty(column);
            }
            from = to;
        }
        return made;
    }

    private void fill(int column, Course course, int from, int to) {
        var reach = course.reach(from, to);
        if (reach == null) {
            empty(column);
            return;
        }
        int first = from;
        while (Double.isNaN(course.value(first))) {
            first++;
        }
        int last = to - 1;
        while (Double.isNaN(course.value(last))) {
            last--;
        }
        values[FIRST][column] = course.value(first);
        values[LEAST][column] = reach.low();
        values[GREATEST][column] = reach.high();
        values[LAST][column] = course.value(last);
    }

    private void empty(int column) {
        for (double[] row : values) {
            row[column] = Double.NaN;
        }
    }

    public int size() {
        return broken.length;
    }

    public boolean isEmpty(int column) {
        return Double.isNaN(values[FIRST][column]);
    }

    public double first(int column) {
        return values[FIRST][column];
    }

    public double least(int column) {
        return values[LEAST][column];
    }

    public double greatest(int column) {
        return values[GREATEST][column];
    }

    public double last(int column) {
        return values[LAST][column];
    }

    /** Whether a value is missing in the column or between it and the one before. */
    public boolean broken(int column) {
        return broken[column];
    }
}
