package vn.toancanh.area.search;

/** How well a name fits what was typed, best first. */
public enum Fit {
    EXACT,
    PREFIX,
    WORD_PREFIX,
    INSIDE,
    /** Every word typed begins a word of the name or of a unit above it. */
    WITH_PARENT
}
