package vn.toancanh.app.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who was told that his acknowledgement is kept finds it again, whatever happens to the program.
 */
class KilledAcknowledgementsTest {
    private static final int KILLS = 25;

    @TempDir Path folder;

    @Test
    void nothingConfirmedIsLostHoweverOftenTheProgramIsKilled() throws Exception {
        var result = Drill.run(folder, KILLS, 11);

        assertEquals(0, result.lost(), result::toString);
        assertEquals(0, result.duplicated(), result::toString);
        assertEquals(0, result.unsound(), result::toString);
        assertTrue(result.acknowledged() > 10 * KILLS, result::toString);
    }
}
