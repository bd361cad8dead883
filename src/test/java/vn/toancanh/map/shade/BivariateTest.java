package vn.toancanh.map.shade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.classes.ClassBreaks;

class BivariateTest {
    @Test
    void aUnitStandsInTheColumnOfOneValueAndTheRowOfTheOther() {
        var shown = new Bivariate(values(1.0, 5.0, 9.0), values(9.0, 1.0, 5.0));

        assertEquals(
                List.of(6, 1, 5), List.of(classOf(shown, 0), classOf(shown, 1), classOf(shown, 2)));
    }

    @Test
    void aUnitWithoutOneOfTheValuesHasNoData() {
        var shown = new Bivariate(values(1.0, 5.0, 9.0), values(9.0, 1.0));

        assertEquals(Shading.NO_DATA, classOf(shown, 2));
        assertNull(shown.text(area(2)));
        assertEquals(2, shown.correlation().units());
    }

    /** Anscombe 1973, "Graphs in statistical analysis": the first of the four has r = 0.81642. */
    @Test
    void theCorrelationIsPearsons() {
        var x = values(10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0);
        var y = values(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);

        var correlation = new Bivariate(x, y).correlation();

        assertEquals(0.81642, correlation.r(), 5e-6);
        assertEquals(11, correlation.units());
    }

    @Test
    void valuesThatDoNotVaryHaveNoCorrelation() {
        assertTrue(
                Double.isNaN(new Bivariate(values(1.0, 2.0), values(3.0, 3.0)).correlation().r()));
    }

    private static int classOf(Bivariate shown, int unit) {
        return shown.classOf(area(unit));
    }

    private static Choropleth values(Double... values) {
        var byArea = new HashMap<AreaCode, Double>();
        for (int i = 0; i < values.length; i++) {
            byArea.put(area(i), values[i]);
        }
        var figures = new Choropleth.Figures(1, (value, _) -> Double.toString(value));
        return new Choropleth("x", "", byArea, ClassBreaks.manual(4, 8), figures);
    }

    private static AreaCode area(int number) {
        return new AreaCode("%05d".formatted(number));
    }
}
