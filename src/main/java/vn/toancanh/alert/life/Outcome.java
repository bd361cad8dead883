package vn.toancanh.alert.life;

import vn.toancanh.alert.Evidence;
import vn.toancanh.alert.Severity;

/** What the judgement of a rule gave for one unit and period. */
public sealed interface Outcome {
    record True(Severity severity) implements Outcome {}

    record False() implements Outcome {}

    /** No longer true, but so near that it may be again: does not end an alert. */
    record Near() implements Outcome {}

    /**
     * There was nothing to judge by.
     *
     * @param evidence not OK
     */
    record Unknown(Evidence evidence, String reason) implements Outcome {
        public Unknown {
            if (evidence == Evidence.OK) {
                throw new IllegalArgumentException("unknown, but with evidence");
            }
        }
    }
}
