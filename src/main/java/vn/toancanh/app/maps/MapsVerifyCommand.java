package vn.toancanh.app.maps;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.pack.GeoPackagePack;
import vn.toancanh.map.pack.RefusedFileException;

/** Compares every part of a pack with its check sum; 1 when something is damaged. */
@Command(name = "verify")
final class MapsVerifyCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "PACK.gpkg", descriptionKey = "pack")
    Path pack = Path.of("");

    @Override
    public Integer call() throws Exception {
        var locale = common.locale();
        var texts = Texts.of(locale == null ? Texts.VIETNAMESE : locale);
        int damaged = 0;
        var parts = open().check();
        for (var part : parts) {
            var step = part.step();
            var name =
                    step == null
                            ? texts.get("app.maps.part.layer", part.layer())
                            : texts.get("app.maps.part.step", part.layer(), step);
            if (!part.sound()) {
                damaged++;
            }
            System.out.println(
                    texts.get(part.sound() ? "app.maps.sound" : "app.maps.damaged", name));
        }
        System.out.println(
                damaged == 0
                        ? texts.get("app.maps.verdict.sound", parts.size())
                        : texts.get("app.maps.verdict.damaged", damaged, parts.size()));
        return damaged == 0 ? 0 : 1;
    }

    private GeoPackagePack open() throws Exception {
        try {
            return GeoPackagePack.open(pack);
        } catch (RefusedFileException e) {
            throw new Refusal(e.textKey(), e.arguments());
        }
    }
}
