package vn.toancanh.app.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.input.PickView.Option;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.SeriesKey;

/**
 * What all tabs share: the data, the unit and the moment the desk shows. Any thread but for {@code
 * select} and {@code open}.
 *
 * @param select makes the whole desk look at another unit
 * @param open opens the card of a series
 */
public record StudyScope(
        Session session,
        Texts texts,
        Supplier<AreaCode> area,
        Supplier<Instant> moment,
        Consumer<AreaCode> select,
        Consumer<SeriesKey> open) {

    /** The unit looked at, or the one it lies in when it has no units under it. */
    AreaCode whole() {
        var tree = session.territory().tree();
        var at = area.get();
        var day = LocalDate.ofInstant(moment.get(), Period.ZONE);
        var parent = tree.find(at).map(Area::parent).orElse(null);
        return parent != null && tree.children(at, day).isEmpty() ? parent : at;
    }

    /** An indicator as people pick it. */
    Option option(Indicator indicator) {
        return new Option(
                indicator.code(), indicator.code() + " · " + indicator.name(texts.locale()));
    }

    String name(AreaCode unit) {
        return session.territory().nameOf(unit, texts.locale());
    }
}
