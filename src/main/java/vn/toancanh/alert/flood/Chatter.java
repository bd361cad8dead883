package vn.toancanh.alert.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Attention;

/**
 * Which alerts go on and off and on: three times within five evaluation periods of their rule,
 * until they are calm for five. By event time; a line that comes late is counted where it belongs.
 */
public final class Chatter {
    private static final int FLIPS = 3;
    private static final int PERIODS = 5;

    private final Function<String, Trait> traits;
    private final Map<AlertKey, Flips> flips = new HashMap<>();

    /** Of one alert; {@code restless} are the moments at which it was found to chatter. */
    private static final class Flips {
        private final TreeSet<Instant> recent = new TreeSet<>();
        private final TreeSet<Instant> restless = new TreeSet<>();
        private final List<Instant> fleeting = new ArrayList<>();
        private @Nullable Instant on;
    }

    public Chatter(Function<String, Trait> traits) {
        this.traits = traits;
    }

    /** Two states of one alert that follow each other. */
    public void take(AlertState before, AlertState after, Instant at) {
        var isOn = after.condition().isActive();
        if (before.condition().isActive() == isOn) {
            return;
        }
        var period = traits.apply(after.key().rule()).evaluationPeriod();
        var of = flips.computeIfAbsent(after.key(), _ -> new Flips());
        count(of, at, period.multipliedBy(PERIODS));
        if (isOn) {
            of.on = at;
        } else if (of.on != null) {
            var lasted = Duration.between(of.on, at);
            if (before.attention() != Attention.ACK && lasted.compareTo(period) <= 0) {
                of.fleeting.add(at);
            }
            of.on = null;
        }
    }

    private static void count(Flips of, Instant at, Duration calm) {
        of.recent.add(at);
        var newest = of.recent.last();
        of.recent.headSet(newest.minus(calm)).clear();
        var lately = !of.restless.isEmpty() && at.isBefore(of.restless.last().plus(calm));
        if (of.recent.size() >= FLIPS || lately) {
            of.restless.add(at);
        }
    }

    public boolean isChattering(AlertKey key, Instant at) {
        var of = flips.get(key);
        if (of == null) {
            return false;
        }
        var since = of.restless.floor(at);
        var calm = traits.apply(key.rule()).evaluationPeriod().multipliedBy(PERIODS);
        return since != null && at.isBefore(since.plus(calm));
    }

    /** Those that were found to chatter from a moment on and before another. */
    public Set<AlertKey> chattering(Instant from, Instant to) {
        return flips.entrySet().stream()
                .filter(each -> !each.getValue().restless.subSet(from, to).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many ended by themselves within one evaluation period, before anybody had seen them. */
    public long fleeting(Instant from, Instant to) {
        return flips.values().stream()
                .flatMap(of -> of.fleeting.stream())
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
    }
}
