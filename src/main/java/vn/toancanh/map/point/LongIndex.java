package vn.toancanh.map.point;

import java.util.Arrays;

/** Numbers keys in the order they come, from 0. One thread at a time. */
public final class LongIndex {
    private static final int FREE = -1;

    private long[] keys;
    private int[] numbers;
    private int size;

    /**
     * @param most how many keys there may be
     */
    public LongIndex(int most) {
        int slots = Integer.highestOneBit(Math.clamp(most, 8, 1 << 16)) * 4;
        keys = new long[slots];
        numbers = new int[slots];
        Arrays.fill(numbers, FREE);
    }

    /** The number of a key, a new one when it is new. */
    public int indexOf(long key) {
        int slot = slot(key);
        if (numbers[slot] == FREE) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    /** −1 for a key that never came. */
    public int find(long key) {
        return numbers[slot(key)];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (numbers[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        Arrays.fill(numbers, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
