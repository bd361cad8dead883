package vn.toancanh.alert.capown;

import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capown.OwnMessages.Sent;
import vn.toancanh.alert.capwrite.AtomFeed;
import vn.toancanh.alert.capwrite.CapWriter;

/**
 * What was sent outside as a file: one message, or a whole chain as an Atom feed.
 *
 * @param name a proposal for the name of the file
 */
public record CapFiles(String name, String text) {
    /**
     * @param whole the newest chain, not its newest message alone
     * @return empty where nothing was sent
     */
    public static Optional<CapFiles> of(List<List<Sent>> chains, boolean whole) {
        if (chains.isEmpty()) {
            return Optional.empty();
        }
        var chain = chains.getLast();
        var newest = chain.getLast().message();
        return Optional.of(
                whole
                        ? new CapFiles(
                                chain.getFirst().message().identifier() + ".atom.xml", feed(chain))
                        : new CapFiles(newest.identifier() + ".cap.xml", CapWriter.write(newest)));
    }

    private static String feed(List<Sent> chain) {
        var first = chain.getFirst().message();
        var entries = chain.reversed().stream().map(each -> entry(each.message())).toList();
        return new AtomFeed(
                        "urn:toancanh:warning:" + first.identifier(),
                        first.infos().getFirst().event(),
                        entries)
                .written();
    }

    /** A message that withdraws has no text but its reason. */
    public static String title(CapAlert message) {
        return message.infos().isEmpty() ? message.note() : message.infos().getFirst().event();
    }

    private static AtomFeed.Entry entry(CapAlert message) {
        return new AtomFeed.Entry(
                message.identifier(),
                message.sent().toInstant(),
                title(message),
                CapWriter.write(message));
    }
}
