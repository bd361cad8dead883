/** What screens are made of: how they look, maps, and parts that follow data. */
@NullMarked
package vn.toancanh.app.part;

import org.jspecify.annotations.NullMarked;
