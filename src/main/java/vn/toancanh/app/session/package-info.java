/** One connection to one warehouse: its stores, its reading, and what feeds the screens. */
@NullMarked
package vn.toancanh.app.session;

import org.jspecify.annotations.NullMarked;
