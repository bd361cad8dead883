package vn.toancanh.proposal.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is writing and has not submitted.
 *
 * @param id the proposal will have
 * @param author his id
 * @param body as the form that wrote it understands it
 */
public record Draft(UUID id, String author, String body, Instant savedAt) {}
