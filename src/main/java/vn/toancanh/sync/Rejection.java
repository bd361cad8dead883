package vn.toancanh.sync;

import java.time.Instant;

/**
 * A row of the warehouse that breaks the contract: kept here, never shown as data.
 *
 * @param feed path of the resource, e.g. {@code /v1/observations}
 * @param row what identifies it: its key where it has one, else its place in the page
 * @param reason a sentence
 */
public record Rejection(String feed, String row, String reason, Instant at) {}
