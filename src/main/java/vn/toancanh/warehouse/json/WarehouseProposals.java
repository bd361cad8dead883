package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.ProposalJson;

/** The rows of the proposals, and one alone as a warehouse answers to an act. */
public final class WarehouseProposals {
    public static final RowReader<Proposal> PROPOSALS =
            new RowReader<>(
                    "items", WarehouseProposals::proposal, proposal -> proposal.id().toString());

    private WarehouseProposals() {}

    private static Proposal proposal(JsonNode node, Instant now) throws BadRowException {
        try {
            return ProposalJson.read(node);
        } catch (IllegalArgumentException e) {
            throw new BadRowException("warehouse.row.proposal", String.valueOf(e.getMessage()));
        }
    }

    /**
     * @throws IOException when the answer is not what the contract says
     */
    public static Proposal one(InputStream answer) throws IOException {
        try {
            return ProposalJson.read(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a proposal: " + e.getMessage(), e);
        }
    }
}
