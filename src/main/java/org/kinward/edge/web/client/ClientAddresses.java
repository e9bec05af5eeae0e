package org.kinward.edge.web.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** An address that is no file but may be one of the client's own screens: whoever wants a page gets the first one. */
final class ClientAddresses implements ResourceResolver {
    static final String FIRST_PAGE = "index.html";

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = chain.resolveResource(request, path, locations);
        if (file != null || request == null || path.startsWith("api/") || !wantsPage(request)) {
            return file;
        }
        return chain.resolveResource(request, FIRST_PAGE, locations);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
