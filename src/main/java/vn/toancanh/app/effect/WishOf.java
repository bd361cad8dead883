package vn.toancanh.app.effect;

import picocli.CommandLine.ITypeConverter;
import vn.toancanh.effect.verdict.Wish;

/** {@code up}, {@code down}, or the limits of the best band such as {@code 36:38}. */
final class WishOf implements ITypeConverter<Wish> {
    @Override
    public Wish convert(String value) {
        return switch (value) {
            case "up" -> new Wish.Up();
            case "down" -> new Wish.Down();
            default -> {
                var limits = value.split(":", -1);
                if (limits.length != 2) {
                    throw new IllegalArgumentException(value + ": up, down, LOW:HIGH");
                }
                yield new Wish.Within(Double.parseDouble(limits[0]), Double.parseDouble(limits[1]));
            }
        };
    }
}
