package vn.toancanh.map.shade;

import java.util.List;
import vn.toancanh.map.classes.LegalScale;

/** How colours follow each other from class to class. */
public sealed interface Ramp {
    /** From low to high. */
    Ramp SEQUENTIAL = new Sequential();

    record Sequential() implements Ramp {}

    /**
     * Away from a middle on both sides.
     *
     * @param below how many classes lie under the middle
     * @param between whether one class is the middle itself
     * @param highIsGood which side gets the colour of what is wanted
     * @param reach how many classes away from the middle the strongest colours are
     */
    record Diverging(int below, boolean between, boolean highIsGood, int reach) implements Ramp {}

    /** The colours of a law. */
    record Legal(LegalScale scale) implements Ramp {
        List<Integer> colours() {
            return scale.colours();
        }
    }

    /** Two values at once: class = row × side + column. */
    record Square(int side) implements Ramp {}
}
