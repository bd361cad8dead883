/** What the reference warehouse holds, in one SQLite file with one writer. */
@NullMarked
package vn.toancanh.server.sqlite;

import org.jspecify.annotations.NullMarked;
