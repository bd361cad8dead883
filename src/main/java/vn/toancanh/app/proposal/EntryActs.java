package vn.toancanh.app.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.Content.NewDefinition;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Subject;
import vn.toancanh.proposal.catalogue.DraftJson;
import vn.toancanh.proposal.catalogue.Field;
import vn.toancanh.proposal.catalogue.FieldCheck;
import vn.toancanh.proposal.catalogue.FieldTexts;
import vn.toancanh.proposal.desk.Draft;
import vn.toancanh.proposal.entry.EntryFormView;
import vn.toancanh.proposal.entry.EntryFormView.Earlier;
import vn.toancanh.proposal.entry.EntryFormView.Ends;
import vn.toancanh.proposal.entry.EntryFormViewModel;

/**
 * Opens the form in which an entry of the catalogue is changed, with the draft this person left.
 * JavaFX thread only.
 */
final class EntryActs {
    private final Session session;
    private final Look look;
    private final NumberActs.Opening opening;
    private final Consumer<Found> found = FxThread.latest(this::show);

    /** What was read before the form can be shown; the draft null when there is none. */
    private record Found(
            SeriesKey back,
            Version inForce,
            Acts acts,
            Acts.Person person,
            @Nullable Draft draft) {}

    EntryActs(Session session, Look look, NumberActs.Opening opening) {
        this.session = session;
        this.look = look;
        this.opening = opening;
    }

    private Optional<Acts.Person> person() {
        return session.person(look.settings().persona());
    }

    boolean mayChange(String code) {
        return session.acts().filter(Acts::isWritable).isPresent()
                && person().filter(who -> who.rights().mayPropose(Subject.definition(code)))
                        .isPresent()
                && InForce.version(session, code).isPresent();
    }

    /**
     * @param back the card it is opened from
     */
    void open(SeriesKey back) {
        var acts = session.acts();
        var person = person();
        var version = InForce.version(session, back.indicator());
        if (acts.isPresent() && person.isPresent() && version.isPresent()) {
            var all = acts.get();
            var who = person.get();
            var entry = version.get();
            session.inBackground(
                    "draft",
                    () -> {
                        var draft = draft(all, who, back.indicator());
                        found.accept(new Found(back, entry, all, who, draft));
                    });
        }
    }

    /** The newest of his drafts about this entry. */
    private static @Nullable Draft draft(Acts acts, Acts.Person person, String code) {
        return acts.drafts(person.actor()).stream()
                .filter(draft -> isAbout(draft, code))
                .max(Comparator.comparing(Draft::savedAt))
                .orElse(null);
    }

    private static boolean isAbout(Draft draft, String code) {
        var typed = DraftJson.read(draft.body());
        return typed != null && typed.code().equals(code);
    }

    private void show(Found read) {
        var draft = read.draft();
        var id = draft == null ? UUID.randomUUID() : draft.id();
        var trial = new TrialPart(session, look.texts());
        var catalogue = session.territory().catalogue();
        var rules = new FieldCheck(catalogue, InForce.definitions(session), look.texts());
        var entry = new EntryDesk.Draft(id, read.inForce(), read.acts(), read.person());
        var desk = new EntryDesk(entry, rules, trial, look.texts());
        var model = new EntryFormViewModel(read.inForce(), desk, look.texts());
        var typed = draft == null ? null : DraftJson.read(draft.body());
        if (typed != null) {
            model.fill(typed.texts(), typed.reason());
        }
        Runnable back = () -> opening.card(read.back());
        var earlier = earlier(read.inForce().indicator().code(), model);
        var view =
                new EntryFormView(model, earlier, trial.node(), new Ends(back, back), look.texts());
        opening.form(view, trial::close);
    }

    /** What can be gone back to, newest first; the last is what the program came with. */
    private List<Earlier> earlier(String code, EntryFormViewModel model) {
        var published = InForce.published(session, code);
        var all = new ArrayList<Earlier>();
        for (int i = 1; i < published.size(); i++) {
            var proposal = published.get(i);
            after(proposal).ifPresent(version -> all.add(back(name(proposal), version, model)));
        }
        if (!published.isEmpty()
                && published.getLast().content() instanceof NewDefinition(var first, _)
                && first != null) {
            all.add(back(look.texts().get("app.proposal.first"), first, model));
        }
        return all;
    }

    private static Optional<Version> after(Proposal proposal) {
        return proposal.content() instanceof NewDefinition(_, var after)
                ? Optional.of(after)
                : Optional.empty();
    }

    private String name(Proposal proposal) {
        var date = new Times(look.texts()).date(proposal.movedAt());
        return proposal.author().map(author -> date + " · " + author.name()).orElse(date);
    }

    /** It holds again from today; the past keeps what held then. */
    private Earlier back(String name, Version version, EntryFormViewModel model) {
        return new Earlier(
                name,
                () -> {
                    var texts = new EnumMap<>(FieldTexts.of(version));
                    var today = LocalDate.ofInstant(session.clock().instant(), Period.ZONE);
                    texts.put(Field.VALID_FROM, today.toString());
                    model.fill(texts, look.texts().get("app.proposal.back", name));
                });
    }
}
