package vn.toancanh.alert.life;

import java.time.Duration;
import java.time.Instant;
import vn.toancanh.alert.AlertEvent.Facts;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.life.AlertRefusedException.Why;

/** What a person may do to an alert, and what it moves. */
final class Acting {
    private final Moves moves;
    private final Stimulus.Act act;

    Acting(Moves moves, Stimulus.Act act) {
        this.moves = moves;
        this.act = act;
        moves.actBy(act.person().by(), act.id());
    }

    void act() throws AlertRefusedException {
        switch (act) {
            case Stimulus.Acknowledge ack -> acknowledge(ack.comment());
            case Stimulus.Unacknowledge undo -> unacknowledge(undo.comment());
            case Stimulus.Comment said -> moves.move(Transition.COMMENTED, noted(said.comment()));
            case Stimulus.Shelve shelve -> shelve(shelve);
            case Stimulus.Unshelve _ -> unshelve();
            case Stimulus.TakeOut out -> takeOut(out);
            case Stimulus.BringBack _ -> bringBack();
            case Stimulus.Assign assign -> assign(assign);
            case Stimulus.ConfirmAction done -> confirm(done.comment());
            case Stimulus.Close close -> close(close);
            case Stimulus.Publish publish -> publish(publish);
        }
    }

    private static void demand(boolean given, Why otherwise) throws AlertRefusedException {
        if (!given) {
            throw new AlertRefusedException(otherwise);
        }
    }

    private static Facts noted(String words) throws AlertRefusedException {
        demand(!words.isBlank(), Why.NO_REASON);
        return Facts.noted(words);
    }

    private void acknowledge(String comment) throws AlertRefusedException {
        demand(moves.state().attention() != Attention.NONE, Why.NOTHING_TO_ACKNOWLEDGE);
        see(Facts.noted(comment));
    }

    private void see(Facts facts) {
        var ended = moves.state().endedUnseen();
        moves.move(ended ? Transition.SEEN_AFTER_END : Transition.ACKNOWLEDGED, facts);
    }

    private void unacknowledge(String comment) throws AlertRefusedException {
        demand(moves.state().attention() == Attention.ACK, Why.NOT_ACKNOWLEDGED);
        moves.announce(Transition.UNACKNOWLEDGED, Facts.noted(comment));
    }

    private void shelve(Stimulus.Shelve shelve) throws AlertRefusedException {
        demand(!shelve.reason().isBlank(), Why.NO_REASON);
        demand(shelve.until().isAfter(moves.at()), Why.NO_END);
        var worst = moves.worst();
        demand(worst != Severity.HIGH || act.person().leads(), Why.LEADER_ONLY);
        demand(isWithin(shelve.until(), moves.policy().longestShelf(worst)), Why.TOO_LONG);
        demand(isFree(), Why.NOT_AUTHORISED);
        var facts = Facts.of(worst).until(shelve.until()).because(shelve.reason());
        moves.move(shelve.once() ? Transition.SHELVED_ONCE : Transition.SHELVED_TIMED, facts);
    }

    /** What was taken out of service is not shelved on top of it. */
    private boolean isFree() {
        return moves.state().visibility().kind() != Visibility.Kind.OUT_OF_SERVICE;
    }

    private boolean isWithin(Instant until, Duration longest) {
        return Duration.between(moves.at(), until).compareTo(longest) <= 0;
    }

    private void unshelve() throws AlertRefusedException {
        demand(moves.state().visibility().isShelved(), Why.NOT_PUT_AWAY);
        moves.comeBack(Transition.UNSHELVED, Facts.NONE);
    }

    private void takeOut(Stimulus.TakeOut out) throws AlertRefusedException {
        demand(act.person().services(), Why.NOT_AUTHORISED);
        demand(!out.reason().isBlank(), Why.NO_REASON);
        demand(out.until().isAfter(moves.at()), Why.NO_END);
        var second = out.second();
        var two = second != null && !second.equals(act.person().by());
        demand(moves.worst() != Severity.HIGH || two, Why.SECOND_PERSON);
        moves.move(Transition.TAKEN_OUT, Facts.noted(out.reason()).until(out.until()));
    }

    private void bringBack() throws AlertRefusedException {
        demand(act.person().services(), Why.NOT_AUTHORISED);
        demand(!isFree(), Why.NOT_PUT_AWAY);
        moves.comeBack(Transition.BROUGHT_BACK, Facts.NONE);
    }

    /** Whoever gives it to somebody has seen it. */
    private void assign(Stimulus.Assign assign) throws AlertRefusedException {
        demand(assign.due().isAfter(moves.at()), Why.NO_END);
        demand(moves.state().isOpen(), Why.ENDED);
        if (moves.state().attention() == Attention.UNACK) {
            see(Facts.NONE);
        }
        moves.move(Transition.ASSIGNED, Facts.noted(assign.task()).until(assign.due()));
    }

    private void confirm(String comment) throws AlertRefusedException {
        demand(moves.state().response().isOpen(), Why.NO_TASK);
        moves.move(Transition.ACTION_CONFIRMED, Facts.noted(comment));
    }

    private void close(Stimulus.Close close) throws AlertRefusedException {
        demand(moves.state().episode() > 0, Why.ENDED);
        demand(moves.state().response() != Response.CLOSED, Why.ENDED);
        var was = close.verdict() == Stimulus.Verdict.TRUE_ALERT;
        demand(was || !moves.state().publication().isOut(), Why.STILL_OUT);
        if (moves.state().attention() == Attention.UNACK) {
            see(Facts.NONE);
        }
        moves.move(Transition.CLOSED, Facts.noted(words(close)));
    }

    /** The verdict first, in its fixed word. */
    private static String words(Stimulus.Close close) {
        return close.comment().isBlank()
                ? close.verdict().name()
                : close.verdict().name() + ": " + close.comment();
    }

    private void publish(Stimulus.Publish publish) throws AlertRefusedException {
        demand(act.person().warns(), Why.MAY_NOT_WARN);
        var now = moves.state().publication();
        var allowed =
                switch (publish.move()) {
                    case DRAFT -> !now.isOut();
                    case SEND, DISCARD -> now == Publication.DRAFT;
                    case UPDATE, CANCEL -> now.isOut();
                };
        demand(allowed, Why.NOT_PUBLISHED);
        switch (publish.move()) {
            case DRAFT -> moves.move(Transition.DRAFTED, warning(publish));
            case SEND -> moves.move(Transition.PUBLISHED, warning(publish));
            case UPDATE -> moves.move(Transition.UPDATED, warning(publish));
            case DISCARD -> moves.move(Transition.DRAFT_DROPPED, Facts.NONE);
            case CANCEL -> moves.move(Transition.CANCELLED, noted(publish.note()));
        }
    }

    /** Of what is over nobody is warned; a warning without an end stays on screens for ever. */
    private Facts warning(Stimulus.Publish publish) throws AlertRefusedException {
        demand(moves.isActive(), Why.ENDED);
        var until = publish.until();
        if (until == null || !until.isAfter(moves.at())) {
            throw new AlertRefusedException(Why.NO_END);
        }
        return Facts.of(moves.current()).until(until).because(publish.note());
    }
}
