package vn.toancanh.app.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capbook.BookFault;
import vn.toancanh.alert.capbook.MessageBook;
import vn.toancanh.alert.capfeed.CapDocument;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;

/**
 * Judges files given together as one history: a message that cancels what is not among the messages
 * of its sender is at fault. A sender of whom no other warning is here has no history, and a feed
 * drops what is over: neither is judged so.
 */
final class CapHistory {
    private final List<CapAlert> messages;
    private final MessageBook book;

    private CapHistory(List<CapVerdict> verdicts) {
        messages = verdicts.stream().flatMap(verdict -> messages(verdict).stream()).toList();
        book = MessageBook.of(messages);
    }

    static List<CapVerdict> judge(List<CapVerdict> verdicts) {
        var history = new CapHistory(verdicts);
        return verdicts.stream().map(history::judge).toList();
    }

    private static List<CapAlert> messages(CapVerdict verdict) {
        var document = verdict.document();
        return document == null
                ? List.of()
                : document.readings().stream()
                        .map(CapReading::message)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private CapVerdict judge(CapVerdict verdict) {
        if (!(verdict.document() instanceof CapDocument.Message(var reading))) {
            return verdict;
        }
        var message = reading.message();
        if (message == null) {
            return verdict;
        }
        var faults = new ArrayList<>(verdict.faults());
        book.faults().stream()
                .filter(fault -> fault.message().equals(message.key()))
                .filter(fault -> fault.name() == FaultName.CANCEL_OF_UNKNOWN && known(message))
                .map(CapHistory::fault)
                .forEach(faults::add);
        return new CapVerdict(verdict.file(), verdict.document(), faults);
    }

    /** Whether another warning of the sender is here. */
    private boolean known(CapAlert message) {
        return messages.stream()
                .anyMatch(other -> other.kind().warns() && other.sender().equals(message.sender()));
    }

    private static CapFault fault(BookFault fault) {
        return new CapFault(fault.name(), "alert/references", 0, fault.about().identifier());
    }
}
