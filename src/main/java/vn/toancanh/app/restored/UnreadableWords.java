package vn.toancanh.app.restored;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.life.State;

/**
 * Says which directives have lines on this computer that cannot be read. Any thread.
 *
 * @param directives at least one
 * @param known how a directive stands as far as it could be read; empty where nothing could
 */
public record UnreadableWords(
        List<UUID> directives, Function<UUID, Optional<State>> known, Phrases texts) {
    private static final int NAMED = 3;

    public String title() {
        return texts.get("app.restored.unreadable", ErrorCode.LINE_UNREADABLE.code());
    }

    public String text() {
        var named =
                directives.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        var more = directives.size() - NAMED;
        var which = more > 0 ? texts.get("app.restored.unreadable.more", named, more) : named;
        return texts.get(
                "app.restored.unreadable.of",
                which,
                texts.get(ErrorCode.LINE_UNREADABLE.textKey()));
    }

    /** One that was not issued as far as can be read has no title. */
    private String name(UUID directive) {
        var title =
                known.apply(directive)
                        .map(state -> state.directive().text().title())
                        .orElseGet(directive::toString);
        return texts.get("app.restored.unreadable.one", title);
    }
}
