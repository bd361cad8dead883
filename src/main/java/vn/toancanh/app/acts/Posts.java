package vn.toancanh.app.acts;

import java.util.Map;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.sync.outbox.OutboxService;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Sends each act as its author, or not at all. */
public final class Posts {
    private Posts() {}

    /** Acts of somebody who signed in before wait until he signs in again. */
    public static OutboxService.Post asMe(WarehouseClient client) {
        return (posting, author) -> {
            if (!client.me().id().equals(author.id())) {
                throw notHere();
            }
            return client.post(posting);
        };
    }

    /**
     * In the demo, where one computer is many people.
     *
     * @param clients by the id of the person whose token they carry
     */
    public static OutboxService.Post asOneOf(Map<String, WarehouseClient> clients) {
        return (posting, author) -> {
            var client = clients.get(author.id());
            if (client == null) {
                throw notHere();
            }
            return client.post(posting);
        };
    }

    private static WarehouseException notHere() {
        return new WarehouseException(
                ErrorCode.NOT_SIGNED_IN, "the author is not signed in here", null);
    }
}
