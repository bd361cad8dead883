package vn.toancanh.alert.ruleeditor;

import java.util.List;
import java.util.Optional;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Indicator;

/** What the territory calls things, in the language of the screen. Any thread. */
public interface RuleNames {
    String area(AreaCode area);

    Optional<Indicator> indicator(String code);

    /** The codes of the catalogue, in its order. */
    List<String> indicators();

    /** Who can be told, as the warehouse names them. */
    List<String> personas();

    String persona(String word);

    /**
     * What people call a part of an indicator.
     *
     * @param dimensions in their written form
     */
    String part(String dimensions);
}
