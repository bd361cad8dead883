/** The local SQLite files: migrations, the one writer, retention. */
@NullMarked
package vn.toancanh.cache;

import org.jspecify.annotations.NullMarked;
