package vn.toancanh.alert.space;

/**
 * What is asked of a scan.
 *
 * @param share of all people that a circle may hold at most, above 0 to 1
 * @param periods how many of the latest periods a cluster may last at most
 * @param replications maps strewn at random for p; 0 for none
 * @param seed of these maps: the same gives the same p on any number of processors
 * @param most clusters to be told
 */
public record ScanQuestion(
        Metric metric, double share, int periods, int replications, long seed, int most) {
    public ScanQuestion {
        if (!(share > 0 && share <= 1) || periods < 1 || replications < 0 || most < 1) {
            throw new IllegalArgumentException(
                    share + ", " + periods + ", " + replications + ", " + most);
        }
    }

    /** Space alone, half of the people at most, ten clusters. */
    public static ScanQuestion space(Metric metric, int replications, long seed) {
        return new ScanQuestion(metric, 0.5, 1, replications, seed, 10);
    }
}
