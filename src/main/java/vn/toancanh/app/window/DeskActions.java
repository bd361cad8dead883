package vn.toancanh.app.window;

import java.util.function.Consumer;
import vn.toancanh.app.Settings;

/**
 * What the desk asks of the program.
 *
 * @param changed the person chose other settings
 * @param refresh the board is about something else now
 */
record DeskActions(Consumer<Settings> changed, Runnable refresh) {
    /** For a picture, in which nobody does anything. */
    static final DeskActions NONE = new DeskActions(_ -> {}, () -> {});
}
