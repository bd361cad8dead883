package vn.toancanh.app.restored;

import vn.toancanh.base.ErrorCode;
import vn.toancanh.cache.rescue.Restored;
import vn.toancanh.fx.Texts;

/** Which file was damaged, how, what took its place and what is to be done, in sentences. */
public record RestoredWords(Restored what, Texts texts) {
    public String title() {
        return texts.get("app.restored.title", ErrorCode.WORK_RESTORED.code());
    }

    public String text() {
        var damage =
                switch (what.damage()) {
                    case MISSING -> "app.restored.missing";
                    case LOG_CUT -> "app.restored.logCut";
                    case CORRUPT -> "app.restored.corrupt";
                    case OLDER_THAN_COPY -> "app.restored.older";
                };
        var taken = what.hadCopy() ? "app.restored.copy" : "app.restored.anew";
        var sentences =
                texts.get(damage, what.file().toString()) + " " + texts.get(taken, what.rescued());
        var aside = what.aside();
        return aside == null
                ? sentences
                : sentences + " " + texts.get("app.restored.aside", aside.getFileName().toString());
    }
}
