package vn.toancanh.demo.land;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.toancanh.demo.border.CellRaster;
import vn.toancanh.demo.border.Ground;
import vn.toancanh.demo.border.Sites;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;

/** Measures the cells: size, middle, height, water, and how many people live there. */
final class Survey {
    private final Realm realm;
    private final Ground ground;
    private final Sites sites;
    private final List<List<Integer>> squares = new ArrayList<>();
    private final CellRaster raster;
    private final Noise noise;
    private final List<Cell> cells;

    Survey(Realm realm, Ground ground, Sites sites, CellRaster raster, long seed) {
        this.realm = realm;
        this.ground = ground;
        this.sites = sites;
        this.raster = raster;
        noise = new Noise(seed).other(100);
        for (var k = 0; k < sites.squares().size(); k++) {
            squares.add(new ArrayList<>());
        }
        for (var square = 0; square < Grid.SIZE; square++) {
            if (raster.owner(square) >= 0) {
                squares.get(raster.owner(square)).add(square);
            }
        }
        cells = IntStream.range(0, squares.size()).mapToObj(this::cell).toList();
    }

    List<Cell> cells() {
        return cells;
    }

    int owner(int square) {
        return raster.owner(square);
    }

    /** Squares of a cell all of whose neighbours are its own: well inside its outline. */
    List<Integer> inner(int cell) {
        var inner = squares.get(cell).stream().filter(square -> isInner(cell, square)).toList();
        return inner.isEmpty() ? List.of(sites.squares().get(cell)) : inner;
    }

    private boolean isInner(int cell, int square) {
        return IntStream.range(0, 8)
                .map(direction -> Grid.neighbour(square, direction))
                .allMatch(next -> next >= 0 && raster.owner(next) == cell);
    }

    private Cell cell(int k) {
        var own = squares.get(k);
        var step = Grid.STEP * realm.chart().scale();
        var km2 = own.size() * step * step;
        var island = k == squares.size() - 1;
        var height = own.stream().mapToDouble(ground.terrain()::height).average().orElse(0);
        var water = own.stream().mapToInt(ground.rivers()::drained).max().orElse(0);
        var coastal = own.stream().anyMatch(this::touchesSea);
        var hills = Math.clamp((height - 60) / 500, 0.0, 1.0);
        var town = island ? 0.3 : town(own);
        var nature = new Cell.Nature(town, hills, coastal, Math.min(1, water / 9000.0), island);
        return new Cell(
                people(k, km2, nature),
                km2,
                own.stream().mapToDouble(Grid::kmEast).average().orElse(0),
                own.stream().mapToDouble(Grid::kmNorth).average().orElse(0),
                nature);
    }

    /** By nearness to the towns; the first city reaches farthest. */
    private double town(List<Integer> own) {
        var best = 0.0;
        for (var k = 0; k < sites.towns().size(); k++) {
            var town = sites.towns().get(k);
            var far = own.stream().mapToDouble(s -> Grid.distance(s, town)).average().orElse(99);
            best = Math.max(best, StrictMath.exp(-StrictMath.pow(far / reach(k), 2)));
        }
        return best;
    }

    /** How far a town is felt, in kilometres of the drawing. */
    private double reach(int town) {
        return switch (realm) {
            case PROVINCE -> town == 0 ? 8.5 : 3.6;
            case COUNTRY -> town == 0 ? 9.5 : 6.5;
        };
    }

    private int people(int k, double km2, Cell.Nature nature) {
        if (realm == Realm.COUNTRY) {
            var perKm2 = 300 * (1 - 0.8 * nature.hills()) + 1700 * nature.town() * nature.town();
            var usual = (nature.coastal() ? 1.3 : 1.0) * perKm2 * km2 + 250_000;
            return (int) Math.round(Math.min(9_500_000, usual) * (0.8 + 0.45 * noise.at(k, 1)));
        }
        var perKm2 = 290 * (1 - 0.86 * nature.hills()) + 2600 * nature.town() * nature.town();
        var usual = (nature.coastal() ? 1.35 : 1.0) * perKm2 * km2 * 0.55 + 2600;
        return (int) Math.round(Math.min(46_000, usual) * (0.8 + 0.45 * noise.at(k, 1)));
    }

    private boolean touchesSea(int square) {
        return IntStream.range(0, 4)
                .map(direction -> Grid.neighbour(square, direction))
                .anyMatch(next -> next >= 0 && raster.owner(next) == CellRaster.SEA);
    }
}
