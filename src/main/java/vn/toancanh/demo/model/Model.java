package vn.toancanh.demo.model;

/** Makes the numbers of one indicator. Pure: equal questions have equal answers, in any order. */
public interface Model {
    /** What all cells have in common at one time. */
    record Moment(double day, double shared, double eastward, double northward, int revision) {}

    Moment moment(double day, int revision);

    /**
     * @param cell index, or the number of cells for the province as one
     */
    Amount at(int cell, Moment moment);

    /** False where nothing is measured at that time. */
    default boolean existsAt(double day) {
        return true;
    }
}
