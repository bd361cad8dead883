package vn.toancanh.app.screen;

import java.nio.file.Path;
import java.util.function.Consumer;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.fx.Texts;

/** Tells in the line at the foot of the desk how saving goes. JavaFX thread only. */
record SaidAtFoot(DeskViewModel desk, Consumer<Path> folders, Texts texts) implements Exports.Told {
    @Override
    public void running(String sentence, Runnable cancel) {
        desk.say(sentence, texts.get("app.export.cancel"), cancel);
    }

    @Override
    public void failed(String sentence) {
        desk.say(sentence);
    }

    @Override
    public void saved(String sentence, Path file) {
        var folder = file.toAbsolutePath().getParent();
        desk.say(sentence, texts.get("app.export.folder"), () -> folders.accept(folder));
    }
}
