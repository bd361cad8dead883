package vn.toancanh.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something asked for and everything that happened to it since, oldest first. Acts are only ever
 * added, so their number is the version of the proposal.
 *
 * @param id made by the author
 * @param reason why; never blank
 */
public record Proposal(UUID id, Subject subject, Content content, String reason, List<Act> acts) {
    /** What a proposal is about. */
    public enum Kind {
        /** Another definition of an indicator of the catalogue. */
        DEFINITION,
        /** A number entered by hand. */
        VALUE,
        /** "Số này sai": a number somebody does not believe. */
        DISPUTE;

        /** The word of the contract. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Proposal {
        acts = List.copyOf(acts);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a proposal needs a reason");
        }
        if ((content.kind() == Kind.DEFINITION) != (subject.area() == null)) {
            throw new IllegalArgumentException("only a definition speaks of no unit");
        }
    }

    public Kind kind() {
        return content.kind();
    }

    public State state() {
        return LifeCycle.replay(kind(), acts);
    }

    public int version() {
        return acts.size();
    }

    /** Who asks; empty for a draft. */
    public Optional<Actor> author() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getFirst().by());
    }

    /** When it was submitted; the beginning of time for a draft. */
    public Instant madeAt() {
        return acts.isEmpty() ? Instant.EPOCH : acts.getFirst().at();
    }

    /** When something last happened to it. */
    public Instant movedAt() {
        return acts.isEmpty() ? Instant.EPOCH : acts.getLast().at();
    }

    /** The word of the second person, once it is spoken. */
    public Optional<Act> decision() {
        return acts.stream().filter(act -> act.step().decides()).findFirst();
    }

    /** The same with one more act; whether it is allowed is for {@link LifeCycle} to say. */
    public Proposal with(Act act) {
        var more = new ArrayList<>(acts);
        more.add(act);
        return new Proposal(id, subject, content, reason, more);
    }
}
