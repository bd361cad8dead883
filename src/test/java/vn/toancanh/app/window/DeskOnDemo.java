package vn.toancanh.app.window;

import java.io.IOException;
import java.nio.file.Path;

/** The program in its windows beside the simulated province it is going to work with. */
record DeskOnDemo(DemoWarehouse warehouse, RunningProgram desk) implements AutoCloseable {

    /** Both run; the desk waits for the answers of its first start. */
    static DeskOnDemo start(Path data) throws IOException {
        var warehouse = new DemoWarehouse();
        return new DeskOnDemo(
                warehouse, RunningProgram.start(Opening.Screen.DESK, null, data, warehouse.clock));
    }

    /** The first start is answered, and the desk shows numbers. */
    RunningProgram atWork() {
        return desk.connect(warehouse.url()).atWork();
    }

    @Override
    public void close() {
        desk.close();
        warehouse.close();
    }
}
