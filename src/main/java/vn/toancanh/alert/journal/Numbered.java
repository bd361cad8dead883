package vn.toancanh.alert.journal;

import vn.toancanh.alert.AlertEvent;

/**
 * A line with its place.
 *
 * @param seq from 1, with gaps
 */
public record Numbered(long seq, AlertEvent line) {}
