/** What the simulated weather service warns of. */
@NullMarked
package vn.toancanh.demo.warning;

import org.jspecify.annotations.NullMarked;
