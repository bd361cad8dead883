package vn.toancanh.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.toancanh.proposal.NotAllowedException.Why;
import vn.toancanh.proposal.Proposal.Kind;

/**
 * What may follow what, and who may do it. The same table decides in the program, before anything
 * is sent, and in the warehouse, which never trusts a program. Pure.
 */
public final class LifeCycle {
    private static final Set<Kind> CHANGES = EnumSet.of(Kind.DEFINITION, Kind.VALUE);
    private static final Set<Kind> DISPUTES = EnumSet.of(Kind.DISPUTE);

    /** Whose step it is. */
    enum Who {
        AUTHOR,
        SECOND_PERSON,
        WAREHOUSE
    }

    /** One line of the table. */
    record Rule(Set<Kind> kinds, State from, Step step, Who who, State to) {}

    static final List<Rule> TABLE =
            List.of(
                    new Rule(CHANGES, State.DRAFT, Step.SUBMIT, Who.AUTHOR, State.SUBMITTED),
                    new Rule(CHANGES, State.SUBMITTED, Step.WITHDRAW, Who.AUTHOR, State.WITHDRAWN),
                    new Rule(
                            CHANGES,
                            State.SUBMITTED,
                            Step.APPROVE,
                            Who.SECOND_PERSON,
                            State.APPROVED),
                    new Rule(
                            CHANGES,
                            State.SUBMITTED,
                            Step.REFUSE,
                            Who.SECOND_PERSON,
                            State.REFUSED),
                    new Rule(CHANGES, State.APPROVED, Step.PUBLISH, Who.WAREHOUSE, State.PUBLISHED),
                    new Rule(DISPUTES, State.DRAFT, Step.SUBMIT, Who.AUTHOR, State.OPEN),
                    new Rule(DISPUTES, State.OPEN, Step.WITHDRAW, Who.AUTHOR, State.WITHDRAWN),
                    new Rule(DISPUTES, State.OPEN, Step.ACCEPT, Who.SECOND_PERSON, State.ACCEPTED),
                    new Rule(DISPUTES, State.OPEN, Step.REJECT, Who.SECOND_PERSON, State.REJECTED));

    private LifeCycle() {}

    /**
     * @throws IllegalArgumentException when the acts break the table
     */
    static State replay(Kind kind, List<Act> acts) {
        var state = State.DRAFT;
        for (var act : acts) {
            try {
                state = rule(kind, state, act.step()).to();
            } catch (NotAllowedException e) {
                throw new IllegalArgumentException(act.step() + " after " + state, e);
            }
        }
        return state;
    }

    /** The state a step leads to, whoever takes it. */
    public static State after(Kind kind, State from, Step step) throws NotAllowedException {
        return rule(kind, from, step).to();
    }

    private static Rule rule(Kind kind, State from, Step step) throws NotAllowedException {
        for (var rule : TABLE) {
            if (rule.kinds().contains(kind) && rule.from() == from && rule.step() == step) {
                return rule;
            }
        }
        throw new NotAllowedException(hasEnded(from) ? Why.ENDED : Why.NO_SUCH_STEP);
    }

    private static boolean hasEnded(State state) {
        return state != State.DRAFT && !state.waits();
    }

    /**
     * @param rights of whoever acts
     * @throws NotAllowedException when this act may not follow
     */
    public static void check(Proposal proposal, Act act, Rights rights) throws NotAllowedException {
        var rule = rule(proposal.kind(), proposal.state(), act.step());
        switch (rule.who()) {
            case WAREHOUSE -> {
                if (!act.by().equals(Actor.WAREHOUSE)) {
                    throw new NotAllowedException(Why.WAREHOUSE_ONLY);
                }
            }
            case AUTHOR -> checkAuthor(proposal, act, rights);
            case SECOND_PERSON -> checkSecondPerson(proposal, act, rights);
        }
    }

    private static void checkAuthor(Proposal proposal, Act act, Rights rights)
            throws NotAllowedException {
        if (proposal.acts().isEmpty()) {
            require(rights, Rights.PROPOSE, proposal.subject());
        } else if (!isAuthor(proposal, act)) {
            throw new NotAllowedException(Why.NOT_THE_AUTHOR);
        }
    }

    private static void checkSecondPerson(Proposal proposal, Act act, Rights rights)
            throws NotAllowedException {
        if (isAuthor(proposal, act)) {
            throw new NotAllowedException(Why.OWN_PROPOSAL);
        }
        require(rights, Rights.APPROVE, proposal.subject());
        if (act.step() != Step.APPROVE && act.note().isBlank()) {
            throw new NotAllowedException(Why.NO_NOTE);
        }
    }

    private static boolean isAuthor(Proposal proposal, Act act) {
        return proposal.author()
                .map(author -> Objects.equals(author.id(), act.by().id()))
                .orElse(false);
    }

    private static void require(Rights rights, String scope, Subject subject)
            throws NotAllowedException {
        if (!rights.has(scope)) {
            throw new NotAllowedException(Why.NO_RIGHT);
        }
        if (!rights.covers(subject)) {
            throw new NotAllowedException(Why.OTHER_AREA);
        }
    }
}
