package vn.toancanh.effect;

import java.util.stream.IntStream;

/** What was observed, who was directed since when, and what designs are told beside it. */
public record Trial(Panel panel, Treatment treatment, Options options) {
    /** Numbers of the directed units in the order of the panel. */
    public int[] treated() {
        return numbers(true);
    }

    /** Numbers of the others. */
    public int[] donors() {
        return numbers(false);
    }

    private int[] numbers(boolean directed) {
        return IntStream.range(0, panel.units().size())
                .filter(i -> treatment.units().contains(panel.units().get(i)) == directed)
                .toArray();
    }

    /** Times before the directive. */
    public int before() {
        return treatment.start();
    }

    /** Times that are judged. */
    public int after() {
        return Math.max(0, panel.times().size() - treatment.judged());
    }
}
