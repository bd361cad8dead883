package vn.toancanh.alert.capbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.capxml.FaultName;

/**
 * All messages that were received and what has become of each. The answer follows from the set of
 * messages alone: their order and repetition change nothing. What a message asks and may not ask is
 * a fault and changes nothing either. Immutable.
 */
public final class MessageBook {
    public static final MessageBook EMPTY = new MessageBook(Set.of());

    /**
     * The standard leaves to the reader when a message without {@code expires} is over; after a day
     * nobody trusts it and it would stay on screens for ever.
     */
    public static final Duration WITHOUT_EXPIRY = Duration.ofDays(1);

    private final Set<CapAlert> received;
    private final SortedMap<CapReference, CapAlert> messages = new TreeMap<>();
    private final Map<CapReference, List<End>> ends = new HashMap<>();
    private final SortedSet<BookFault> faults =
            new TreeSet<>(
                    Comparator.comparing(BookFault::message)
                            .thenComparing(BookFault::about)
                            .thenComparing(BookFault::name));

    /** An end of a message, and what ended it. */
    private record End(Instant at, Standing standing, @Nullable CapReference by) {
        /** The earliest counts: what has ended cannot end again. */
        private static final Comparator<End> FIRST =
                Comparator.comparing(End::at)
                        .thenComparing(End::standing, Comparator.comparingInt(End::weight))
                        .thenComparing(End::by, Comparator.nullsLast(Comparator.naturalOrder()));

        /** Of ends at one moment, what was withdrawn is withdrawn. */
        private static int weight(Standing standing) {
            return switch (standing) {
                case CANCELLED -> 0;
                case SUPERSEDED -> 1;
                case EXPIRED -> 2;
                case IN_FORCE, NOTICE -> 3;
            };
        }
    }

    private MessageBook(Set<CapAlert> received) {
        this.received = received;
        for (var message : received) {
            messages.merge(message.key(), message, this::oneOf);
        }
        messages.values().forEach(this::apply);
    }

    public static MessageBook of(Collection<CapAlert> messages) {
        return EMPTY.with(messages);
    }

    public MessageBook with(Collection<CapAlert> more) {
        var all = new LinkedHashSet<>(received);
        return all.addAll(more) ? new MessageBook(all) : this;
    }

    /** Neither copy is better known; the same one is kept whichever came first. */
    private CapAlert oneOf(CapAlert one, CapAlert other) {
        fault(one, FaultName.CONFLICTING_COPY, one.key());
        return one.toString().compareTo(other.toString()) <= 0 ? one : other;
    }

    private void apply(CapAlert message) {
        switch (message.kind()) {
            case ALERT, ACK, ERROR -> {}
            case UPDATE -> refer(message, Standing.SUPERSEDED);
            case CANCEL -> refer(message, Standing.CANCELLED);
        }
    }

    private void refer(CapAlert message, Standing to) {
        for (var reference : message.references()) {
            var target = messages.get(reference);
            var fault = refusal(message, reference, target);
            if (fault.isPresent()) {
                fault(message, fault.get(), reference);
            } else if (target != null) {
                ends.computeIfAbsent(reference, _ -> new ArrayList<>())
                        .add(new End(message.sent().toInstant(), to, message.key()));
            }
        }
    }

    /** Empty where the message may, or where there is nothing yet to be updated. */
    private static Optional<FaultName> refusal(
            CapAlert message, CapReference to, @Nullable CapAlert target) {
        if (to.equals(message.key())) {
            return Optional.of(FaultName.CIRCULAR_REFERENCE);
        }
        if (to.sent().isAfter(message.sent())) {
            return Optional.of(FaultName.POSTDATED_REFERENCE);
        }
        if (!to.sender().equals(message.sender())) {
            return Optional.of(FaultName.REFERENCE_OF_ANOTHER_SENDER);
        }
        if (target == null) {
            return message.kind() == CapAlert.Kind.CANCEL
                    ? Optional.of(FaultName.CANCEL_OF_UNKNOWN)
                    : Optional.empty();
        }
        return target.status() == message.status()
                ? Optional.empty()
                : Optional.of(FaultName.REFERENCE_ACROSS_STATUS);
    }

    private void fault(CapAlert message, FaultName name, CapReference about) {
        faults.add(new BookFault(message.key(), name, about));
    }

    /** What messages asked and was not done; oldest message first. */
    public List<BookFault> faults() {
        return List.copyOf(faults);
    }

    /** Of the world only: no exercise, test, system message or draft. Oldest first. */
    public List<BookEntry> real(Instant now) {
        return messages.values().stream()
                .filter(CapAlert::isReal)
                .map(message -> entry(message, now))
                .toList();
    }

    /** Exercises, tests, system messages and drafts; oldest first. */
    public List<BookEntry> unreal(Instant now) {
        return messages.values().stream()
                .filter(message -> !message.isReal())
                .map(message -> entry(message, now))
                .toList();
    }

    /** The warnings to be shown now; oldest first. */
    public List<CapAlert> inForce(Instant now) {
        return real(now).stream()
                .filter(entry -> entry.standing() == Standing.IN_FORCE)
                .map(BookEntry::message)
                .toList();
    }

    private BookEntry entry(CapAlert message, Instant now) {
        if (!message.kind().warns()) {
            return new BookEntry(message, Standing.NOTICE, null, null);
        }
        var all = new ArrayList<>(ends.getOrDefault(message.key(), List.of()));
        var expiry = expiry(message);
        if (!expiry.isAfter(now)) {
            all.add(new End(expiry, Standing.EXPIRED, null));
        }
        return all.stream()
                .min(End.FIRST)
                .map(end -> new BookEntry(message, end.standing(), end.at(), end.by()))
                .orElseGet(() -> new BookEntry(message, Standing.IN_FORCE, null, null));
    }

    /** When the last of its infos is over. */
    private static Instant expiry(CapAlert message) {
        var silent = message.sent().toInstant().plus(WITHOUT_EXPIRY);
        return message.infos().stream()
                .map(info -> {
                    var expires = info.expires();
                    return expires == null ? silent : expires.toInstant();
                })
                .max(Comparator.naturalOrder())
                .orElse(silent);
    }
}
