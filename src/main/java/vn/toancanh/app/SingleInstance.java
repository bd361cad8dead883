package vn.toancanh.app;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One program per profile: whoever holds the lock file is the first, and later starts hand their
 * arguments to it over loopback. The operating system frees the lock of a killed process, so a
 * crash leaves nothing to clean. Only who can read the profile folder knows the port and the token.
 * No call waits longer than {@link #PATIENCE_MILLIS} for the other process.
 */
public final class SingleInstance implements AutoCloseable {
    static final int PATIENCE_MILLIS = 3_000;
    static final int MAX_ARGUMENTS = 64;
    static final int MAX_BYTES = 64 * 1024;
    private static final String LOCK = "instance.lock";
    private static final String ADDRESS = "instance.address";
    private static final int TOKEN_BYTES = 32;
    private static final int TAKEN = 1;
    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());

    private final FileChannel channel;
    private final FileLock lock;
    private final ServerSocket door;
    private final Path address;
    private final byte[] token;

    private SingleInstance(
            FileChannel channel, FileLock lock, ServerSocket door, Path address, byte[] token) {
        this.channel = channel;
        this.lock = lock;
        this.door = door;
        this.address = address;
        this.token = token;
    }

    /**
     * Becomes the first program of this profile, or returns empty because one is running.
     *
     * @param onArguments receives the arguments of later starts on a background thread; the later
     *     start waits for it to return, so it must only pass them on
     * @throws IOException if the profile folder cannot be written
     */
    public static Optional<SingleInstance> acquire(
            Path profileDir, Consumer<List<String>> onArguments) throws IOException {
        Files.createDirectories(profileDir);
        var channel =
                FileChannel.open(
                        profileDir.resolve(LOCK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        try {
            var first = open(profileDir, channel, lock.get());
            Thread.ofPlatform()
                    .daemon()
                    .name("single-instance")
                    .start(() -> first.listen(onArguments));
            return Optional.of(first);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    private static SingleInstance open(Path profileDir, FileChannel channel, FileLock lock)
            throws IOException {
        var door = new ServerSocket();
        try {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var token = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(token);
            var address = profileDir.resolve(ADDRESS);
            var line = door.getLocalPort() + " " + HexFormat.of().formatHex(token);
            writePrivately(address, line);
            return new SingleInstance(channel, lock, door, address, token);
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    /** Never readable by others, not even for a moment, and never half written. */
    private static void writePrivately(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        Files.writeString(draft, text);
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void listen(Consumer<List<String>> onArguments) {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                Thread.ofVirtual().start(() -> answer(visitor, onArguments));
                Thread.ofVirtual().start(() -> closeLater(visitor));
            } catch (IOException e) {
                // No file handles left, for example: wait for better times rather than spin.
                if (!door.isClosed() && pause()) {
                    LOG.log(System.Logger.Level.WARNING, "a later start could not be heard", e);
                }
            }
        }
    }

    private void answer(Socket visitor, Consumer<List<String>> onArguments) {
        try (visitor) {
            var in = new DataInputStream(new BufferedInputStream(visitor.getInputStream()));
            var given = in.readNBytes(TOKEN_BYTES);
            if (!MessageDigest.isEqual(given, token)) {
                LOG.log(System.Logger.Level.WARNING, "a visitor without the token was refused");
                return;
            }
            onArguments.accept(readArguments(in));
            visitor.getOutputStream().write(TAKEN);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a later start broke off", e);
        }
    }

    /** A visitor that sends nothing, or sends for ever, is cut off. */
    private static void closeLater(Socket visitor) {
        try (visitor) {
            TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "already closed", e);
        }
    }

    private static List<String> readArguments(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > MAX_ARGUMENTS) {
            throw new IOException("a later start sent " + count + " arguments");
        }
        var arguments = new ArrayList<String>(count);
        var left = MAX_BYTES;
        for (var i = 0; i < count; i++) {
            var length = in.readInt();
            if (length < 0 || length > left) {
                throw new IOException("a later start sent an argument of " + length + " bytes");
            }
            left -= length;
            arguments.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return List.copyOf(arguments);
    }

    /**
     * Hands the arguments to the program that holds this profile.
     *
     * @return whether it took them; false when it is gone or does not answer in time
     */
    public static boolean handOver(Path profileDir, List<String> arguments) {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < deadline) {
            try {
                var line = Files.readString(profileDir.resolve(ADDRESS)).split(" ", -1);
                if (line.length == 2) {
                    return send(line[0], line[1], arguments);
                }
            } catch (NoSuchFileException | ConnectException notListeningYet) {
                LOG.log(System.Logger.Level.DEBUG, "the first program", notListeningYet);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the first program does not answer", e);
                return false;
            }
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean send(String port, String token, List<String> arguments)
            throws IOException {
        try (var socket = new Socket()) {
            var there =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
            socket.connect(there, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(HexFormat.of().parseHex(token));
            out.writeInt(arguments.size());
            for (var argument : arguments) {
                var bytes = argument.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.flush();
            return socket.getInputStream().read() == TAKEN;
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel;
                lock;
                door) {
            Files.deleteIfExists(address);
        }
    }
}
