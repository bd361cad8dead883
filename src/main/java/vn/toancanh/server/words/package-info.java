/** What the warehouse says to the person who runs it, in his language. */
@NullMarked
package vn.toancanh.server.words;

import org.jspecify.annotations.NullMarked;
