package vn.toancanh.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir Path profile;

    @Test
    void aSecondStartHandsItsArgumentsToTheFirst() throws Exception {
        var heard = new CopyOnWriteArrayList<List<String>>();
        try (var _ = SingleInstance.acquire(profile, heard::add).orElseThrow();
                var second = second("wall", "--area", "Xã Hoà Phú", "")) {
            assertEquals("handed over: true", second.nextLine());

            assertEquals(List.of(List.of("wall", "--area", "Xã Hoà Phú", "")), heard);
        }
    }

    @Test
    void twoStartsInOneProcessAreTwoStarts() throws Exception {
        try (var _ = SingleInstance.acquire(profile, _ -> {}).orElseThrow()) {
            assertTrue(SingleInstance.acquire(profile, _ -> {}).isEmpty());
        }
    }

    @Test
    void profilesDoNotDisturbEachOther() throws Exception {
        try (var one = SingleInstance.acquire(profile.resolve("a"), _ -> {}).orElseThrow();
                var two = SingleInstance.acquire(profile.resolve("b"), _ -> {}).orElseThrow()) {
            assertFalse(one.equals(two));
        }
    }

    @Test
    void aKilledFirstLeavesTheProfileFree() throws Exception {
        try (var first = second("stay")) {
            assertEquals("first", first.nextLine());
            assertTrue(SingleInstance.acquire(profile, _ -> {}).isEmpty());

            first.process().destroyForcibly().waitFor();
        }

        try (var _ = SingleInstance.acquire(profile, _ -> {}).orElseThrow()) {
            assertTrue(SingleInstance.handOver(profile, List.of("desk")));
        }
    }

    @Test
    @Timeout(30)
    void aHungFirstDoesNotHoldTheSecond() throws Exception {
        var never = new CountDownLatch(1);
        try (var _ = SingleInstance.acquire(profile, _ -> hang(never)).orElseThrow()) {
            assertFalse(SingleInstance.handOver(profile, List.of("desk")));
        } finally {
            never.countDown();
        }
    }

    @Test
    @Timeout(30)
    void nobodyThereIsSaidAndNotWaitedFor() {
        assertFalse(SingleInstance.handOver(profile, List.of("desk")));
    }

    @Test
    void aVisitorWithoutTheTokenIsRefused() throws Exception {
        var heard = new CopyOnWriteArrayList<List<String>>();
        try (var _ = SingleInstance.acquire(profile, heard::add).orElseThrow();
                var visitor = new Socket(InetAddress.getLoopbackAddress(), port())) {
            send(visitor.getOutputStream(), new byte[1000]);

            assertEquals(-1, readToEnd(visitor));
            assertEquals(List.of(), heard);
        }
    }

    @Test
    void aSilentVisitorDoesNotKeepOthersOut() throws Exception {
        var heard = new CopyOnWriteArrayList<List<String>>();
        try (var _ = SingleInstance.acquire(profile, heard::add).orElseThrow();
                var silent = new Socket(InetAddress.getLoopbackAddress(), port())) {
            assertTrue(SingleInstance.handOver(profile, List.of("desk")));
            await().atMost(Duration.ofSeconds(20)).until(() -> readToEnd(silent) == -1);
            assertEquals(1, heard.size());
        }
    }

    @Test
    void tooManyOrTooLongArgumentsAreRefusedNotRead() throws Exception {
        var heard = new CopyOnWriteArrayList<List<String>>();
        try (var _ = SingleInstance.acquire(profile, heard::add).orElseThrow()) {
            var many = Collections.nCopies(SingleInstance.MAX_ARGUMENTS + 1, "x");
            assertFalse(SingleInstance.handOver(profile, many));
            var half = "x".repeat(SingleInstance.MAX_BYTES / 2 + 1);
            assertFalse(SingleInstance.handOver(profile, List.of(half, half)));

            assertTrue(SingleInstance.handOver(profile, List.of("desk")));
            assertEquals(List.of(List.of("desk")), heard);
        }
    }

    @Test
    void onlyTheOwnerCanReadTheToken() throws Exception {
        try (var _ = SingleInstance.acquire(profile, _ -> {}).orElseThrow()) {
            var mode = Files.getPosixFilePermissions(profile.resolve("instance.address"));
            assertEquals("rw-------", PosixFilePermissions.toString(mode));
        }
    }

    @Test
    void closingFreesTheProfileAndForgetsTheToken() throws Exception {
        SingleInstance.acquire(profile, _ -> {}).orElseThrow().close();

        assertFalse(Files.exists(profile.resolve("instance.address")));
        SingleInstance.acquire(profile, _ -> {}).orElseThrow().close();
    }

    @Test
    void aProfileThatCannotBeMadeIsAnErrorNotASecondProgram() throws Exception {
        var file = Files.writeString(profile.resolve("file"), "");

        assertThrows(IOException.class, () -> SingleInstance.acquire(file, _ -> {}));
    }

    private int port() throws IOException {
        var line = Files.readString(profile.resolve("instance.address"));
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static void hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** -1 when the other side closed, also when it closed with our bytes unread. */
    private static int readToEnd(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException closedHard) {
            return -1;
        }
    }

    private ChildJvm second(String... args) throws IOException {
        var all = new String[args.length + 1];
        all[0] = profile.toString();
        System.arraycopy(args, 0, all, 1, args.length);
        return ChildJvm.start(ChildJvm.thisJava(), ChildJvm.thisClassPath(), Starter.class, all);
    }

    /** A start of the program in another process. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) throws Exception {
            var dir = Path.of(args[0]);
            var rest = Arrays.asList(args).subList(1, args.length);
            var first = SingleInstance.acquire(dir, _ -> {});
            if (first.isEmpty()) {
                System.out.println("handed over: " + SingleInstance.handOver(dir, rest));
                return;
            }
            System.out.println("first");
            new CountDownLatch(1).await();
        }
    }
}
