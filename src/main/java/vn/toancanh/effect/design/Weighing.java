package vn.toancanh.effect.design;

/** How some units are made comparable with others. Any thread. */
@FunctionalInterface
interface Weighing {
    Weights of(int[] target, int[] donors);

    /**
     * Of the donors, adding up to 1, and of the times of the past, adding up to 1: the gap they see
     * there is taken for the lasting difference. No times: there is none.
     */
    final class Weights {
        private final double[] units;
        private final double[] times;

        Weights(double[] units, double[] times) {
            this.units = units;
            this.times = times;
        }

        double unit(int number) {
            return units[number];
        }

        int units() {
            return units.length;
        }

        double time(int number) {
            return times[number];
        }

        int times() {
            return times.length;
        }
    }
}
