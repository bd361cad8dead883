/** What layers are made from: ports that give pictures and features, and why they may not. */
@NullMarked
package vn.toancanh.map.source;

import org.jspecify.annotations.NullMarked;
