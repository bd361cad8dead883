package vn.toancanh.app.screen;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.MapChoice;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.panel.ShadeBarView;
import vn.toancanh.map.panel.ShadeBarViewModel;
import vn.toancanh.map.panel.ShadeBarViewModel.Classes;
import vn.toancanh.map.panel.ShadeBarViewModel.Option;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.Shading;

/** The line over the big map, filled with the indicators that the units of the map have. */
final class ShadeBar {
    private final ShadeBarViewModel model;
    private final ShadeBarView view;

    ShadeBar(Session session, Look look, Consumer<MapChoice> onChoice) {
        var locale = look.texts().locale();
        var provinces = session.territory().tree().leaves() == AreaLevel.PROVINCE;
        var options =
                session.territory().catalogue().all().stream()
                        .filter(each ->
                                each.measure().scope() == Indicator.Scope.COMMUNE || provinces)
                        .map(each -> new Option(each.code(), each.name(locale)))
                        .sorted(VietnameseOrder.by(Option::label))
                        .toList();
        model = new ShadeBarViewModel(options, locale, chosen -> onChoice.accept(choice(chosen)));
        view = new ShadeBarView(model, look.texts(), Theme.DESK_PX * look.settings().textScale());
    }

    /** Switches the panel of the layers. */
    ToggleButton toggle() {
        return view.layers();
    }

    ShadeBarView view() {
        return view;
    }

    void show(MapChoice shown) {
        model.show(
                new ShadeBarViewModel.Shown(
                        code(shown.first()), code(shown.second()), shown.apart()),
                limits(shown.classes()));
    }

    /** What the map draws now, for whoever wants to change its limits by hand. */
    void drawn(Shading shading) {
        if (shading instanceof Choropleth one) {
            model.drawn(one.breaks().limits());
        }
    }

    private static MapChoice choice(ShadeBarViewModel.Choice chosen) {
        return new MapChoice(
                whole(chosen.first()),
                whole(chosen.second()),
                chosen.apart(),
                method(chosen.limits()));
    }

    private static @Nullable ClassMethod method(ShadeBarViewModel.Limits chosen) {
        if (chosen.classes() == Classes.MANUAL) {
            return new ClassMethod.Manual(chosen.typed());
        }
        var word = chosen.classes().text();
        return word == null ? null : ClassMethod.parse(word);
    }

    private static ShadeBarViewModel.Limits limits(@Nullable ClassMethod method) {
        var typed = method instanceof ClassMethod.Manual(var limits) ? limits : List.<Double>of();
        return new ShadeBarViewModel.Limits(classes(method), typed);
    }

    private static Classes classes(@Nullable ClassMethod method) {
        return switch (method) {
            case ClassMethod.Quantile _ -> Classes.QUANTILE;
            case ClassMethod.EqualInterval _ -> Classes.EQUAL;
            case ClassMethod.Natural _ -> Classes.NATURAL;
            case ClassMethod.Deviation() -> Classes.DEVIATION;
            case ClassMethod.AroundTarget(), ClassMethod.Around _ -> Classes.TARGET;
            case ClassMethod.Manual _ -> Classes.MANUAL;
            case ClassMethod.Legal _ -> Classes.USUAL;
            case null -> Classes.USUAL;
        };
    }

    private static @Nullable Choice whole(@Nullable Option option) {
        return option == null ? null : new Choice(option.code(), Dimensions.NONE);
    }

    private static @Nullable String code(@Nullable Choice choice) {
        return choice == null ? null : choice.indicator();
    }
}
