/** What every answer over HTTP has in common: problems, tags, compression, cached pages. */
@NullMarked
package vn.toancanh.server.http;

import org.jspecify.annotations.NullMarked;
