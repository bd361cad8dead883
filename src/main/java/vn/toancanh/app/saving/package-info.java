/** How a person saves what a screen shows: the menu, where to, how far it is, what became of it. */
@NullMarked
package vn.toancanh.app.saving;

import org.jspecify.annotations.NullMarked;
