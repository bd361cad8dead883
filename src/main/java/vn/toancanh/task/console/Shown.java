package vn.toancanh.task.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.task.listing.TaskRow;

/** A form of the list; told only while it is on the screen. */
interface Shown {
    void show(List<TaskRow> rows);

    void choose(@Nullable TaskRow row);
}
