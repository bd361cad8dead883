package vn.toancanh.app.proposal;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.NotAllowedException;
import vn.toancanh.proposal.Step;
import vn.toancanh.proposal.desk.Filed;
import vn.toancanh.proposal.page.Entry;
import vn.toancanh.proposal.page.ProposalsView;
import vn.toancanh.proposal.page.ProposalsViewModel;

/** The page of proposals, following what happens to them. JavaFX thread only. */
public final class ProposalsPart implements AutoCloseable {
    private final Session session;
    private final Look look;
    private final ProposalsViewModel model;
    private final TrialPart trial;
    private final LivePart<List<Entry>> live;
    private @Nullable Node view;
    private @Nullable UUID wanted;

    public ProposalsPart(Session session, Look look) {
        this.session = session;
        this.look = look;
        model = new ProposalsViewModel(this::decide);
        trial = new TrialPart(session, look.texts());
        live = new LivePart<>("proposals", this::compute, this::show);
        model.chosenProperty().subscribe(this::tryOut);
    }

    private List<Entry> compute() {
        var here = session.person(look.settings().persona()).orElse(null);
        var words = new ProposalWords(session, look.texts(), here);
        var now = session.clock().instant();
        return session.acts().map(Acts::filed).orElse(List.<Filed>of()).stream()
                .map(filed -> words.entry(filed, now))
                .toList();
    }

    private void show(List<Entry> entries) {
        model.show(entries);
        if (wanted != null) {
            model.open(wanted);
            wanted = null;
        }
    }

    /** A definition is tried on the past before anybody decides on it. */
    private void tryOut(@Nullable Entry entry) {
        var content =
                entry == null
                        ? null
                        : session.acts()
                                .flatMap(acts -> acts.find(entry.id()))
                                .map(filed -> filed.proposal().content())
                                .orElse(null);
        trial.offer(content instanceof Content.NewDefinition change ? change : null);
    }

    private String decide(UUID id, Step step, String note) {
        var acts = session.acts().filter(Acts::isWritable);
        var person = session.person(look.settings().persona());
        var filed = acts.flatMap(all -> all.find(id));
        if (acts.isEmpty() || person.isEmpty() || filed.isEmpty()) {
            return look.texts().get("app.proposal.nobody");
        }
        try {
            var _ = acts.get().decide(filed.get().proposal(), step, note, person.get());
            return "";
        } catch (NotAllowedException e) {
            return look.texts().get(e.why().textKey());
        }
    }

    public Node node() {
        var made = view;
        if (made == null) {
            made = new ProposalsView(model, trial.node(), look.texts());
            made.sceneProperty()
                    .subscribe(scene -> {
                        if (scene != null) {
                            live.refresh();
                        }
                    });
            view = made;
        }
        return made;
    }

    /** Shows one proposal, once the page has it. */
    public void open(UUID id) {
        wanted = id;
        live.refresh();
    }

    public void refresh() {
        live.refresh();
    }

    /** For a picture; not on the JavaFX thread. */
    public void showNow() throws Exception {
        live.showNow();
    }

    @Override
    public void close() {
        live.close();
        trial.close();
    }
}
