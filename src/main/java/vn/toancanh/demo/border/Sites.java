package vn.toancanh.demo.border;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.toancanh.demo.terrain.Grid;
import vn.toancanh.demo.terrain.Noise;
import vn.toancanh.demo.terrain.Rivers;
import vn.toancanh.demo.terrain.Terrain;

/**
 * Where the cells grow from: dense around towns, sparse in the hills; the last is the main island.
 *
 * @param towns squares of the towns, the provincial city first
 */
public record Sites(List<Integer> squares, List<Integer> towns) {
    private static final int TRIES = 60;

    public static Sites scatter(Ground ground, int cells, long seed) {
        return new Scatter(ground, cells, seed).all();
    }

    private static final class Scatter {
        private final Terrain terrain;
        private final Rivers rivers;
        private final Noise noise;
        private final Random random;
        private final Ground ground;
        private final int cells;
        private final List<Integer> towns = new ArrayList<>();
        private final List<Integer> squares = new ArrayList<>();
        private final int[] candidates;

        Scatter(Ground ground, int cells, long seed) {
            this.ground = ground;
            terrain = ground.terrain();
            rivers = ground.rivers();
            this.cells = cells;
            noise = new Noise(seed).other(40);
            random = new Random(seed);
            candidates = mainland();
        }

        Sites all() {
            foundTowns();
            squares.addAll(towns);
            while (squares.size() < cells - 1) {
                squares.add(best());
            }
            squares.add(terrain.mainIsland());
            return new Sites(List.copyOf(squares), List.copyOf(towns));
        }

        private int[] mainland() {
            return java.util.stream.IntStream.range(0, Grid.SIZE)
                    .filter(s -> ground.isMainland(s))
                    .toArray();
        }

        /** The city at the mouth of the largest river, three towns up the coast and inland. */
        private void foundTowns() {
            var city = candidates[0];
            for (var square : candidates) {
                var y = Grid.kmNorth(square);
                if (y > 26
                        && y < 72
                        && Grid.kmEast(square) > 78
                        && rivers.drained(square) > rivers.drained(city)) {
                    city = square;
                }
            }
            towns.add(city);
            addTown(84, Grid.kmNorth(city) > 48 ? 20 : 76);
            addTown(56, 46);
            addTown(30, Grid.kmNorth(city) > 48 ? 30 : 64);
        }

        /** At the square near a point that is low and by the water. */
        private void addTown(double x, double y) {
            var best = -1;
            var bestScore = Double.NEGATIVE_INFINITY;
            for (var square : candidates) {
                var far = StrictMath.hypot(Grid.kmEast(square) - x, Grid.kmNorth(square) - y);
                var score =
                        StrictMath.log(1 + rivers.drained(square))
                                - far * 0.35
                                - terrain.height(square) / 60;
                if (score > bestScore) {
                    best = square;
                    bestScore = score;
                }
            }
            if (squares.size() + towns.size() < cells - 2 && !towns.contains(best)) {
                towns.add(best);
            }
        }

        /** The candidate with the most room for what is usual at its place (Mitchell 1991). */
        private int best() {
            var best = -1;
            var bestRoom = -1.0;
            for (var k = 0; k < TRIES || best < 0; k++) {
                var square = k % 2 == 0 ? nearTown() : anywhere();
                if (!ground.isMainland(square)) {
                    continue;
                }
                var room = room(square);
                if (room > bestRoom) {
                    best = square;
                    bestRoom = room;
                }
            }
            return best;
        }

        private int anywhere() {
            return candidates[random.nextInt(candidates.length)];
        }

        private int nearTown() {
            var town = towns.get(random.nextInt(towns.size()));
            return Grid.square(
                    Grid.kmEast(town) + 7 * random.nextGaussian(),
                    Grid.kmNorth(town) + 7 * random.nextGaussian());
        }

        private double room(int square) {
            var nearest = Double.MAX_VALUE;
            for (var other : squares) {
                nearest = Math.min(nearest, Grid.distance(square, other));
            }
            return nearest / usualSize(square);
        }

        private double usualSize(int square) {
            var size = 4.2 + Math.min(5, terrain.height(square) / 150);
            for (var k = 0; k < towns.size(); k++) {
                var far = Grid.distance(square, towns.get(k)) / (k == 0 ? 1.0 : 0.45);
                size = Math.min(size, 1.3 + 0.2 * far);
            }
            return size * (0.75 + 0.5 * noise.at(square, 3));
        }
    }
}
