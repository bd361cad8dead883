/** Feeds of messages (Atom and RSS), and the fetching of what they link to. */
@NullMarked
package vn.toancanh.alert.capfeed;

import org.jspecify.annotations.NullMarked;
