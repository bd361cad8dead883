package vn.toancanh.app.acts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.sync.outbox.OutboxService;
import vn.toancanh.warehouse.Answer;
import vn.toancanh.warehouse.Posting;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Sends each act as its author, or not at all. */
public final class Posts {
    private Posts() {}

    /** What must be at the warehouse before an act. */
    @FunctionalInterface
    public interface Baggage {
        /** Acts that need nothing. */
        Baggage NONE = (_, _) -> null;

        /**
         * @param client of the author
         * @return null once all of it is there; why it never will be
         * @throws WarehouseException while it is on its way
         */
        @Nullable Answer carry(Posting posting, WarehouseClient client) throws WarehouseException;
    }

    /** Acts of somebody who signed in before wait until he signs in again. */
    public static OutboxService.Post asMe(WarehouseClient client, Baggage baggage) {
        return (posting, author) -> {
            if (!client.me().id().equals(author.id())) {
                throw notHere();
            }
            return post(posting, client, baggage);
        };
    }

    /** The same for acts that need nothing. */
    public static OutboxService.Post asMe(WarehouseClient client) {
        return asMe(client, Baggage.NONE);
    }

    private static Answer post(Posting posting, WarehouseClient client, Baggage baggage)
            throws WarehouseException {
        var never = baggage.carry(posting, client);
        return never == null ? client.post(posting) : never;
    }

    /**
     * In the demo, where one computer is many people.
     *
     * @param clients by the id of the person whose token they carry
     */
    public static OutboxService.Post asOneOf(
            Map<String, WarehouseClient> clients, Baggage baggage) {
        return (posting, author) -> {
            var client = clients.get(author.id());
            if (client == null) {
                throw notHere();
            }
            return post(posting, client, baggage);
        };
    }

    private static WarehouseException notHere() {
        return new WarehouseException(
                ErrorCode.NOT_SIGNED_IN, "the author is not signed in here", null);
    }
}
