package vn.toancanh.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.toancanh.app.window.Opening;

/** Opens the wall. */
@Command(name = "wall")
final class WallCommand implements Callable<Integer> {
    @Mixin final WindowOptions options = new WindowOptions();

    @Override
    public Integer call() throws Exception {
        return options.open(Opening.Screen.WALL);
    }
}
