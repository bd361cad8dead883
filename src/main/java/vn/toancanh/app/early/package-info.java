/** Early warning on the big map: hot spots, emerging clusters and warnings received. */
@NullMarked
package vn.toancanh.app.early;

import org.jspecify.annotations.NullMarked;
