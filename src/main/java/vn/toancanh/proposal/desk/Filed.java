package vn.toancanh.proposal.desk;

import java.util.List;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Step;

/**
 * A proposal as this computer knows it.
 *
 * @param proposal the warehouse's own word; its submission alone where the warehouse has not
 *     answered that yet
 * @param own acts of this computer the warehouse has not taken, oldest first
 */
public record Filed(Proposal proposal, List<Own> own) {
    public Filed {
        own = List.copyOf(own);
    }

    /**
     * An act that is not part of the proposal, or not yet.
     *
     * @param refused why the warehouse did not take it, one word of the contract; "" while it waits
     */
    public record Own(Act act, String refused) {
        public boolean waits() {
            return refused.isEmpty();
        }
    }

    /** "Chờ gửi". */
    public boolean waits() {
        return own.stream().anyMatch(Own::waits);
    }

    /** The warehouse never took it: only this computer knows of it. */
    public boolean isTurnedAway() {
        return own.stream().anyMatch(each -> !each.waits() && each.act().step() == Step.SUBMIT);
    }

    /** True when the warehouse did not take something of ours: both sides are shown. */
    public boolean conflicts() {
        return own.stream().anyMatch(each -> !each.waits());
    }
}
