package vn.toancanh.alert.space;

/**
 * Poisson cases in proportion to people and time.
 *
 * @param cases all of them
 * @param people all of them, times the periods looked at
 */
record CaseModel(long cases, double people) {
    double expected(double peopleInside) {
        return cases * (peopleInside / people);
    }

    /** Kulldorff's log likelihood ratio of a higher risk inside; 0 when it is not higher. */
    double likelihood(long inside, double peopleInside) {
        var expected = expected(peopleInside);
        if (inside <= expected) {
            return 0;
        }
        var outside = cases - inside;
        var within = inside * Math.log(inside / expected);
        return outside == 0 ? within : within + outside * Math.log(outside / (cases - expected));
    }

    double relativeRisk(long inside, double peopleInside) {
        var expected = expected(peopleInside);
        return inside / expected / ((cases - inside) / (cases - expected));
    }
}
