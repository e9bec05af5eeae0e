package org.kinward.platform.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/**
 * Sockets that look a name up and judge it when they connect, and go to the very addresses that were judged: between the
 * look and the connection nobody can make the name lead elsewhere. Whoever speaks TLS over one still asks for the name.
 */
final class CheckedSockets extends SocketFactory {
    private final Lookup lookup;

    CheckedSockets(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Socket createSocket() {
        return new Checked(lookup);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(0), InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(from, fromPort), InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(0), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(from, fromPort), new InetSocketAddress(host, port));
    }

    private Socket connected(SocketAddress from, SocketAddress to) throws IOException {
        Socket socket = createSocket();
        try {
            socket.bind(from);
            socket.connect(to);
            return socket;
        } catch (IOException closed) {
            socket.close();
            throw closed;
        }
    }

    private static final class Checked extends Socket {
        private final Lookup lookup;

        Checked(Lookup lookup) {
            this.lookup = lookup;
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        /** A socket that could not connect is closed, so the first address is the one that is tried. */
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (!(to instanceof InetSocketAddress named)) {
                throw new UnknownHostException(to + " is no address of a network");
            }
            // Whatever it was resolved to before is not asked: only what is looked up here was judged.
            InetAddress judged = lookup.resolve(named.getHostString())[0];
            super.connect(new InetSocketAddress(judged, named.getPort()), timeout);
        }
    }
}
