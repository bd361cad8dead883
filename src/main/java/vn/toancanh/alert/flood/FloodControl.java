package vn.toancanh.alert.flood;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.life.Fold;
import vn.toancanh.base.AreaCode;

/**
 * Reads the journal and says what people are told. Every announced line is a member of exactly one
 * group; a line that comes twice is read once. Lines of one alert come in the order of the journal,
 * those of different alerts in any. Knows no clock: its now is the latest moment it was told of.
 * Not thread-safe.
 */
public final class FloodControl {
    private static final Comparator<AlertGroup> NEWEST_FIRST =
            Comparator.comparing(AlertGroup::last).reversed().thenComparing(AlertGroup::id);

    private final Function<String, Trait> traits;
    private final Land land;
    private final FloodLimits limits;
    private final Chatter chatter;
    private final Valve valve;
    private final Set<String> read = new HashSet<>();
    private final Map<AlertKey, AlertState> states = new HashMap<>();
    private final Map<Cause, List<Gathering>> groups = new HashMap<>();
    private final Map<AlertKey, Gathering> latest = new HashMap<>();
    private final Set<Gathering> waiting = new LinkedHashSet<>();
    private Instant now = Instant.MIN;

    /** What makes alerts one group, but for the time. */
    private record Cause(String driver, AreaCode territory) {}

    /**
     * @param traits of the rule with this id
     */
    public FloodControl(Function<String, Trait> traits, Land land, FloodLimits limits) {
        this.traits = traits;
        this.land = land;
        this.limits = limits;
        chatter = new Chatter(traits);
        valve = new Valve(limits);
    }

    /** What people are told on this line. */
    public List<Annunciation> take(AlertEvent event) {
        if (!read.add(event.id())) {
            return List.of();
        }
        now = event.at().isAfter(now) ? event.at() : now;
        var key = event.key();
        var before = states.computeIfAbsent(key, AlertState::quiet);
        var after = Fold.apply(before, event);
        states.put(key, after);
        chatter.take(before, after, event.at());
        if (event.announced()) {
            gather(new Gathering.Member(event, severity(event, after)));
        }
        var group = latest.get(key);
        if (group != null) {
            group.follow(key, after.isOpen());
        }
        return settle();
    }

    /** Time went by: what was held back may be told. A moment of the past changes nothing. */
    public List<Annunciation> tick(Instant at) {
        now = at.isAfter(now) ? at : now;
        return settle();
    }

    /** Of an alert whose severity nobody wrote down it is not assumed that it is low. */
    private static Severity severity(AlertEvent event, AlertState after) {
        var known = Severity.worst(event.facts().severity(), after.severities().current());
        return known == null ? Severity.MEDIUM : known;
    }

    private void gather(Gathering.Member member) {
        var key = member.event().key();
        var restless = chatter.isChattering(key, member.event().at());
        var group = restless ? latest.get(key) : null;
        group = group == null ? find(member.event()) : group;
        if (group == null) {
            var cause = cause(key);
            group = new Gathering(cause.driver(), cause.territory(), member);
            groups.computeIfAbsent(cause, _ -> new ArrayList<>()).add(group);
        } else {
            group.add(member, restless);
        }
        var old = latest.put(key, group);
        if (old != null && old != group) {
            old.follow(key, false);
        }
        if (group.waits()) {
            waiting.add(group);
        }
    }

    private Cause cause(AlertKey key) {
        var driver = traits.apply(key.rule()).driver();
        return new Cause(driver.isEmpty() ? key.rule() : driver, land.territory(key.area()));
    }

    /** The last that had begun by then, else the first to begin soon after; null for none. */
    private @Nullable Gathering find(AlertEvent event) {
        Gathering next = null;
        for (var group : groups.getOrDefault(cause(event.key()), List.of()).reversed()) {
            var distance = group.distance(event.at());
            if (distance.compareTo(limits.window()) > 0) {
                continue;
            }
            if (!event.at().isBefore(group.head().at())) {
                return group;
            }
            next = next == null || group.head().at().isBefore(next.head().at()) ? group : next;
        }
        return next;
    }

    private List<Annunciation> settle() {
        var ready = ready();
        if (ready.isEmpty()) {
            return List.of();
        }
        var told = valve.pass(ready, now);
        waiting.removeIf(group -> !group.waits());
        return told;
    }

    private List<Valve.News> ready() {
        var ready = new ArrayList<Valve.News>();
        for (var group : waiting) {
            var kind = group.news(now, limits);
            if (kind != null) {
                ready.add(new Valve.News(group, kind, group.readySince(now)));
            }
        }
        return ready;
    }

    /** All groups there ever were, the one with the newest member first. */
    public List<AlertGroup> groups() {
        return groups.values().stream()
                .flatMap(List::stream)
                .map(Gathering::snapshot)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Groups with something to tell that there was no room for yet. */
    public List<AlertGroup> held() {
        return ready().stream().map(news -> news.group().snapshot()).toList();
    }

    /** Alerts whose coming and going is folded now. */
    public boolean isChattering(AlertKey key) {
        return chatter.isChattering(key, now);
    }
}
