package vn.toancanh.demo.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.toancanh.demo.land.Land;
import vn.toancanh.demo.land.Realm;
import vn.toancanh.demo.terrain.Noise;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;

/** Chooses and ties together what makes the numbers of each indicator. */
public final class Simulation {
    /** The fields of dossiers, and what share of them each has. */
    private static final Map<String, Double> FIELDS = fields();

    /** Who spends the public investment: the share of the plan, and how well against the whole. */
    private static final Map<String, Owner> OWNERS = owners();

    private record Owner(double share, double pace) {}

    private final List<Indicator> indicators;
    private final Land land;
    private final double start;
    private final long seed;
    private final Map<String, Profile> profiles;
    private final Story story;
    private final Weather weather;
    private final Outages outages;

    /**
     * @param startDay the day the story is told from
     */
    public Simulation(List<Indicator> indicators, Land land, long seed, LocalDate startDay) {
        this.indicators = List.copyOf(indicators);
        this.land = land;
        this.seed = Noise.mix(seed ^ 0x11B);
        start = startDay.toEpochDay();
        profiles = land.realm() == Realm.COUNTRY ? Profile.ofCountry(land.people()) : Profile.all();
        story = new Story(land, this.seed, start);
        weather = new Weather(this.seed, startDay, land.cells());
        outages = new Outages(startDay);
    }

    private static Map<String, Double> fields() {
        var fields = new LinkedHashMap<String, Double>();
        fields.put("land", 0.42);
        fields.put("civil", 0.2);
        fields.put("construction", 0.18);
        fields.put("business", 0.12);
        fields.put("social", 0.08);
        return fields;
    }

    private static Map<String, Owner> owners() {
        var owners = new LinkedHashMap<String, Owner>();
        owners.put("construction", new Owner(0.34, 0.94));
        owners.put("environment", new Owner(0.2, 0.97));
        owners.put("education", new Owner(0.14, 1.06));
        owners.put("health", new Owner(0.1, 0.99));
        owners.put("communes", new Owner(0.22, 1.08));
        return owners;
    }

    public Story story() {
        return story;
    }

    public Weather weather() {
        return weather;
    }

    public Outages outages() {
        return outages;
    }

    /**
     * What makes the numbers: by dimensions, {@link Dimensions#NONE} alone or parts of the whole.
     */
    public Map<Dimensions, Model> models(Indicator indicator) {
        var profile = profile(indicator);
        if (indicator.code().equals("KT-03")) {
            return byOwner(indicator, profile);
        }
        if (!indicator.code().equals("HC-08")) {
            return Map.of(Dimensions.NONE, model(indicator, profile));
        }
        var parts = new LinkedHashMap<Dimensions, Model>();
        FIELDS.forEach((field, share) -> {
            var part = new Profile(profile.kind(), profile.level() * share, profile.effects());
            var dimensions = Dimensions.of(Map.of("field", field));
            parts.put(dimensions, usual(indicator, part, field));
        });
        return parts;
    }

    private Map<Dimensions, Model> byOwner(Indicator indicator, Profile profile) {
        var parts = new LinkedHashMap<Dimensions, Model>();
        OWNERS.forEach((owner, its) -> {
            var effects = new HashMap<>(profile.effects());
            effects.merge("volume", its.share(), (whole, share) -> whole * share);
            var part = new Profile(profile.kind(), profile.level() * its.pace(), effects);
            parts.put(Dimensions.of(Map.of("owner", owner)), usual(indicator, part, owner));
        });
        return parts;
    }

    /** Whether its first number is provisional and corrected later. */
    public boolean isRevised(Indicator indicator) {
        return profile(indicator).isRevised();
    }

    /** Whether it is a share of thousands of people, which makes 100 times it "per 100,000". */
    public boolean isPerThousand(Indicator indicator) {
        return profile(indicator).kind() == Profile.Kind.INCIDENCE;
    }

    private Profile profile(Indicator indicator) {
        return profiles.getOrDefault(indicator.code(), Profile.unknown(indicator));
    }

    private Model model(Indicator indicator, Profile profile) {
        return switch (profile.kind()) {
            case RATE, RATIO, COUNT, INCIDENCE, AMOUNT, SCORE, PLAN ->
                    usual(indicator, profile, "");
            case SUM -> SpecialModels.sum(partsOf766());
            case POINTS -> SpecialModels.points(indicator, sharesOf(indicator), land.cells());
            case STORM -> SpecialModels.storm(indicator, weather, story);
            case SOURCES -> SpecialModels.sources(sourceCount(), outages, land.cells().size());
            case AREA -> SpecialModels.area(indicator, land.cells());
            case PEOPLE -> SpecialModels.people(land.cells(), profile.effect("trend"), start);
        };
    }

    private Model usual(Indicator indicator, Profile profile, String field) {
        var own = Noise.mix(seed, indicator.code().hashCode() * 31L + field.hashCode());
        var anchor = new UsualModel.Anchor(start, own);
        var effect = story.effect(indicator.code(), field);
        return new UsualModel(indicator, profile, land.cells(), anchor, effect);
    }

    /** The index is the sum of its five groups of points. */
    private List<Model> partsOf766() {
        return indicators.stream()
                .filter(part ->
                        part.code().compareTo("HC-02") >= 0 && part.code().compareTo("HC-06") <= 0)
                .map(part -> model(part, profile(part)))
                .toList();
    }

    /** The points of the 766 index that follow from counts of dossiers. */
    private List<SpecialModels.Share> sharesOf(Indicator group) {
        var points =
                switch (group.code()) {
                    case "HC-03" -> Map.of("HC-07", 20);
                    case "HC-05" -> Map.of("HC-09", 12, "HC-10", 10);
                    default -> throw new IllegalArgumentException("no points for " + group.code());
                };
        return indicators.stream()
                .flatMap(counted -> {
                    var most = points.get(counted.code());
                    return most == null
                            ? Stream.empty()
                            : Stream.of(
                                    new SpecialModels.Share(
                                            model(counted, profile(counted)), most));
                })
                .toList();
    }

    private int sourceCount() {
        return (int) indicators.stream().map(i -> i.publication().source()).distinct().count();
    }
}
