package vn.toancanh.app.early;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.capbook.BookEntry;
import vn.toancanh.alert.capbook.Standing;
import vn.toancanh.alert.capreach.Reached;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.hazard.MessageHazard;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/**
 * What a warning says, in the reader's language where the sender wrote it. Any thread.
 *
 * @param names of units
 */
record WarningWords(Texts texts, Function<AreaCode, String> names) {
    private static final String VIETNAMESE = "vi";

    /** Of a card, which must fit beside its mark. */
    private static final int NAMED = 5;

    /** In the reader's language, else in Vietnamese, else the first; empty for a bare notice. */
    static Optional<CapInfo> info(CapAlert message, String language) {
        return message.infos().stream()
                .filter(info -> info.language().startsWith(language))
                .findFirst()
                .or(() ->
                        message.infos().stream()
                                .filter(info -> info.language().startsWith(VIETNAMESE))
                                .findFirst())
                .or(() -> message.infos().stream().findFirst());
    }

    /** Written across whatever is not real; blank for what is. */
    String across(CapAlert.Status status) {
        return status == CapAlert.Status.ACTUAL
                ? ""
                : texts.get("app.early.status." + status.name());
    }

    String headline(CapInfo info) {
        return info.headline().isBlank() ? info.event() : info.headline();
    }

    /** For the badge on the map. */
    String badge(CapInfo info) {
        return MessageHazard.of(info)
                .map(hazard ->
                        switch (hazard) {
                            case MessageHazard.Stated(var level) ->
                                    texts.get(
                                            "app.early.warning.badge",
                                            Integer.toString(level.number()),
                                            info.event());
                            case MessageHazard.Estimated(var level) ->
                                    texts.get(
                                            "app.early.warning.badge.estimated",
                                            Integer.toString(level.number()),
                                            info.event());
                        })
                .orElse(info.event());
    }

    /** The level in words, marked when it is an estimate, and what is not real. */
    String level(CapAlert message, CapInfo info) {
        var level =
                MessageHazard.of(info)
                        .map(hazard -> {
                            var words = texts.get(hazard.level().textKey());
                            return hazard instanceof MessageHazard.Estimated
                                    ? texts.get("app.early.warning.estimated", words)
                                    : words;
                        })
                        .orElseGet(() -> texts.get("app.early.warning.noLevel"));
        var unreal = across(message.status());
        return unreal.isBlank() ? level : unreal + " · " + level;
    }

    String when(BookEntry entry, CapInfo info) {
        var times = new Times(texts);
        var message = entry.message();
        var from = first(info.onset(), info.effective(), message.sent());
        var expires = info.expires();
        var span =
                expires == null
                        ? texts.get("app.early.warning.from", times.exact(from.toInstant()))
                        : texts.get(
                                "app.early.warning.span",
                                times.exact(from.toInstant()),
                                times.exact(expires.toInstant()));
        var ended = entry.ended();
        if (entry.standing() == Standing.IN_FORCE || ended == null) {
            return span;
        }
        var word = texts.get(entry.standing().textKey());
        return span + "\n" + texts.get("app.early.warning.ended", word, times.exact(ended));
    }

    private static OffsetDateTime first(
            @Nullable OffsetDateTime one, @Nullable OffsetDateTime two, OffsetDateTime three) {
        return one != null ? one : two != null ? two : three;
    }

    String sender(CapAlert message, CapInfo info) {
        var name = info.senderName().isBlank() ? message.sender() : info.senderName();
        var sent = new Times(texts).exact(message.sent().toInstant());
        return texts.get("app.early.warning.sender", name, sent);
    }

    /** The lines of the card: what it is, when, from whom, whom it reaches. */
    List<String> card(BookEntry entry, CapInfo info, WarningReach.Ground ground) {
        var message = entry.message();
        var lines = new ArrayList<String>();
        lines.add(headline(info));
        lines.add(level(message, info));
        lines.add(when(entry, info));
        lines.add(sender(message, info));
        lines.addAll(reached(ground, NAMED));
        return lines;
    }

    /** Everything, for the list. */
    List<String> details(
            BookEntry entry, CapInfo info, WarningReach.Ground ground, List<CapFault> faults) {
        var message = entry.message();
        var lines = new ArrayList<String>();
        lines.add(sender(message, info));
        for (var text : List.of(info.description(), info.instruction())) {
            if (!text.isBlank()) {
                lines.add(text);
            }
        }
        lines.addAll(reached(ground, Integer.MAX_VALUE));
        if (!ground.reached().unplaced().isEmpty()) {
            var places = String.join(", ", ground.reached().unplaced());
            lines.add(texts.get("app.early.warning.unplaced", places));
        }
        for (var fault : faults) {
            var sentence = texts.get("alert.cap.fault." + fault.name(), fault.about());
            lines.add(texts.get("app.early.warning.fault", sentence));
        }
        return lines;
    }

    private List<String> reached(WarningReach.Ground ground, int most) {
        var words = new EarlyWords(texts);
        var reached = ground.reached();
        var lines = new ArrayList<String>();
        lines.add(
                texts.get(
                        "app.early.warning.people",
                        words.count(reached.communes().size()),
                        words.count(reached.population())));
        if (reached.uncounted() > 0) {
            lines.add(texts.get("app.early.warning.uncounted", words.count(reached.uncounted())));
        }
        reached.communes().stream()
                .sorted(Comparator.comparingDouble(Reached.Commune::share).reversed())
                .limit(most)
                .map(commune -> commune(commune, ground))
                .forEach(lines::add);
        var more = reached.communes().size() - most;
        if (more > 0) {
            lines.add(texts.get("app.early.warning.more", words.count(more)));
        }
        return lines;
    }

    private String commune(Reached.Commune commune, WarningReach.Ground ground) {
        var words = new EarlyWords(texts);
        var people = ground.people().get(commune.code());
        return texts.get(
                "app.early.warning.commune",
                names.apply(commune.code()),
                words.number(commune.share() * 100, 0),
                people == null ? "—" : words.count(people));
    }
}
