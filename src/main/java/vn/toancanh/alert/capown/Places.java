package vn.toancanh.alert.capown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.toancanh.alert.capwrite.OwnWarning.Place;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Period;

/** Units as messages name them: by name, by code and by outline where there is one. */
public record Places(AreaTree tree, Collection<Boundary> boundaries) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    public Place of(AreaCode area, Instant at) {
        var day = LocalDate.ofInstant(at, Period.ZONE);
        var outline =
                boundaries.stream()
                        .filter(each -> each.area().equals(area) && each.valid().covers(day))
                        .findFirst()
                        .map(each -> Outline.of(each.shape()))
                        .orElse(List.of());
        return new Place(name(area), List.of(area), outline);
    }

    /** From the unit up to the territory: a commune alone could be anywhere. */
    private Bilingual name(AreaCode area) {
        var path = tree.pathTo(area).reversed();
        return path.isEmpty()
                ? Bilingual.same(area.value())
                : new Bilingual(joined(path, VIETNAMESE), joined(path, Locale.ENGLISH));
    }

    private static String joined(List<Area> path, Locale locale) {
        return path.stream().map(each -> each.name().in(locale)).collect(Collectors.joining(", "));
    }
}
