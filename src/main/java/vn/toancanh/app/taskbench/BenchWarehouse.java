package vn.toancanh.app.taskbench;

import java.nio.file.Path;
import vn.toancanh.app.drillkit.DrillWarehouse;
import vn.toancanh.server.attachment.AttachmentFolder;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.task.TaskDatabase;

/**
 * The warehouse that is measured, as a program of its own. Arguments: the folder for its files, and
 * the address of a PostgreSQL where directives are not to be kept in that folder. Prints its port
 * and serves until its input ends.
 */
public final class BenchWarehouse {
    private BenchWarehouse() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var directives =
                arguments.length == 1
                        ? Directives.in(folder)
                        : new Directives(
                                TaskDatabase.postgres(arguments[1]),
                                AttachmentFolder.temporary(AttachmentFolder.USUAL_MOST));
        try (var warehouse = DrillWarehouse.start(folder, directives)) {
            System.out.println(warehouse.port());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Whoever started it says nothing more; he only ends.
            }
        }
    }
}
