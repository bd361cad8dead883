/** What leaves the program as files: tables, workbooks and open data, each with its origin. */
@NullMarked
package vn.toancanh.report;

import org.jspecify.annotations.NullMarked;
