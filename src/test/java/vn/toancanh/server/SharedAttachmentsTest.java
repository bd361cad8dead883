package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.FileKind;
import vn.toancanh.task.evidence.SampleFiles;
import vn.toancanh.task.wire.Offer;
import vn.toancanh.task.wire.TaskJson;

/** Files of directives over real HTTP. */
@Timeout(60)
class SharedAttachmentsTest {
    private static final byte[] PHOTO = SampleFiles.picture("png", 700, 1);
    private static final int PIECE = 1 << 20;

    private final Attachment photo = SampleFiles.attachment("Ảnh cầu Đỏ.png", FileKind.PNG, PHOTO);
    private final String path = "/v1/attachments/" + photo.id();
    private Calls calls;

    @BeforeEach
    void start() throws Exception {
        calls = new Calls(new SampleHoldings(), WrittenTasks.TOKENS, WrittenTasks.books());
        WrittenTasks.issue(calls);
    }

    @AfterEach
    void stop() {
        calls.close();
    }

    private Calls.Answer announce(Attachment about, String token) throws Exception {
        var offer = TaskJson.text(new Offer(UUID.fromString(WrittenTasks.ID), about));
        return calls.post("/v1/attachments", offer, "Authorization", "Bearer " + token);
    }

    private Calls.Answer piece(long offset, byte[] bytes) throws Exception {
        return calls.put(path, bytes, by("north", "Upload-Offset", Long.toString(offset)));
    }

    private void sent() throws Exception {
        announce(photo, "north");
        for (int from = 0; from < PHOTO.length; from += PIECE) {
            var to = Math.min(from + PIECE, PHOTO.length);
            assertEquals(200, piece(from, Arrays.copyOfRange(PHOTO, from, to)).status());
        }
    }

    private static String[] by(String token, String... more) {
        var headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    private static String kind(Calls.Answer answer) throws IOException {
        return answer.status() + " " + answer.json().path("type").asText().replaceFirst(".*:", "");
    }

    @Test
    void whoSeesTheDirectiveReadsItsFile() throws Exception {
        sent();
        assertTrue(PHOTO.length > PIECE, "several pieces");
        assertArrayEquals(PHOTO, calls.bytes(path, by("chair")));
        var about = calls.send("HEAD", path, by("south"));
        assertEquals("?1", about.header("Upload-Complete"));
        assertEquals(Integer.toString(PHOTO.length), about.header("Upload-Length"));
        assertEquals("404 no-such-attachment", kind(calls.get(path, by("old"))));
    }

    @Test
    void aFileIsOfferedForSavingUnderItsNameAndNeverRun() throws Exception {
        sent();
        var answer = calls.send("HEAD", path, by("chair"));
        assertEquals(200, answer.status());
        var read = calls.get(path, by("chair"));
        assertEquals("nosniff", read.header("X-Content-Type-Options"));
        assertEquals("image/png", read.header("Content-Type"));
        assertEquals(
                "attachment; filename*=UTF-8''%E1%BA%A2nh%20c%E1%BA%A7u%20%C4%90%E1%BB%8F.png",
                read.header("Content-Disposition"));
        var known = calls.get(path, by("chair", "If-None-Match", read.header("ETag")));
        assertEquals(304, known.status());
    }

    @Test
    void whatBrokeOffIsReadFromThere() throws Exception {
        sent();
        var rest = calls.bytes(path, by("chair", "Range", "bytes=1000-"));
        assertArrayEquals(Arrays.copyOfRange(PHOTO, 1000, PHOTO.length), rest);
        var some = calls.bytes(path, by("chair", "Range", "bytes=5-8"));
        assertArrayEquals(Arrays.copyOfRange(PHOTO, 5, 9), some);
        var last = calls.get(path, by("chair", "Range", "bytes=-4"));
        assertEquals(206, last.status());
        var end = "bytes " + (PHOTO.length - 4) + "-" + (PHOTO.length - 1) + "/" + PHOTO.length;
        assertEquals(end, last.header("Content-Range"));
        var beyond = calls.get(path, by("chair", "Range", "bytes=" + PHOTO.length + "-"));
        assertEquals(416, beyond.status());
        var changed = by("chair", "Range", "bytes=5-8", "If-Range", "\"other\"");
        assertArrayEquals(PHOTO, calls.bytes(path, changed));
    }

    @Test
    void aProgramAsksHowFarItCame() throws Exception {
        assertEquals("404 no-such-attachment", kind(calls.get(path, by("north"))));
        assertEquals(0, announce(photo, "north").json().path("offset").asInt());
        piece(0, Arrays.copyOf(PHOTO, 1000));
        var about = calls.send("HEAD", path, by("north"));
        assertEquals(204, about.status());
        assertEquals("1000", about.header("Upload-Offset"));
        assertEquals("?0", about.header("Upload-Complete"));
        assertEquals("409 not-whole", kind(calls.get(path, by("north"))));
        var gap = piece(2000, new byte[1]);
        assertEquals("409 other-offset", kind(gap));
        assertEquals("1000", gap.header("Upload-Offset"));
    }

    @Test
    void aPieceThatIsCutOffIsNotWritten() throws Exception {
        announce(photo, "north");
        piece(0, Arrays.copyOf(PHOTO, 1000));
        var address = calls.uri(path);
        try (var line = new Socket(address.getHost(), address.getPort())) {
            var head =
                    "PUT "
                            + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer north\r\n"
                            + "Content-Type: application/octet-stream\r\nUpload-Offset: 1000\r\n"
                            + "Content-Length: 5000\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(PHOTO, 1000, 2500);
            line.getOutputStream().flush();
            line.shutdownOutput();
            var said = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(said.startsWith("HTTP/1.1 200"), said);
        }
        var about = calls.send("HEAD", path, by("north"));
        assertEquals("1000", about.header("Upload-Offset"));
    }

    @Test
    void everyRefusalHasItsWord() throws Exception {
        assertEquals("404 no-such-task", kind(announce(photo, "old")));
        var empty = SampleFiles.attachment("a.txt", FileKind.TEXT, new byte[0]);
        assertEquals("422 empty-file", kind(announce(empty, "north")));
        var large =
                new Attachment(UUID.randomUUID(), "a.png", "image/png", 51L << 20, photo.sha256());
        assertEquals("413 too-large", kind(announce(large, "north")));
        announce(photo, "north");
        assertEquals("409 key-used", kind(announce(photo, "south")));
        var huge = calls.put(path, new byte[PIECE + 1], by("north", "Upload-Offset", "0"));
        assertEquals("413 piece-too-large", kind(huge));
        assertEquals(400, calls.put(path, new byte[9], by("north")).status());
        assertEquals("422 forbidden-type", kind(piece(0, SampleFiles.program())));
        assertEquals(422, calls.post("/v1/attachments", "{}", by("north")).status());
    }

    @Test
    void anActThatNamesAFileComesAfterIt() throws Exception {
        announce(photo, "north");
        var act = WrittenTasks.comment(photo);
        var headers = WrittenTasks.headers("north", null, WrittenTasks.KEY);
        var acts = "/v1/tasks/" + WrittenTasks.ID + "/acts";
        assertEquals("424 no-file", kind(calls.post(acts, act, headers)));
        sent();
        assertEquals(200, calls.post(acts, act, headers).status());
    }
}
