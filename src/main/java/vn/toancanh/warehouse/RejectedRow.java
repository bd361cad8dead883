package vn.toancanh.warehouse;

/**
 * @param row what identifies it: its key where it has one, else its place in the answer
 */
public record RejectedRow(String row, Reason reason) {}
