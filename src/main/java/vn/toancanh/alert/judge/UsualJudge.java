package vn.toancanh.alert.judge;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.detect.Detector;
import vn.toancanh.alert.detect.Finding;
import vn.toancanh.alert.detect.PacedDetector;
import vn.toancanh.alert.judge.Verdicts.Found;
import vn.toancanh.alert.judge.Why.Compared;
import vn.toancanh.alert.judge.Why.Past;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;

/**
 * Far from what is usual in this unit at this time. What lasts is as far tomorrow as today: the
 * quiet of a detector, which tells a thing once, is the business of the life cycle here.
 */
final class UsualJudge implements Judge {
    /** Half of the way back to the limit is over. */
    private static final double BACK = 0.75;

    private final Signal.Usual usual;
    private final Verdicts verdicts;
    private Detector detector;
    private @Nullable Grain grain;

    UsualJudge(Signal.Usual usual, Verdicts verdicts) {
        this.usual = usual;
        this.verdicts = verdicts;
        this.detector = begin();
    }

    private Detector begin() {
        return new PacedDetector(null, verdicts.calendar(), null);
    }

    @Override
    public Judgement observe(Observation observation) {
        if (grain != observation.period().grain()) {
            // Hours have another rhythm than the days before them.
            detector = begin();
            grain = observation.period().grain();
        }
        var second = observation.period().start().toEpochSecond(ZoneOffset.UTC);
        var finding = detector.observe(second, observation.value());
        Supplier<Explanation> why = () -> explain(observation, finding);
        return switch (finding.verdict()) {
            case LEARNING, CONSTANT, NO_VALUE, TWICE, LATE ->
                    Verdicts.silent(why, finding.verdict().name());
            case NORMAL, ALARM, TOLD -> compare(observation, finding, why);
        };
    }

    private Judgement compare(Observation observation, Finding finding, Supplier<Explanation> why) {
        var basis = finding.basis();
        var ratio = Math.abs(basis.reading()) / basis.limit();
        var right =
                switch (usual.way()) {
                    case UP -> finding.deviation() > 0;
                    case DOWN -> finding.deviation() < 0;
                    case BOTH -> true;
                };
        var found = !right || ratio < BACK ? Found.WITHIN : ratio >= 1 ? Found.BEYOND : Found.NEAR;
        return verdicts.of(found, ratio - 1, observation, why);
    }

    private Explanation explain(Observation observation, Finding finding) {
        var basis = finding.basis();
        var method = finding.method().name().toLowerCase(Locale.ROOT);
        var period = observation.period();
        var since =
                basis.count() == 0
                        ? null
                        : new Period(
                                period.grain(),
                                period.grain()
                                        .floor(
                                                LocalDateTime.ofEpochSecond(
                                                        basis.since(), 0, ZoneOffset.UTC)));
        var parts =
                Double.isNaN(basis.level())
                        ? null
                        : new Explanation.Parts(basis.level(), basis.season(), finding.deviation());
        return Why.of(
                method,
                observation,
                new Compared(
                        finding.expected(),
                        finding.lower(),
                        finding.upper(),
                        basis.reading(),
                        basis.limit()),
                new Past(basis.count(), since, parts),
                verdicts.day(observation));
    }
}
