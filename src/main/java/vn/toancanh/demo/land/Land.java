package vn.toancanh.demo.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.BaseLine;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Place;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.demo.border.Borders;
import vn.toancanh.demo.border.CellRaster;
import vn.toancanh.demo.border.Ground;
import vn.toancanh.demo.border.Merger;
import vn.toancanh.demo.border.Sites;
import vn.toancanh.demo.border.Topology;

/**
 * The units of what is simulated and what stands in them: a pure function of the realm, the number
 * of units of today, the seed and the day of the merger. On any day the units cover the whole
 * without gap or overlap.
 */
public final class Land {
    private final Realm realm;
    private final Area root;
    private final LocalDate mergedOn;
    private final Ground ground;
    private final Sites sites;
    private final CellRaster raster;
    private final Topology topology;
    private final Survey survey;
    private final Merger merger;
    private final List<Cell> cells;
    private final List<Unit> unchanged = new ArrayList<>();
    private final List<Unit> former = new ArrayList<>();
    private final List<Unit> merged = new ArrayList<>();
    private final List<Unit> unitsBefore;
    private final List<Unit> unitsAfter;

    /** A province, some of whose communes were merged. */
    public Land(int communes, long seed, LocalDate mergedOn) {
        this(Realm.PROVINCE, communes, seed, mergedOn);
    }

    /**
     * @param mergedOn means nothing to a country: none of its provinces was merged
     */
    public Land(Realm realm, int units, long seed, LocalDate mergedOn) {
        this.realm = realm;
        this.mergedOn = mergedOn;
        root = realm.root();
        var groups = realm == Realm.COUNTRY ? 0 : Math.max(1, units * 12 / 100);
        var members = groups * 5 / 2;
        ground = new Ground(seed);
        sites = Sites.scatter(ground, units - groups + members, seed);
        raster = new CellRaster(ground, sites, seed);
        topology = Borders.trace(raster, seed);
        survey = new Survey(realm, ground, sites, raster, seed);
        cells = survey.cells();
        merger = new Merger(topology, seed);
        establish(
                merger.groups(cells.stream().map(Cell::people).toList(), groups, members),
                new Names(seed));
        unitsBefore = sorted(true);
        unitsAfter = sorted(false);
    }

    public Realm realm() {
        return realm;
    }

    /** The code of the whole. */
    public AreaCode root() {
        return root.code();
    }

    private void establish(List<List<Integer>> groups, Names names) {
        var ended = new Validity(Validity.ALWAYS.from(), mergedOn);
        for (var k = 0; k < cells.size(); k++) {
            var cell = k;
            var gone = groups.stream().anyMatch(group -> group.contains(cell));
            var area =
                    switch (realm) {
                        case PROVINCE ->
                                unit(
                                        code("99", k + 1),
                                        names.commune(cells.get(k).nature()),
                                        gone ? ended : Validity.ALWAYS);
                        case COUNTRY ->
                                unit(
                                        "MP-" + Integer.toString(101 + k).substring(1),
                                        names.province(
                                                cells.get(k).nature(), k < sites.towns().size()),
                                        Validity.ALWAYS);
                    };
            (gone ? former : unchanged).add(new Unit(area, List.of(k)));
        }
        for (var g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            var name = names.commune(cells.get(group.getFirst()).nature());
            var code = code("98", g + 1);
            merged.add(new Unit(unit(code, name, new Validity(mergedOn, null)), group));
        }
    }

    /** Five digits in any locale. */
    private static String code(String begin, int number) {
        return begin + Integer.toString(1000 + number).substring(1);
    }

    private Area unit(String code, Bilingual name, Validity valid) {
        return new Area(new AreaCode(code), name, realm.level(), root.code(), valid);
    }

    public List<Cell> cells() {
        return cells;
    }

    /** The units of a day, in order of their codes. */
    public List<Unit> unitsOn(LocalDate day) {
        return day.isBefore(mergedOn) ? unitsBefore : unitsAfter;
    }

    private List<Unit> sorted(boolean old) {
        return Stream.concat(old ? former.stream() : merged.stream(), unchanged.stream())
                .sorted((a, b) -> a.area().code().compareTo(b.area().code()))
                .toList();
    }

    public List<Unit> unitsToday() {
        return unitsOn(mergedOn);
    }

    /** The whole first, then every unit there is or was. */
    public List<Area> areas() {
        return Stream.concat(Stream.of(root), everyUnit().map(Unit::area)).toList();
    }

    private Stream<Unit> everyUnit() {
        return Stream.of(unchanged, former, merged).flatMap(List::stream);
    }

    public List<AreaChange> changes() {
        return former.stream()
                .map(unit -> new AreaChange(unit.area().code(), successor(unit), 1, mergedOn))
                .toList();
    }

    private AreaCode successor(Unit gone) {
        return merged.stream()
                .filter(unit -> unit.cells().containsAll(gone.cells()))
                .findFirst()
                .orElseThrow()
                .area()
                .code();
    }

    public List<Boundary> boundaries() {
        var whole = new Boundary(root.code(), Validity.ALWAYS, outline(_ -> true));
        return Stream.concat(Stream.of(whole), everyUnit().map(this::boundary)).toList();
    }

    private Boundary boundary(Unit unit) {
        return new Boundary(
                unit.area().code(), unit.area().valid(), outline(unit.cells()::contains));
    }

    private Geometry outline(IntPredicate member) {
        return realm.chart().moved(topology.outline(member));
    }

    /** Who live in a unit at the start. */
    public long people(Unit unit) {
        return unit.cells().stream().mapToLong(cell -> cells.get(cell).people()).sum();
    }

    public long people() {
        return cells.stream().mapToLong(Cell::people).sum();
    }

    /** Indexes of the cells that share a border with any of a unit's, without its own. */
    public Set<Integer> neighbours(Unit unit) {
        var around = new TreeSet<Integer>();
        unit.cells().forEach(cell -> around.addAll(merger.neighbours(cell)));
        unit.cells().forEach(around::remove);
        return around;
    }

    /** Rivers, roads and contours; takes about as long as making the land itself. */
    public List<BaseLine> baseMap() {
        var targets =
                IntStream.range(0, cells.size())
                        .filter(k -> k % 2 == 0 && !cells.get(k).nature().island())
                        .mapToObj(sites.squares()::get)
                        .toList();
        return new BaseMap(realm, ground, raster, sites.towns()).lines(targets);
    }

    public List<Place> places() {
        return new Places(realm, ground, survey, sites).all(unitsToday());
    }
}
