package vn.toancanh.task.attachment;

import java.util.Locale;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.EvidenceFault;
import vn.toancanh.task.evidence.FileKind;
import vn.toancanh.task.evidence.Standing;

/** What is said of files. */
public record FileWords(Phrases texts) {
    private static final double KILO = 1024;

    /** {@code 1,4 MB}. */
    public String size(long bytes) {
        var kilos = bytes / KILO;
        if (kilos < KILO) {
            return texts.get("task.file.kilo", number(Math.max(1, kilos), 0));
        }
        var megas = kilos / KILO;
        return texts.get("task.file.mega", number(megas, megas < 10 ? 1 : 0));
    }

    private String number(double value, int decimals) {
        return Numbers.format(value, decimals, texts.locale());
    }

    /** Where it is: {@code đang gửi 40 %}. */
    public String standing(Standing standing) {
        return texts.get(standing.textKey(), standing.percent());
    }

    /** Why it cannot go, or cannot be had. */
    public String fault(Throwable failed) {
        return texts.get(EvidenceFault.of(failed).textKey());
    }

    /** The same of a file that has a name. */
    public String fault(String name, Throwable failed) {
        return texts.get("task.file.named", name, fault(failed));
    }

    /** {@code JPG}, for what cannot be shown small. */
    public static String kind(Attachment file) {
        return FileKind.ofType(file.type())
                .map(kind -> kind.endings().getFirst().toUpperCase(Locale.ROOT))
                .orElse("?");
    }

    /** Whether this program shows it by itself. */
    public static boolean isShown(Attachment file) {
        return FileKind.ofType(file.type()).filter(FileKind::isShown).isPresent();
    }
}
