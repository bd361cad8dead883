package vn.toancanh.analysis.forecast;

/**
 * The smoothing parameters in the form of the state space equations, where the slope and the
 * seasons move by β and γ times the error of one step. What a form does not have is 0, and φ is 1.
 */
public record Smoothing(double alpha, double beta, double gamma, double phi) {
    // The bounds of ets() in R, so that the two can be compared.
    private static final double LEAST = 1e-4;
    private static final double MOST = 1 - LEAST;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;

    /** From points on a free line, each turned into its interval by a sine. */
    static Smoothing at(EtsForm form, double[] free) {
        var next = 0;
        var alpha = within(LEAST, MOST, free[next++]);
        var beta = form.trend() ? within(LEAST, alpha, free[next++]) : 0;
        var gamma = form.seasonal() ? within(LEAST, Math.max(LEAST, 1 - alpha), free[next++]) : 0;
        var phi = form.damped() ? within(LEAST_PHI, MOST_PHI, free[next]) : 1;
        return new Smoothing(alpha, beta, gamma, phi);
    }

    private static double within(double least, double most, double free) {
        return least + (most - least) * (1 + Math.sin(free)) / 2;
    }

    /** What an error adds to the forecast {@code steps} later: c_j of Hyndman et al. 2008, 6.3. */
    double response(int steps, int season) {
        var slope = phi == 1 ? steps : phi * (1 - Math.pow(phi, steps)) / (1 - phi);
        return alpha + beta * slope + (gamma > 0 && steps % season == 0 ? gamma : 0);
    }
}
