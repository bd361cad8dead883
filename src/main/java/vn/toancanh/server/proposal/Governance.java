package vn.toancanh.server.proposal;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.ActsJson;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.LifeCycle;
import vn.toancanh.proposal.NotAllowedException;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Rights;
import vn.toancanh.proposal.State;
import vn.toancanh.proposal.Step;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings;

/**
 * Takes proposals and decisions, each exactly once, by the table of {@link LifeCycle}. Publishes
 * what was approved: a number at once, a definition on its day. One at a time.
 */
public final class Governance {
    private final Holdings base;
    private final ProposalBook book;
    private final ContentCheck check;
    private final ManualRows rows;
    private @Nullable LocalDate looked;

    Governance(Holdings base, ProposalBook book, Published published, ManualRows rows) {
        this.base = base;
        this.book = book;
        this.rows = rows;
        this.check = new ContentCheck(base, published);
    }

    /** Who asks for something, and under which name he sends it. */
    public record Caller(Actor actor, Rights rights, UUID key) {}

    private Instant now() {
        return base.identity().now();
    }

    /**
     * Sent again with the same key it changes nothing and gives the same answer.
     *
     * @throws Problem when it is not taken
     */
    public synchronized Proposal submit(String body, Caller caller) {
        var proposal = read(() -> ActsJson.readSubmission(body, caller.key, caller.actor, now()));
        var act = proposal.acts().getFirst();
        var draft = without(proposal);
        var before = book.of(caller.key);
        if (before.isPresent()) {
            return same(without(before.get()).equals(draft), before.get());
        }
        if (book.find(proposal.id()).isPresent()) {
            throw new Problem(HttpStatus.CONFLICT, "the id is taken", "id-taken");
        }
        allowed(draft, act, caller.rights);
        check.submitted(draft, now());
        return book.record(draft, List.of(act), 0);
    }

    /**
     * Sent again with the same key it changes nothing and gives the same answer.
     *
     * @param version the caller decides on
     * @throws Problem when it is not taken
     */
    public synchronized Proposal decide(UUID id, String body, int version, Caller caller) {
        var act = read(() -> ActsJson.readDecision(body, caller.key, caller.actor, now()));
        var before = book.of(caller.key);
        if (before.isPresent()) {
            return same(isRepeated(before.get(), id, act), before.get());
        }
        var proposal =
                find(id).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no such proposal"));
        if (proposal.version() != version) {
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED, "it is at version " + proposal.version());
        }
        allowed(proposal, act, caller.rights);
        if (act.step() == Step.APPROVE) {
            check.approved(proposal);
        }
        return record(proposal, act);
    }

    /** One proposal, published if its day has come. */
    public synchronized Optional<Proposal> find(UUID id) {
        publishDue();
        return book.find(id);
    }

    private static boolean isRepeated(Proposal proposal, UUID id, Act act) {
        return proposal.id().equals(id)
                && proposal.acts().stream()
                        .anyMatch(done ->
                                done.id().equals(act.id())
                                        && done.step() == act.step()
                                        && done.note().equals(act.note())
                                        && done.by().equals(act.by()));
    }

    private static Proposal same(boolean isSame, Proposal proposal) {
        if (!isSame) {
            throw new Problem(
                    HttpStatus.CONFLICT, "the key was used for something else", "key-used");
        }
        return proposal;
    }

    private static Proposal without(Proposal proposal) {
        return new Proposal(
                proposal.id(),
                proposal.subject(),
                proposal.content(),
                proposal.reason(),
                List.of());
    }

    /** Reading that may find nonsense. */
    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static void allowed(Proposal proposal, Act act, Rights rights) {
        try {
            if (act.step() == Step.PUBLISH) {
                throw new NotAllowedException(NotAllowedException.Why.WAREHOUSE_ONLY);
            }
            LifeCycle.check(proposal, act, rights);
        } catch (NotAllowedException e) {
            var why = e.why();
            throw new Problem(
                    why.isConflict() ? HttpStatus.CONFLICT : HttpStatus.FORBIDDEN,
                    "not allowed: " + why.word(),
                    why.word());
        }
    }

    private Proposal record(Proposal proposal, Act act) {
        var acts = new ArrayList<>(List.of(act));
        var after = proposal.with(act);
        if (after.state() == State.APPROVED && isDue(after)) {
            acts.add(publication());
        }
        return book.record(proposal, acts, revision(proposal, acts));
    }

    private int revision(Proposal proposal, List<Act> acts) {
        var publishes = acts.getLast().step() == Step.PUBLISH;
        return publishes && proposal.kind() == Proposal.Kind.VALUE
                ? rows.nextRevision(proposal.subject())
                : 0;
    }

    private Act publication() {
        return new Act(UUID.randomUUID(), Step.PUBLISH, Actor.WAREHOUSE, now(), "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Period.ZONE);
    }

    private boolean isDue(Proposal proposal) {
        return switch (proposal.content()) {
            case Content.NewDefinition(_, var after) ->
                    !after.definition().valid().from().isAfter(today());
            case Content.ManualValue _ -> true;
            case Content.Dispute _ -> false;
        };
    }

    /** Publishes what was approved for today; looks once a day. */
    synchronized void publishDue() {
        var today = today();
        if (Objects.equals(looked, today)) {
            return;
        }
        looked = today;
        for (var proposal : book.all()) {
            if (proposal.state() == State.APPROVED && isDue(proposal)) {
                var acts = List.of(publication());
                book.record(proposal, acts, revision(proposal, acts));
            }
        }
    }
}
