/** What screens show, computed from the local copy. Blocks on disk; never on the JavaFX thread. */
@NullMarked
package vn.toancanh.app.content;

import org.jspecify.annotations.NullMarked;
