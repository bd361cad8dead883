package vn.toancanh.proposal;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a proposal.
 *
 * @param id made by whoever acted; the same act sent twice has the same id
 * @param at by the clock of whoever acted
 * @param note explanation, may be blank where the table does not ask for one
 */
public record Act(UUID id, Step step, Actor by, Instant at, String note) {}
