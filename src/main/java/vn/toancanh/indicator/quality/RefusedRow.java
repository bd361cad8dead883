package vn.toancanh.indicator.quality;

import java.time.Instant;

/**
 * A row that broke the contract.
 *
 * @param feed path of the resource
 * @param row what identifies it, beginning with its indicator and unit where it is an observation
 * @param rule the key of the reason
 * @param field the first thing the reason speaks of, "" for none
 */
public record RefusedRow(String feed, String row, String rule, String field, Instant at) {}
