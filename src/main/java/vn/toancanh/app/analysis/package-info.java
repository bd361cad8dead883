/** The commands of analysis: forecasts of a file, and how fast analysis is. */
@NullMarked
package vn.toancanh.app.analysis;

import org.jspecify.annotations.NullMarked;
