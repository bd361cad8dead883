/** The directives a simulated province was given before anybody looked. */
@NullMarked
package vn.toancanh.app.pastwork;

import org.jspecify.annotations.NullMarked;
