package vn.toancanh.demo.terrain;

/** A queue of squares by rising cost; equal costs leave in the order of their numbers. */
public final class Frontier {
    private double[] costs = new double[1024];
    private int[] squares = new int[1024];
    private int size;

    public boolean isEmpty() {
        return size == 0;
    }

    public double leastCost() {
        return costs[0];
    }

    public void add(int square, double cost) {
        if (size == costs.length) {
            costs = java.util.Arrays.copyOf(costs, 2 * size);
            squares = java.util.Arrays.copyOf(squares, 2 * size);
        }
        var hole = size++;
        while (hole > 0) {
            var parent = (hole - 1) >>> 1;
            if (!before(cost, square, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        costs[hole] = cost;
        squares[hole] = square;
    }

    /** Takes the square of least cost away. */
    public int take() {
        var first = squares[0];
        size--;
        var cost = costs[size];
        var square = squares[size];
        var hole = 0;
        for (var child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && before(costs[child + 1], squares[child + 1], child)) {
                child++;
            }
            if (before(cost, square, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        costs[hole] = cost;
        squares[hole] = square;
        return first;
    }

    private boolean before(double cost, int square, int slot) {
        return cost < costs[slot] || (cost == costs[slot] && square < squares[slot]);
    }

    private void move(int from, int to) {
        costs[to] = costs[from];
        squares[to] = squares[from];
    }
}
