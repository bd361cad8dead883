/** Early warning in the warehouse: it judges, takes what people do, and says in which order. */
@NullMarked
package vn.toancanh.server.alert;

import org.jspecify.annotations.NullMarked;
