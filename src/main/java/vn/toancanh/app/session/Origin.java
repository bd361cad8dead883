package vn.toancanh.app.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.demo.DemoSettings;

/** Where a session's data come from. */
public sealed interface Origin {
    /**
     * The simulated province, served inside this program.
     *
     * @param speed how fast its clock runs; 1 is real time
     */
    record Demo(DemoSettings settings, double speed) implements Origin {
        /** The usual province, starting today. */
        public static Demo usual(double speed) {
            return new Demo(DemoSettings.usual(LocalDate.now(Period.ZONE)), speed);
        }
    }

    record Remote(URI address, @Nullable Path tokenFile) implements Origin {}

    /**
     * What was saved, without connecting.
     *
     * @param address of the warehouse, null for the one used last
     */
    record LastSaved(@Nullable URI address) implements Origin {
        public static final LastSaved USED_LAST = new LastSaved(null);
    }
}
