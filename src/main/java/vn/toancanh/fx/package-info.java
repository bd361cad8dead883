/** The few JavaFX helpers: the thread door, theme tokens, texts, shared widgets. */
@NullMarked
package vn.toancanh.fx;

import org.jspecify.annotations.NullMarked;
