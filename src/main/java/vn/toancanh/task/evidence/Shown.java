package vn.toancanh.task.evidence;

/**
 * A picture made small enough for the screen.
 *
 * @param argb row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Shown(int width, int height, int[] argb) {}
