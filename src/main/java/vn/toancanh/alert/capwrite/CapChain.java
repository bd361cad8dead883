package vn.toancanh.alert.capwrite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapNames;
import vn.toancanh.alert.cap.CapTime;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.base.Bilingual;

/**
 * The messages about one episode: an Alert, Updates, and perhaps a Cancel. Each refers to all
 * before it, so that who missed one withdraws the older ones all the same. Times are +07:00 and
 * strictly later from message to message. Immutable.
 *
 * @param episode part of the identifiers; no space, comma, &lt; or &amp;
 */
public record CapChain(Sender sender, String episode, List<CapAlert> messages) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Who warns, and whether it is real. */
    public record Sender(String address, Bilingual name, CapAlert.Status status) {}

    public CapChain {
        messages = List.copyOf(messages);
        if (!(sender.address() + episode).matches("[^\\s,<&]+")) {
            throw new IllegalArgumentException("not an identifier: " + episode);
        }
    }

    public static CapChain of(Sender sender, String episode) {
        return new CapChain(sender, episode, List.of());
    }

    /**
     * An Alert at first, then Updates.
     *
     * @throws IllegalArgumentException when the message would not be valid, such as with an outline
     *     that is open
     */
    public CapChain warn(OwnWarning warning, Instant now) {
        return warn(warning, "", now);
    }

    /**
     * @param note goes with the message beside its text
     * @throws IllegalArgumentException when the message would not be valid
     */
    public CapChain warn(OwnWarning warning, String note, Instant now) {
        refuseAfterCancel();
        var kind = messages.isEmpty() ? CapAlert.Kind.ALERT : CapAlert.Kind.UPDATE;
        var sent = nextSent(now);
        if (warning.expires().isBefore(sent.toInstant())) {
            throw new IllegalArgumentException("expires before it is sent");
        }
        var infos = new ArrayList<CapInfo>();
        infos.add(info(warning, VIETNAMESE, "vi-VN", sent));
        if (warning.words().areInEnglish()) {
            infos.add(info(warning, Locale.ENGLISH, "en-US", sent));
        }
        return plus(kind, sent, note, infos);
    }

    /**
     * Withdraws everything sent about the episode.
     *
     * @throws IllegalStateException when nothing was sent, or it was withdrawn already
     */
    public CapChain cancel(Bilingual reason, Instant now) {
        refuseAfterCancel();
        if (messages.isEmpty()) {
            throw new IllegalStateException("nothing was sent that could be withdrawn");
        }
        var note = reason.en().isBlank() ? reason.vi() : reason.vi() + " / " + reason.en();
        return plus(CapAlert.Kind.CANCEL, nextSent(now), note, List.of());
    }

    private void refuseAfterCancel() {
        if (!messages.isEmpty() && messages.getLast().kind() == CapAlert.Kind.CANCEL) {
            throw new IllegalStateException("the episode was withdrawn; a new one is another");
        }
    }

    private OffsetDateTime nextSent(Instant now) {
        var sent = now.atOffset(CapTime.VIETNAM).withNano(0);
        if (messages.isEmpty() || sent.isAfter(messages.getLast().sent())) {
            return sent;
        }
        return messages.getLast().sent().plusSeconds(1);
    }

    private CapChain plus(
            CapAlert.Kind kind, OffsetDateTime sent, String note, List<CapInfo> infos) {
        var message =
                new CapAlert(
                        episode + "-" + (messages.size() + 1),
                        sender.address(),
                        sent,
                        sender.status(),
                        kind,
                        "",
                        CapAlert.Scope.PUBLIC,
                        "",
                        "",
                        List.of(),
                        note,
                        messages.stream().map(CapAlert::key).toList(),
                        "",
                        infos);
        refuseUnlessValid(message);
        var longer = new ArrayList<>(messages);
        longer.add(message);
        return new CapChain(sender, episode, longer);
    }

    /** Others judge our messages as we judge theirs. */
    private static void refuseUnlessValid(CapAlert message) {
        var bytes = CapWriter.write(message).getBytes(StandardCharsets.UTF_8);
        var faults = CapReader.read(bytes).faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not a valid message: " + faults);
        }
    }

    private CapInfo info(OwnWarning warning, Locale locale, String language, OffsetDateTime sent) {
        var words = warning.words();
        var grade = warning.grade();
        var level = grade.level();
        var onset = warning.onset();
        return new CapInfo(
                language,
                warning.categories(),
                words.event().in(locale),
                warning.responses(),
                grade.urgency(),
                grade.severity(),
                grade.certainty(),
                "",
                List.of(),
                sent,
                onset == null ? null : onset.atOffset(CapTime.VIETNAM),
                warning.expires().atOffset(CapTime.VIETNAM),
                sender.name().in(locale),
                words.headline().in(locale),
                in(words.description(), locale),
                in(words.instruction(), locale),
                "",
                "",
                level == null
                        ? List.of()
                        : List.of(new CapValue(CapNames.HAZARD_LEVEL, "" + level.number())),
                List.of(),
                warning.places().stream()
                        .map(place -> place.area(place.name().in(locale)))
                        .toList());
    }

    private static String in(@Nullable Bilingual text, Locale locale) {
        return text == null ? "" : text.in(locale);
    }
}
