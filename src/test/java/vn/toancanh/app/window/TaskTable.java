package vn.toancanh.app.window;

import java.util.List;
import javafx.scene.control.TableView;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.task.listing.TaskRow;

/** The list of directives as somebody uses it who sees it. */
final class TaskTable {
    private static final String TABLE = "#task-table";

    private TaskTable() {}

    /** What it shows; nothing while it is not seen. */
    static List<TaskRow> rows(RunningProgram desk) {
        return FxToolkit.on(() ->
                desk.all(TABLE).stream()
                        .flatMap(table -> ((TableView<?>) table).getItems().stream())
                        .map(TaskRow.class::cast)
                        .toList());
    }

    /** Waits for the first row whose title begins so, and selects it. */
    static void choose(RunningProgram desk, String title) {
        desk.until(() ->
                FxToolkit.on(() -> {
                    var rows = rows(desk);
                    for (var i = 0; i < rows.size(); i++) {
                        if (rows.get(i).title().startsWith(title)) {
                            ((TableView<?>) desk.one(TABLE)).getSelectionModel().clearAndSelect(i);
                            return true;
                        }
                    }
                    return false;
                }));
    }
}
