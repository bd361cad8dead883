package vn.toancanh.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {
    /** Heights of letters in millimetres after ISO 9241-3, h = 2 D tan(θ/2). */
    @ParameterizedTest
    @CsvSource({
        "3, 16, 14.0",
        "5, 16, 23.3",
        "8, 16, 37.2",
        "10, 20, 58.2",
        "12, 22, 76.8",
        "8, 60, 140"
    })
    void fontsFollowTheStandardsTable(double metres, double arcmin, double millimetres) {
        var room = new Room(1.25, metres);
        var capital = room.fontPx(arcmin) * Room.CAP_HEIGHT * room.pitchMm();
        assertEquals(millimetres, capital, 1.0);
        assertEquals(arcmin, room.arcmin(capital / room.pitchMm()), 0.6);
    }
}
