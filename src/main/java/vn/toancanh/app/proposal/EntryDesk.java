package vn.toancanh.app.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.fx.Texts;
import vn.toancanh.proposal.Content.NewDefinition;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.NotAllowedException;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Subject;
import vn.toancanh.proposal.catalogue.DraftJson;
import vn.toancanh.proposal.catalogue.Field;
import vn.toancanh.proposal.catalogue.FieldCheck;
import vn.toancanh.proposal.catalogue.FieldTexts;
import vn.toancanh.proposal.entry.EntryFormViewModel;

/** One form about an entry of the catalogue, and what is behind it. JavaFX thread only. */
record EntryDesk(Draft draft, FieldCheck rules, TrialPart trial, Texts texts)
        implements EntryFormViewModel.Desk {
    /**
     * @param id the proposal will have
     * @param before what is in force
     */
    record Draft(UUID id, Version before, Acts acts, Acts.Person author) {
        String code() {
            return before.indicator().code();
        }
    }

    @Override
    public FieldCheck.Result check(Map<Field, String> typed) {
        return rules.check(draft.before(), typed);
    }

    /** A form in which nothing was changed leaves no draft. */
    @Override
    public void keep(Map<Field, String> typed, String reason) {
        var changed = FieldTexts.differences(FieldTexts.of(draft.before()), typed);
        if (changed.isEmpty() && reason.isBlank()) {
            draft.acts().drop(draft.id());
        } else {
            var body = DraftJson.write(new DraftJson.Typed(draft.code(), reason, typed));
            draft.acts().keep(draft.id(), draft.author().actor(), body);
        }
    }

    @Override
    public void offer(Optional<Version> after) {
        trial.offer(after.map(next -> new NewDefinition(draft.before(), next)).orElse(null));
    }

    @Override
    public String send(Version after, String reason) {
        var content = new NewDefinition(draft.before(), after);
        var subject = Subject.definition(draft.code());
        var proposal = new Proposal(draft.id(), subject, content, reason, List.of());
        try {
            var _ = draft.acts().submit(proposal, draft.author());
            return "";
        } catch (NotAllowedException e) {
            return texts.get(e.why().textKey());
        }
    }
}
