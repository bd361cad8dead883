package vn.toancanh.app.restored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.State;

/** Names what cannot be read, and says that nothing is lost. */
class UnreadableWordsTest {
    private static final String REST =
            ": Có diễn biến nhiệm vụ lưu trên máy này không đọc được nên chưa được tính. Không có gì"
                    + " bị xóa. Hãy báo bộ phận kỹ thuật.";

    private final State state = TaskWorld.issued().state();
    private final UUID known = state.directive().id();

    private String text(List<UUID> directives) {
        return new UnreadableWords(
                        directives,
                        id -> id.equals(known) ? Optional.of(state) : Optional.empty(),
                        Texts.strict(Texts.VIETNAMESE))
                .text();
    }

    @Test
    void aDirectiveIsNamedByItsTitleAndOneWithoutByItsId() {
        assertEquals("“Xử lý hồ sơ đất đai quá hạn”" + REST, text(List.of(known)));
        var other = new UUID(0, 1);
        assertEquals("“" + other + "”" + REST, text(List.of(other)));
    }

    @Test
    void ofManyTheRestIsCounted() {
        var named = "“Xử lý hồ sơ đất đai quá hạn”";
        assertEquals(
                named + ", " + named + ", " + named + " và 2 nhiệm vụ khác" + REST,
                text(List.of(known, known, known, known, known)));
    }
}
