package org.kinward.engine.identity.federation;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.kinward.platform.configuration.ProviderSettings;
import org.kinward.platform.outside.Outgoing;
import org.kinward.platform.outside.Outside;
import org.springframework.stereotype.Component;

/** Speaks to providers: over TLS and to public addresses alone, unless the operator lets them stand in the own network. */
@Component
final class Calls implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    private static final int MOST = 1_000_000;

    private final Outgoing http;
    private final boolean near;

    Calls(ProviderSettings settings, Outside outside) {
        near = settings.allowPrivate();
        http = outside.calls(near, "sign-in/1");
    }

    /** Whether it may be called, or a browser sent to it. */
    boolean mayBe(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || near && "http".equalsIgnoreCase(address.getScheme()));
    }

    String read(URI address) throws IOException {
        HTTPResponse answer = exchange(new HttpGet(require(address)));
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("HTTP " + answer.getStatusCode());
        }
        return String.valueOf(answer.getBody());
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(read(URI.create(address.toString())), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var post = new HttpPost(require(request.getURI()));
        for (Map.Entry<String, List<String>> header : request.getHeaderMap().entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Content-Type")) {
                header.getValue().forEach(value -> post.addHeader(header.getKey(), value));
            }
        }
        post.setEntity(new StringEntity(String.valueOf(request.getBody()), ContentType.APPLICATION_FORM_URLENCODED));
        return exchange(post);
    }

    private HTTPResponse exchange(HttpUriRequestBase request) throws IOException {
        request.setHeader("Accept", "application/json");
        return http.call(request, Calls::answer);
    }

    private static HTTPResponse answer(ClassicHttpResponse answer) throws IOException {
        var read = new HTTPResponse(answer.getCode());
        try {
            Header type = answer.getFirstHeader("Content-Type");
            if (type != null) {
                read.setContentType(type.getValue());
            }
        } catch (ParseException strange) {
            throw new IOException("an answer of no type", strange);
        }
        if (answer.getEntity() != null) {
            try (var body = answer.getEntity().getContent()) {
                byte[] bytes = body.readNBytes(MOST + 1);
                if (bytes.length > MOST) {
                    throw new IOException("an answer of more than " + MOST + " bytes");
                }
                read.setBody(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    private URI require(URI address) throws IOException {
        if (!mayBe(address)) {
            throw new IOException("no address to call: https alone");
        }
        return address;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
