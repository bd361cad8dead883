/** What really happens in the demo, for those who look whether it was found. */
@NullMarked
package vn.toancanh.demo.script;

import org.jspecify.annotations.NullMarked;
