package org.kinward.edge.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.ResourceResolverChain;

class ClientAddressesTest {
    private static final Resource PAGE = new ByteArrayResource(new byte[] {1});
    private static final Resource SCRIPT = new ByteArrayResource(new byte[] {2});

    private final ClientAddresses addresses = new ClientAddresses();

    @Test
    void aFileIsAFile() {
        assertThat(answer("scheme.js", "text/html")).isSameAs(SCRIPT);
    }

    @Test
    void anAddressOfAScreenIsTheFirstPage() {
        assertThat(answer("opportunity/0192-1", "text/html,application/xhtml+xml"))
                .isSameAs(PAGE);
    }

    @Test
    void aScriptThatIsNotThereIsNoPage() {
        assertThat(answer("assets/gone.js", "*/*")).isNull();
    }

    @Test
    void theApiHasNoPages() {
        assertThat(answer("api/v1/gone", "text/html")).isNull();
    }

    private @Nullable Resource answer(String path, String accept) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        return addresses.resolveResource(request, path, List.of(), new Files());
    }

    /** The rest of the chain: what files there are. */
    private static final class Files implements ResourceResolverChain {
        private static final Map<String, Resource> FILES = Map.of("index.html", PAGE, "scheme.js", SCRIPT);

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request, String path, List<? extends Resource> locations) {
            return FILES.get(path);
        }

        @Override
        public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations) {
            return null;
        }
    }
}
