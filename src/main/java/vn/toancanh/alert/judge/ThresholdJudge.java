package vn.toancanh.alert.judge;

import java.util.function.Supplier;
import vn.toancanh.alert.judge.Verdicts.Found;
import vn.toancanh.alert.judge.Why.Compared;
import vn.toancanh.alert.judge.Why.Past;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.indicator.Observation;

/** A fixed limit. What has come back, but by no more than the dead band, is near. */
final class ThresholdJudge implements Judge {
    private final Signal.Threshold limit;
    private final Verdicts verdicts;

    ThresholdJudge(Signal.Threshold limit, Verdicts verdicts) {
        this.limit = limit;
        this.verdicts = verdicts;
    }

    @Override
    public int memory() {
        return 0;
    }

    @Override
    public Judgement observe(Observation observation) {
        var value = observation.value();
        var bound = limit.limit();
        var over = limit.below() ? bound - value : value - bound;
        var found = over > 0 ? Found.BEYOND : over > -limit.deadband() ? Found.NEAR : Found.WITHIN;
        var lower = limit.below() ? bound : Double.NaN;
        var upper = limit.below() ? Double.NaN : bound;
        Supplier<Explanation> why =
                () ->
                        Why.of(
                                "threshold",
                                observation,
                                new Compared(Double.NaN, lower, upper, value, bound),
                                Past.NONE,
                                verdicts.day(observation));
        return verdicts.of(found, over, observation, why);
    }
}
