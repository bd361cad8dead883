package vn.toancanh.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import vn.toancanh.app.session.Origin;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;

/** The desk on the demo province; the clock goes on from one start of it to the next. */
final class DemoDesk {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final Origin PROVINCE = new Origin.Demo(new DemoSettings(24, 42, DAY), 1);

    private final Clock clock;

    DemoDesk() {
        this(new DemoClock(DAY, 1, Clock.systemUTC()));
    }

    DemoDesk(Clock clock) {
        this.clock = clock;
    }

    /**
     * Shows numbers when this returns.
     *
     * @param data the folder of the program, which goes on with what is there
     */
    RunningProgram open(String persona, Path data) {
        var opening = new Opening(Opening.Screen.DESK, PROVINCE, persona, null);
        return RunningProgram.start(opening, data, clock).atWork();
    }
}
