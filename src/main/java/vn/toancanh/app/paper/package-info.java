/** Exported maps: the words around them, and how a person or a command has them written. */
@NullMarked
package vn.toancanh.app.paper;

import org.jspecify.annotations.NullMarked;
