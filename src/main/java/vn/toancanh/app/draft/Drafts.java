package vn.toancanh.app.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Times;
import vn.toancanh.task.form.Written;
import vn.toancanh.task.journal.TaskDraftStore.Draft;
import vn.toancanh.task.listing.WarehouseWords;
import vn.toancanh.task.wire.TaskJson;

/**
 * Forms of directives as they are kept in {@code work.db} while somebody writes them, and those the
 * warehouse gave back. Any thread.
 *
 * @param author id of who writes
 */
public record Drafts(Tasks tasks, Look look, String author, GivenBack givenBack)
        implements Written.Keeper {
    private static final System.Logger LOG = System.getLogger(Drafts.class.getName());

    /** One of them, and how it is spoken of. */
    public record Begun(UUID id, String words, Written form) {}

    @Override
    public void keep(UUID id, Written written) {
        tasks.keep(id, author, () -> TaskJson.text(written));
    }

    @Override
    public void drop(UUID id) {
        tasks.drop(id);
    }

    /** Those of who writes, newest first; blocks on disk. */
    public List<Begun> begun(LocalDate today) {
        return tasks.drafts(author).stream()
                .flatMap(draft -> form(draft).map(form -> begun(draft, form, today)).stream())
                .toList();
    }

    /** Empty for one that this version of the program cannot read. */
    private Optional<Written> form(Draft draft) {
        try {
            return Optional.of(
                    draft.wasGivenBack()
                            ? givenBack.form(draft.body())
                            : TaskJson.read(draft.body(), Written.class));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "a draft of a directive that is none", e);
            return Optional.empty();
        }
    }

    private Begun begun(Draft draft, Written form, LocalDate today) {
        var texts = look.texts();
        var times = new Times(texts);
        var at = draft.savedAt();
        var when =
                LocalDate.ofInstant(at, Period.ZONE).equals(today)
                        ? times.clock(at)
                        : times.exact(at);
        var title = form.title().strip();
        var name = title.isEmpty() ? texts.get("app.direct.draft.unnamed") : title;
        var words =
                draft.wasGivenBack()
                        ? texts.get(
                                "app.direct.draft.back",
                                name,
                                when,
                                new WarehouseWords(texts).why(draft.word()))
                        : texts.get("app.direct.draft", name, when);
        return new Begun(draft.id(), words, form);
    }
}
