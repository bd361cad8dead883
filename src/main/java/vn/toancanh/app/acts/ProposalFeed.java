package vn.toancanh.app.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.Writer;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.desk.ProposalStore;
import vn.toancanh.sync.engine.ListFeed;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.client.Listing;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Keeps the copy of the proposals like the warehouse's list; a warehouse of 1.0 has none. */
final class ProposalFeed {
    private ProposalFeed() {}

    /**
     * @param writer null where nothing is written
     */
    static ListFeed<Proposal> of(
            WarehouseClient client, ProposalStore proposals, @Nullable Writer writer) {
        return new ListFeed<>(
                Resource.PROPOSALS,
                (etag, now) -> {
                    try {
                        return client.proposals(proposals.all().isEmpty() ? null : etag, now);
                    } catch (WarehouseException e) {
                        if (e.code() == ErrorCode.NOT_FOUND) {
                            return new Listing.Unchanged<>();
                        }
                        throw e;
                    }
                },
                all -> replace(all, proposals, writer));
    }

    /** On the writer of the cache, which waits for ours. */
    private static int replace(
            List<Proposal> all, ProposalStore proposals, @Nullable Writer writer) {
        if (writer != null) {
            writer.submit("proposals", () -> proposals.replaceAll(all)).join();
        }
        return 0;
    }
}
