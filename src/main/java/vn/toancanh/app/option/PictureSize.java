package vn.toancanh.app.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import vn.toancanh.app.picture.Snapshot;

/** {@code 3840x2160}, within what a wall can be. */
public final class PictureSize implements ITypeConverter<Snapshot.Size> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

    @Override
    public Snapshot.Size convert(String value) {
        var parts = SHAPE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + value + "' is not WxH, e.g. 1920x1080");
        }
        return new Snapshot.Size(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
