package vn.toancanh.alert.life;

import vn.toancanh.alert.AlertEvent.Facts;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.Visibility;

/** Region A: what a judgement of the rule leads to, with what it means for attention. */
final class Judging {
    private final Moves moves;

    Judging(Moves moves) {
        this.moves = moves;
    }

    void judge(Stimulus.Judged judged) {
        switch (judged.outcome()) {
            case Outcome.True(var severity) -> {
                known();
                rise(severity, judged.explanation());
            }
            case Outcome.False _ -> {
                known();
                fall(judged.explanation(), true);
            }
            case Outcome.Near _ -> {
                known();
                fall(judged.explanation(), false);
            }
            case Outcome.Unknown unknown -> miss(unknown);
        }
    }

    private void known() {
        if (moves.state().evidence() != Evidence.OK) {
            moves.move(Transition.EVIDENCE_CHANGED, Facts.NONE.of(Evidence.OK));
        }
    }

    private void miss(Outcome.Unknown unknown) {
        if (moves.state().evidence() != unknown.evidence()) {
            var facts = Facts.noted(unknown.reason()).of(unknown.evidence());
            moves.move(Transition.EVIDENCE_CHANGED, facts);
        }
        switch (moves.policy().missing()) {
            case KEEP_LAST -> {
                // As it was: nothing came that could change it.
            }
            case ALERT -> {
                if (!moves.isActive()) {
                    rise(Severity.LOW, "");
                }
            }
            case CALM -> {
                if (moves.is(Condition.PENDING)) {
                    moves.move(Transition.FORGOTTEN, Facts.NONE);
                }
            }
        }
    }

    private void rise(Severity severity, String why) {
        switch (moves.state().condition()) {
            case INACTIVE -> {
                if (moves.policy().firesAtOnce()) {
                    fire(Transition.FIRED_AT_ONCE, severity, why);
                } else {
                    moves.move(Transition.PENDED, Facts.of(severity).explained(why));
                }
            }
            case PENDING -> pend(severity, why);
            case FIRING -> sever(severity, why);
            case RECOVERING -> {
                moves.move(Transition.RELAPSED, Facts.NONE.explained(why));
                sever(severity, why);
            }
        }
    }

    private void pend(Severity severity, String why) {
        if (severity.isAbove(moves.current())) {
            moves.move(Transition.SEVERITY_CHANGED, Facts.of(severity).explained(why));
        }
        var worst = moves.current();
        if (!moves.policy().counts()) {
            if (moves.passed(moves.state().moments().active(), moves.policy().pendFor())) {
                fire(Transition.FIRED_AFTER_WAIT, worst, why);
            }
            return;
        }
        if (isTooLate()) {
            moves.move(Transition.FORGOTTEN, Facts.NONE);
            moves.move(Transition.PENDED, Facts.of(severity).explained(why));
        } else if (!moves.state().rises().high()) {
            moves.move(Transition.ROSE, Facts.NONE.explained(why));
            if (moves.state().rises().count() >= moves.policy().rises()) {
                fire(Transition.FIRED_BY_COUNT, worst, why);
            }
        }
    }

    private boolean isTooLate() {
        return moves.passed(moves.state().moments().active(), moves.policy().pendFor());
    }

    private void fire(Transition transition, Severity severity, String why) {
        var facts = Facts.of(severity).explained(why);
        if (!moves.policy().needsAck() && moves.state().attention() == Attention.NONE) {
            moves.announce(transition, facts);
            return;
        }
        moves.move(transition, facts);
        switch (moves.state().attention()) {
            case NONE -> moves.announce(Transition.RAISED, Facts.NONE);
            case UNACK -> moves.announce(Transition.RECURRED, Facts.NONE);
            case ACK -> sever(severity, why);
        }
        escape();
    }

    private void sever(Severity severity, String why) {
        if (severity != moves.state().severities().current()) {
            var worse = severity.isAbove(moves.current());
            var facts = Facts.of(severity).explained(why);
            var unseen = moves.state().attention() == Attention.UNACK;
            if (worse && (unseen || !moves.policy().needsAck())) {
                moves.announce(Transition.SEVERITY_CHANGED, facts);
            } else {
                moves.move(Transition.SEVERITY_CHANGED, facts);
            }
        }
        var acked = moves.state().severities().acked();
        if (moves.state().attention() == Attention.ACK
                && acked != null
                && severity.isAbove(acked)) {
            moves.announce(Transition.RAISED_HIGHER, Facts.of(severity));
        }
        escape();
    }

    /** What has become worse than what was put away comes back. */
    private void escape() {
        var visibility = moves.state().visibility();
        var level = visibility.level();
        if (visibility.isShelved() && level != null && moves.current().isAbove(level)) {
            moves.comeBack(Transition.UNSHELVED, Facts.of(moves.current()));
        }
    }

    /**
     * @param clear false while the value is so near that it may be true again
     */
    private void fall(String why, boolean clear) {
        switch (moves.state().condition()) {
            case INACTIVE -> {
                // Still nothing.
            }
            case PENDING -> calm();
            case FIRING -> {
                if (clear && moves.policy().keepFiring().isZero()) {
                    resolve(why);
                } else if (!moves.policy().keepFiring().isZero()) {
                    moves.move(Transition.RECOVERED, Facts.NONE.explained(why));
                }
            }
            case RECOVERING -> {
                var since = moves.state().moments().recovering();
                if (clear && moves.passed(since, moves.policy().keepFiring())) {
                    resolve(why);
                }
            }
        }
    }

    private void calm() {
        if (!moves.policy().counts() || isTooLate()) {
            moves.move(Transition.FORGOTTEN, Facts.NONE);
        } else if (moves.state().rises().high()) {
            moves.move(Transition.FELL, Facts.NONE);
        }
    }

    private void resolve(String why) {
        moves.move(Transition.RESOLVED, Facts.NONE.explained(why));
        moves.end();
    }

    void retire(Stimulus.Retire retire) {
        if (moves.is(Condition.INACTIVE)) {
            return;
        }
        var missing = retire.why() == Stimulus.Retire.Why.SERIES_MISSING;
        var wasActive = moves.isActive();
        moves.move(
                missing ? Transition.SERIES_MISSING : Transition.RETIRED,
                Facts.noted(retire.why().name()));
        if (wasActive) {
            moves.end();
        }
    }

    /** Of a rule that now asks for a longer time. */
    void sendBack() {
        var since = moves.state().moments().active();
        if (moves.is(Condition.FIRING)
                && !moves.policy().firesAtOnce()
                && !moves.policy().counts()
                && !moves.passed(since, moves.policy().pendFor())) {
            moves.move(Transition.SENT_BACK, Facts.NONE);
        }
    }

    /** People are told only of what is now otherwise. */
    void revise(Stimulus.Revise revise) {
        var state = moves.state();
        if (state.condition() == revise.condition()
                && (!revise.condition().isActive()
                        || state.severities().current() == revise.severity())) {
            return;
        }
        var wasActive = moves.isActive();
        var severity = revise.severity();
        var facts =
                (severity == null ? Facts.NONE : Facts.of(severity))
                        .of(revise.condition())
                        .explained(revise.explanation());
        moves.move(Transition.REVISED, facts);
        if (!wasActive && moves.isActive()) {
            raiseRevised();
        } else if (wasActive && moves.is(Condition.INACTIVE)) {
            moves.end();
        } else if (moves.isActive()) {
            sever(moves.current(), revise.explanation());
        }
    }

    private void raiseRevised() {
        if (moves.policy().needsAck()) {
            var again = moves.state().attention() == Attention.UNACK;
            moves.announce(again ? Transition.RECURRED : Transition.RAISED, Facts.NONE);
        }
        if (moves.state().visibility().kind() == Visibility.Kind.SHELVED_ONCE) {
            escape();
        }
    }
}
