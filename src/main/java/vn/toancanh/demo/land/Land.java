package vn.toancanh.demo.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
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
 * The simulated province's units and what stands in them: a pure function of the number of communes
 * of today, the seed and the day of the merger. On any day the communes cover the province without
 * gap or overlap.
 */
public final class Land {
    /** No real province has this code, no real commune one that begins with 98 or 99. */
    public static final AreaCode PROVINCE = new AreaCode("99");

    public static final Bilingual NAME = new Bilingual("Tỉnh Sao Mai", "Sao Mai Province");

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

    public Land(int communes, long seed, LocalDate mergedOn) {
        this.mergedOn = mergedOn;
        var groups = Math.max(1, communes * 12 / 100);
        var members = groups * 5 / 2;
        ground = new Ground(seed);
        sites = Sites.scatter(ground, communes - groups + members, seed);
        raster = new CellRaster(ground, sites, seed);
        topology = Borders.trace(raster, seed);
        survey = new Survey(ground, sites, raster, seed);
        cells = survey.cells();
        merger = new Merger(topology, seed);
        establish(
                merger.groups(cells.stream().map(Cell::people).toList(), groups, members),
                new Names(seed));
        unitsBefore = sorted(true);
        unitsAfter = sorted(false);
    }

    private void establish(List<List<Integer>> groups, Names names) {
        var ended = new Validity(Validity.ALWAYS.from(), mergedOn);
        for (var k = 0; k < cells.size(); k++) {
            var cell = k;
            var gone = groups.stream().anyMatch(group -> group.contains(cell));
            var name = names.commune(cells.get(k).nature());
            var area = commune(code("99", k + 1), name, gone ? ended : Validity.ALWAYS);
            (gone ? former : unchanged).add(new Unit(area, List.of(k)));
        }
        for (var g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            var name = names.commune(cells.get(group.getFirst()).nature());
            var code = code("98", g + 1);
            merged.add(new Unit(commune(code, name, new Validity(mergedOn, null)), group));
        }
    }

    /** Five digits in any locale. */
    private static String code(String begin, int number) {
        return begin + Integer.toString(1000 + number).substring(1);
    }

    private static Area commune(String code, Bilingual name, Validity valid) {
        return new Area(new AreaCode(code), name, AreaLevel.COMMUNE, PROVINCE, valid);
    }

    public List<Cell> cells() {
        return cells;
    }

    /** The communes of a day, in order of their codes. */
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

    /** The province first, then every commune there is or was. */
    public List<Area> areas() {
        var province = new Area(PROVINCE, NAME, AreaLevel.PROVINCE, null, Validity.ALWAYS);
        return Stream.concat(Stream.of(province), everyUnit().map(Unit::area)).toList();
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
        var province = new Boundary(PROVINCE, Validity.ALWAYS, topology.outline(_ -> true));
        return Stream.concat(Stream.of(province), everyUnit().map(this::boundary)).toList();
    }

    private Boundary boundary(Unit unit) {
        return new Boundary(
                unit.area().code(), unit.area().valid(), topology.outline(unit.cells()::contains));
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
        return new BaseMap(ground, raster, sites.towns()).lines(targets);
    }

    public List<Place> places() {
        return new Places(ground, raster, survey, sites).all(unitsToday());
    }
}
