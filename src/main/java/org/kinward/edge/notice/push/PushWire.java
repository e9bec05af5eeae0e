package org.kinward.edge.notice.push;

import java.io.IOException;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.kinward.platform.configuration.ExposureSettings;
import org.kinward.platform.outside.Outside;
import org.springframework.stereotype.Component;

/** Hands messages to push services. Browsers name their addresses, so none within our own walls is ever called. */
@Component
final class PushWire implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(5);

    private final CloseableHttpClient http;

    PushWire(ExposureSettings settings, Outside outside) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(outside.resolver(settings.webhooksToPrivate()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** @return the status of the answer; nobody needs its words */
    int send(String endpoint, Map<String, String> headers, byte[] body) throws IOException {
        var post = new HttpPost(endpoint);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
        return http.execute(post, HttpResponse::getCode);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
