package vn.toancanh.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    @Test
    void aPlaceIsReadAsItWasWritten() {
        var place = new WindowPlace(new Rectangle2D(10.5, -20, 1366, 768), true);

        assertEquals(place, WindowPlace.parse(place.text()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "a,b,c,d,e", "1,2,-5,100,false", "1,2,3,4,5,6"})
    void anythingElseIsForgotten(String text) {
        assertTrue(WindowPlace.parse(text).isEmpty());
    }
}
