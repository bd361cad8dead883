package vn.toancanh.app.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.cache.Profile;
import vn.toancanh.cache.Profiles;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.warehouse.WarehouseIdentity;
import vn.toancanh.warehouse.client.WarehouseAccess;
import vn.toancanh.warehouse.client.WarehouseClient;

/** Finds the profile an origin stands for, and opens sessions on it. Blocks. */
public final class Sessions {
    private final Profiles profiles;
    private final Clock clock;

    public Sessions(DataDirectory data) {
        this(data, Clock.systemUTC());
    }

    public Sessions(DataDirectory data, Clock clock) {
        this.clock = clock;
        profiles = new Profiles(data, clock);
    }

    /**
     * A profile and how it will be kept fresh; nothing is open yet but the demo province.
     *
     * @param demo null unless the origin is the demo
     */
    public record Plan(Origin origin, Profile profile, Clock clock, @Nullable EmbeddedDemo demo) {
        public Path directory() {
            return profile.directory();
        }
    }

    /** What was used last, or null when this computer knows no warehouse. */
    public @Nullable Origin lastUsed(double demoSpeed) {
        return profiles.all().stream()
                .findFirst()
                .map(profile -> origin(profile, demoSpeed))
                .orElse(null);
    }

    private static Origin origin(Profile profile, double demoSpeed) {
        return profile.access().isDemo()
                ? Origin.Demo.usual(demoSpeed)
                : new Origin.Remote(
                        URI.create(profile.access().url()), profile.access().tokenFile());
    }

    /**
     * @throws WarehouseException when a warehouse never seen before does not answer
     */
    public Plan plan(Origin origin) throws WarehouseException {
        return switch (origin) {
            case Origin.Demo demo -> demo(demo);
            case Origin.Remote remote -> remote(remote);
            case Origin.LastSaved saved -> saved(saved);
        };
    }

    private Plan demo(Origin.Demo origin) {
        var demoClock = new DemoClock(origin.settings().start(), origin.speed(), clock);
        var demo = new EmbeddedDemo(origin, demoClock);
        var access = Profile.Access.DEMO;
        var used = profiles.use(known(demo.identity()), access);
        demo.keepIn(used.directory());
        return new Plan(origin, used, demoClock, demo);
    }

    private Plan saved(Origin.LastSaved origin) {
        var address = origin.address();
        var known = address == null ? profiles.lastReal() : profiles.withUrl(address.toString());
        var profile = known.orElseThrow(() -> new Refusal("app.offline.nothing"));
        return new Plan(origin, profile, clock, null);
    }

    private Plan remote(Origin.Remote origin) throws WarehouseException {
        var address = origin.address().toString();
        var access = new Profile.Access(address, origin.tokenFile());
        var before = profiles.withUrl(address);
        if (before.isPresent()) {
            var used = profiles.use(before.get().known(), access);
            return new Plan(origin, used, clock, null);
        }
        try (var client = new WarehouseClient(WarehouseAccess.of(address, origin.tokenFile()))) {
            var used = profiles.use(known(client.identity()), access);
            return new Plan(origin, used, clock, null);
        }
    }

    private static Profile.Known known(WarehouseIdentity identity) {
        return new Profile.Known(
                identity.id(), identity.title(), identity.home(), identity.simulated());
    }

    /** For the one program that holds the profile; keeps itself fresh once it is connected. */
    public Session open(Plan plan) {
        var copy = LocalCopy.open(plan.profile(), plan.clock());
        Link link =
                plan.origin() instanceof Origin.LastSaved
                        ? new NoLink(copy, ErrorCode.OFFLINE)
                        : new SyncLink(plan, copy);
        return new Session(plan.profile(), plan.clock(), copy, link);
    }

    /** Beside the program that holds the profile: reads only what that one saved. */
    public Session openReadOnly(Plan plan) {
        if (!LocalCopy.exists(plan.profile())) {
            throw new Refusal("app.offline.nothing");
        }
        var copy = LocalCopy.openReadOnly(plan.profile(), plan.clock());
        return new Session(plan.profile(), plan.clock(), copy, new NoLink(copy, ErrorCode.OFFLINE));
    }
}
