package org.kinward.edge.notice.push;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser and its push service: it takes what comes, and opens it with its own keys as RFC 8291 says, step by step. */
final class Browser implements AutoCloseable {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final byte[] auth = "sixteen bytes :)".getBytes(StandardCharsets.US_ASCII);
    private final HttpServer service;
    final List<String> read = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    volatile int answer = 201;

    Browser() throws IOException, GeneralSecurityException {
        keys = Curve.pair();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            try {
                read.add(open(body));
            } catch (GeneralSecurityException closed) {
                read.add("not to be opened: " + closed);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
    }

    String origin() {
        return "http://localhost:" + service.getAddress().getPort();
    }

    Map<String, Object> subscription() {
        return Map.of(
                "endpoint",
                origin() + "/push/1",
                "keys",
                Map.of("p256dh", URL.encodeToString(Curve.bytes(keys.getPublic())), "auth", URL.encodeToString(auth)));
    }

    private String open(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        in.get(salt);
        int record = in.getInt();
        byte[] sender = new byte[in.get()];
        in.get(sender);
        byte[] closed = new byte[in.remaining()];
        in.get(closed);
        if (closed.length > record) {
            throw new GeneralSecurityException("longer than its record");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Curve.key(sender), true);
        byte[] info = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(Curve.bytes(keys.getPublic()))
                .put(sender)
                .array();
        byte[] secret = expand(hmac(auth, agreement.generateSecret()), info, 32);
        byte[] drawn = hmac(salt, secret);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(expand(drawn, text("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, expand(drawn, text("Content-Encoding: nonce\0"), 12)));
        byte[] plain = cipher.doFinal(closed);
        if (plain[plain.length - 1] != 2) {
            throw new GeneralSecurityException("not its last record");
        }
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
    }

    /** RFC 5869, for no more than one block. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        byte[] once = Arrays.copyOf(info, info.length + 1);
        once[info.length] = 1;
        return Arrays.copyOf(hmac(key, once), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        service.stop(0);
    }
}
