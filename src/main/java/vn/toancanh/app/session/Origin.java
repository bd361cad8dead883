package vn.toancanh.app.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.demo.DemoCountry;
import vn.toancanh.demo.DemoSettings;

/** Where a session's data come from. */
public sealed interface Origin {
    /**
     * A simulated territory, served inside this program.
     *
     * @param speed how fast its clock runs; 1 is real time
     */
    record Demo(DemoSettings settings, double speed) implements Origin {
        /** The usual province, starting today. */
        public static Demo usual(double speed) {
            return new Demo(DemoSettings.usual(LocalDate.now(Period.ZONE)), speed);
        }

        /** What a persona looks at: a ministry the country, everybody else the province. */
        @Override
        public Demo seenBy(String persona) {
            return DemoCountry.isSeenBy(persona) ? new Demo(settings.country(), speed) : this;
        }
    }

    /** The same, but of two simulated territories the one that a persona looks at. */
    default Origin seenBy(String persona) {
        return this;
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
