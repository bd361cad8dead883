package vn.toancanh.demo.land;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.LonLat;
import vn.toancanh.area.Place;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.demo.border.Ground;
import vn.toancanh.demo.border.Sites;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;

/** Stations, offices, clinics, schools and towns, each inside the unit it belongs to. */
final class Places {
    private static final List<String> TOWNS =
            List.of("Sao Mai", "Cửa Hạ", "Đông Phú", "Khe Thượng");
    private static final List<String> CAPITALS =
            List.of("Sao Hôm", "Vọng Nguyệt", "Bến Vân", "Khe Nguyệt");
    private static final List<String> ISLETS = List.of("Hòn Én", "Hòn Chài", "Hòn Yến", "Hòn Rùa");

    private final Realm realm;
    private final Ground ground;
    private final Survey survey;
    private final Sites sites;
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, List<Integer>> inner = new HashMap<>();

    Places(Realm realm, Ground ground, Survey survey, Sites sites) {
        this.realm = realm;
        this.ground = ground;
        this.survey = survey;
        this.sites = sites;
    }

    List<Place> all(List<Unit> units) {
        for (var k = 0; k < sites.towns().size(); k++) {
            addTown(k, sites.towns().get(k), units);
        }
        for (var k = 0; k < ISLETS.size(); k++) {
            var square = ground.terrain().islets().get(k);
            var name = ISLETS.get(k);
            add(
                    "islet-" + k,
                    "islet",
                    new Bilingual(name, Names.plain(name)),
                    square,
                    unitAt(square, units));
        }
        var number = 0;
        for (var unit : units) {
            addOffices(unit);
            addStations(unit, number++);
        }
        return List.copyOf(places);
    }

    private void addTown(int k, int square, List<Unit> units) {
        var name = (realm == Realm.COUNTRY ? CAPITALS : TOWNS).get(k);
        var en = Names.plain(name);
        var area = unitAt(square, units);
        add("town-" + k, "town", new Bilingual(name, en), square, area);
        var hospital =
                k == 0
                        ? switch (realm) {
                            case PROVINCE ->
                                    new Bilingual(
                                            "Bệnh viện Đa khoa tỉnh Sao Mai",
                                            "Sao Mai General Hospital");
                            case COUNTRY ->
                                    new Bilingual(
                                            "Bệnh viện Trung ương Sao Hôm",
                                            "Sao Hom Central Hospital");
                        }
                        : new Bilingual("Bệnh viện khu vực " + name, en + " Regional Hospital");
        add("hospital-" + k, "hospital", hospital, near(square, k), area);
        add(
                "air-" + k,
                "air-station",
                new Bilingual("Trạm không khí " + name, en + " air quality station"),
                near(square, k + 9),
                area);
    }

    /** A square close by in the same cell. */
    private int near(int square, int k) {
        return inner(survey.owner(square)).stream()
                .sorted(Comparator.comparingDouble(other -> Grid.distance(square, other)))
                .skip(1 + k % 6)
                .findFirst()
                .orElse(square);
    }

    private void addOffices(Unit unit) {
        var name = unit.area().name();
        var kind = name.vi().substring(0, 1).toLowerCase(Locale.ROOT) + name.vi().substring(1);
        var proper = Names.proper(name);
        var en = Names.plain(proper);
        at(
                unit,
                "one-stop-shop",
                0,
                new Bilingual(
                        "Trung tâm Phục vụ hành chính công " + kind, name.en() + " one-stop shop"));
        if (realm == Realm.COUNTRY) {
            return;
        }
        at(unit, "clinic", 1, new Bilingual("Trạm Y tế " + kind, name.en() + " health station"));
        at(
                unit,
                "school",
                2,
                new Bilingual("Trường THCS " + proper, en + " lower secondary school"));
        if (unit.cells().size() > 1 || Names.isWard(nature(unit))) {
            at(
                    unit,
                    "school",
                    3,
                    new Bilingual("Trường Tiểu học " + proper, en + " primary school"));
        }
    }

    private void addStations(Unit unit, int number) {
        var proper = Names.proper(unit.area().name());
        var en = Names.plain(proper);
        var nature = nature(unit);
        if (number % 3 == 0 || nature.hills() > 0.5) {
            at(unit, "rain-station", 4, new Bilingual("Trạm mưa " + proper, en + " rain gauge"));
        }
        if (nature.riverside() > 0.16) {
            addAtRiver(
                    unit,
                    "river-station",
                    new Bilingual("Trạm thuỷ văn " + proper, en + " river gauge"));
        }
        if (nature.hills() > 0.2 && nature.riverside() > 0.04 && number % 2 == 0) {
            addAtRiver(unit, "reservoir", new Bilingual("Hồ chứa " + proper, en + " reservoir"));
        }
    }

    private List<Integer> inner(int cell) {
        return inner.computeIfAbsent(cell, survey::inner);
    }

    private Cell.Nature nature(Unit unit) {
        return survey.cells().get(unit.cells().getFirst()).nature();
    }

    private void at(Unit unit, String kind, int which, Bilingual name) {
        var code = unit.area().code();
        var squares = inner(unit.cells().getFirst());
        var pick = Noise.unit(Noise.mix(code.value().hashCode(), which));
        add(
                kind + "-" + code + "-" + which,
                kind,
                name,
                squares.get((int) (pick * squares.size())),
                code);
    }

    private void addAtRiver(Unit unit, String kind, Bilingual name) {
        var wettest =
                unit.cells().stream()
                        .flatMap(cell -> inner(cell).stream())
                        .max(Comparator.comparingInt(ground.rivers()::drained));
        add(kind + "-" + unit.area().code(), kind, name, wettest.orElseThrow(), unit.area().code());
    }

    private @Nullable AreaCode unitAt(int square, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.cells().contains(survey.owner(square)))
                .map(unit -> unit.area().code())
                .findFirst()
                .orElse(null);
    }

    private void add(String id, String kind, Bilingual name, int square, @Nullable AreaCode area) {
        var at = realm.chart().moved(Grid.degrees(square));
        places.add(new Place(id, kind, name, new LonLat(at.x, at.y), area));
    }
}
