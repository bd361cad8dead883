package vn.toancanh.app.taskwork;

import java.util.UUID;

/**
 * Something done here that does not count, of which its author must be told.
 *
 * @param word of the contract
 * @param kept whether all others see it too, beside what came before it; else the warehouse has not
 *     taken it at all
 */
public record Told(UUID directive, String author, String word, boolean kept) {}
