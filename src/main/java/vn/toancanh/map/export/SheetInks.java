package vn.toancanh.map.export;

import vn.toancanh.map.shade.MapPalette;

/** The colours of a sheet beside those of its map, straight ARGB. */
record SheetInks(int paper, int sea, int line, int strong, int soft, int warning) {
    static SheetInks of(MapPalette palette) {
        boolean light = palette.equals(MapPalette.LIGHT);
        var names = palette.names();
        return light
                ? new SheetInks(
                        0xFFFFFFFF,
                        0xFFF6F9FC,
                        0xFFB4C0D0,
                        names.strong(),
                        names.soft(),
                        0xFFA9500C)
                : new SheetInks(
                        names.halo(),
                        0xFF0B1220,
                        0xFF3A4A66,
                        names.strong(),
                        names.soft(),
                        0xFFF6A94C);
    }
}
