package vn.toancanh.map.exporting;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.toancanh.base.file.WriteFault;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.export.MapExport;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.map.export.SheetFormat;

/** Writes an export and says what became of it. Blocks; not on the JavaFX thread. */
record ExportWork(List<MapSheet> sheets, SheetFormat format, Path chosen, Texts texts) {
    private static final System.Logger LOG = System.getLogger(ExportWork.class.getName());
    private static final double MEGABYTE = 1e6;

    /** Gives a sentence for people. */
    String write(MapExport export) {
        var file = named();
        try {
            export.write(sheets, file);
            var size = Numbers.format(Files.size(file) / MEGABYTE, 1, texts.locale());
            var folder = Objects.toString(file.toAbsolutePath().getParent());
            return texts.get("map.export.done", file.getFileName(), size, folder);
        } catch (InterruptedIOException e) {
            return texts.get("map.export.cancelled");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "not exported: " + file, e);
            return sentence(e, file);
        }
    }

    /** With the ending of its kind, which some systems' dialogs leave to the person. */
    private Path named() {
        var ending = "." + format.extension();
        if (chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            return chosen;
        }
        var whole = chosen.resolveSibling(chosen.getFileName() + ending);
        // Nobody was asked whether that one may be replaced.
        return Files.exists(whole) ? chosen : whole;
    }

    private String sentence(IOException failed, Path file) {
        return texts.get(WriteFault.of(failed, file).textKey(), file, WriteFault.reason(failed));
    }
}
