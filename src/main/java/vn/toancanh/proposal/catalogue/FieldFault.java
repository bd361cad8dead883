package vn.toancanh.proposal.catalogue;

/** What is wrong with a field, in a sentence of the reader's language. */
public record FieldFault(Field field, String sentence) {}
