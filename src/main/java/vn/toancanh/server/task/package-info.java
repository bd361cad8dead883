/** Directives in the warehouse: every act exactly once, in one order, on SQLite or PostgreSQL. */
@NullMarked
package vn.toancanh.server.task;

import org.jspecify.annotations.NullMarked;
