package vn.toancanh.sync.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;

/**
 * Where observations are kept.
 *
 * @param put called on the writer thread within its transaction; gives how many rows it withheld
 * @param dataTime when the newest kept observation was taken
 * @param catalogue the kept catalogue: which histories there are and how often they change
 */
public record ObservationTarget(
        ToIntFunction<Collection<Observation>> put,
        Supplier<@Nullable Instant> dataTime,
        Supplier<List<Indicator>> catalogue) {}
