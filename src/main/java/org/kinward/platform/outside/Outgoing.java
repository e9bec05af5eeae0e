package org.kinward.platform.outside;

import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;

/** Calls without redirects, without cookies, and not for longer than a while, whatever the other side does. */
public final class Outgoing implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(15);

    private final CloseableHttpClient http;
    private final Timer clock;
    private final boolean plain;

    /** @param plain whether calls may go without TLS */
    Outgoing(DnsResolver resolver, boolean plain, String agent) {
        this.plain = plain;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnPerRoute(4)
                .setMaxConnTotal(40)
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
                .setUserAgent(agent)
                .build();
        clock = new Timer(agent + ".clock", true);
    }

    /** A server that lets its answer drip would keep us for ever: the clock cuts it. */
    public <T> T call(HttpUriRequestBase request, HttpClientResponseHandler<T> answer) throws IOException {
        if (!plain && !"https".equalsIgnoreCase(request.getScheme())) {
            throw new IOException("only https is spoken outside of the own network");
        }
        var cut = new TimerTask() {
            @Override
            public void run() {
                request.abort();
            }
        };
        clock.schedule(cut, WHOLE.toMillis());
        try {
            return http.execute(request, answer);
        } finally {
            cut.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        clock.cancel();
        http.close();
    }
}
