package vn.toancanh.app.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.proposal.Act;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.LifeCycle;
import vn.toancanh.proposal.NotAllowedException;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.catalogue.Field;
import vn.toancanh.proposal.catalogue.FieldTexts;
import vn.toancanh.proposal.catalogue.FieldWords;
import vn.toancanh.proposal.desk.Filed;
import vn.toancanh.proposal.page.Entry;

/** Says proposals in words, for the person who is here. Any thread. */
final class ProposalWords {
    private static final List<Step> OFFERED =
            List.of(Step.ACCEPT, Step.REJECT, Step.APPROVE, Step.REFUSE, Step.WITHDRAW);

    private final Session session;
    private final Texts texts;
    private final Acts.@Nullable Person here;
    private final Times times;

    /**
     * @param here who looks; null before the warehouse has said who we are
     */
    ProposalWords(Session session, Texts texts, Acts.@Nullable Person here) {
        this.session = session;
        this.texts = texts;
        this.here = here;
        this.times = new Times(texts);
    }

    Entry entry(Filed filed, Instant now) {
        var proposal = filed.proposal();
        var author = proposal.author().orElse(null);
        return new Entry(
                proposal.id(),
                proposal.kind(),
                proposal.state(),
                title(proposal),
                place(proposal),
                author == null ? "" : person(author),
                proposal.movedAt(),
                times.brief(proposal.movedAt(), now),
                here != null && author != null && here.actor().id().equals(author.id()),
                filed.waits(),
                proposal.reason(),
                changes(proposal),
                proposal.acts().stream().map(this::event).toList(),
                filed.own().isEmpty() ? steps(proposal) : List.of(),
                notes(filed));
    }

    private Indicator indicator(Proposal proposal) {
        return session.territory().catalogue().orUndefined(proposal.subject().indicator(), "");
    }

    private String title(Proposal proposal) {
        return proposal.content() instanceof Content.NewDefinition(_, var after)
                ? after.indicator().code() + " · " + after.indicator().name(texts.locale())
                : indicator(proposal).name(texts.locale());
    }

    private String place(Proposal proposal) {
        var area = proposal.subject().area();
        var period = proposal.subject().period();
        return area == null || period == null
                ? ""
                : session.territory().nameOf(area, texts.locale()) + " · " + times.period(period);
    }

    private String person(Actor actor) {
        if (actor.id().equals(Actor.WAREHOUSE.id())) {
            return texts.get("proposal.warehouse");
        }
        var role = texts.find("app.persona." + actor.persona());
        return role.isEmpty() ? actor.name() : actor.name() + " (" + role.get() + ")";
    }

    private Entry.Event event(Act act) {
        return new Entry.Event(
                texts.get("proposal.done." + act.step().name()),
                person(act.by()),
                times.exact(act.at()),
                act.note());
    }

    /** What the table would let him do, whatever he writes beside it. */
    private List<Step> steps(Proposal proposal) {
        var steps = new ArrayList<Step>();
        if (here == null) {
            return steps;
        }
        for (var step : OFFERED) {
            if (mayTake(proposal, step, here)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean mayTake(Proposal proposal, Step step, Acts.Person person) {
        try {
            var act = new Act(new UUID(0, 0), step, person.actor(), Instant.EPOCH, "…");
            LifeCycle.check(proposal, act, person.rights());
            return true;
        } catch (NotAllowedException e) {
            return false;
        }
    }

    private List<String> notes(Filed filed) {
        var notes = new ArrayList<String>();
        for (var own : filed.own()) {
            var step = texts.get("proposal.done." + own.act().step().name());
            var when = times.exact(own.act().at());
            notes.add(
                    own.waits()
                            ? texts.get("proposal.note.waits", step, when)
                            : texts.get("proposal.note.refused", step, when, why(own.refused())));
        }
        return notes;
    }

    private String why(String kind) {
        return texts.find("proposal.refused." + kind)
                .orElseGet(() -> texts.get("proposal.refused.other", kind));
    }

    private List<Entry.Change> changes(Proposal proposal) {
        return switch (proposal.content()) {
            case Content.NewDefinition(var before, var after) ->
                    fields(before == null ? Map.of() : FieldTexts.of(before), FieldTexts.of(after));
            case Content.ManualValue value -> value(proposal, value);
            case Content.Dispute dispute -> dispute(proposal, dispute);
        };
    }

    private List<Entry.Change> fields(Map<Field, String> before, Map<Field, String> after) {
        var words = new FieldWords(texts);
        return FieldTexts.differences(before, after).stream()
                .map(field ->
                        new Entry.Change(
                                words.name(field),
                                words.value(field, before.getOrDefault(field, "")),
                                words.value(field, after.getOrDefault(field, ""))))
                .toList();
    }

    private List<Entry.Change> value(Proposal proposal, Content.ManualValue value) {
        var changes = new ArrayList<Entry.Change>();
        changes.add(fact("value", number(proposal, value.value(), value.unit())));
        var usual = value.usual();
        if (usual != null) {
            var range =
                    texts.get(
                            "proposal.range",
                            number(proposal, usual.from(), ""),
                            number(proposal, usual.to(), value.unit()));
            changes.add(
                    fact(
                            "usual",
                            value.isUnusual() ? texts.get("proposal.outside", range) : range));
        }
        return changes;
    }

    private List<Entry.Change> dispute(Proposal proposal, Content.Dispute dispute) {
        var changes = new ArrayList<Entry.Change>();
        changes.add(fact("shown", number(proposal, dispute.shown(), dispute.unit())));
        var believed = dispute.believed();
        if (believed != null) {
            changes.add(fact("believed", number(proposal, believed, dispute.unit())));
        }
        if (!dispute.evidence().isBlank()) {
            changes.add(fact("evidence", dispute.evidence()));
        }
        return changes;
    }

    private Entry.Change fact(String key, String words) {
        return new Entry.Change(texts.get("proposal.fact." + key), "", words);
    }

    private String number(Proposal proposal, double value, String unit) {
        var decimals = indicator(proposal).measure().decimals();
        var number = Numbers.format(value, decimals, texts.locale());
        return (number + " " + Units.in(texts, Objects.requireNonNull(unit))).strip();
    }
}
