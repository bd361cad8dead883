package vn.toancanh.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Carries bytes to a server on this computer and back, until it is cut. */
final class CuttableWire implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int server;
    private volatile boolean cut;

    CuttableWire(int server) throws IOException {
        this.server = server;
    }

    CuttableWire start() {
        Thread.ofVirtual().start(this::accept);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** The first bytes of each connection that reached the server. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    /** Ends every connection and lets none through until {@link #mend}. */
    void cut() throws IOException {
        cut = true;
        for (var socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> carry(client, behind, true));
                Thread.ofVirtual().start(() -> carry(behind, client, false));
            } catch (IOException e) {
                // The wire is closed, or the server is; the client sees it.
                continue;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean request) {
        var head = new ByteArrayOutputStream();
        try (from;
                to) {
            var bytes = new byte[8192];
            for (var n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (request && head.size() == 0) {
                    head.write(bytes, 0, n);
                    heads.add(head.toString(StandardCharsets.ISO_8859_1));
                }
                to.getOutputStream().write(bytes, 0, n);
                to.getOutputStream().flush();
            }
        } catch (IOException e) {
            // Cut: that is what this wire is for.
            open.remove(from);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }
}
