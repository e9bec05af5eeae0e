package org.kinward.engine.field.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.text.TextType;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.databind.JsonNode;

/** {@code url}: an http or https address (RFC 3986); without a scheme, https is meant. */
public final class UrlType extends TextType {
    private static final int MAX_LENGTH = 2_000;

    @Override
    public String key() {
        return "url";
    }

    @Override
    protected int maxLength() {
        return MAX_LENGTH;
    }

    @Override
    public String parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        String text = super.parse(written, settings, context).strip();
        String address = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            String host = uri.getRawAuthority();
            if (web && host != null && host.contains(".")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // The one refusal below says all there is to say.
        }
        throw new InvalidValue(ErrorCode.NOT_A_URL, text);
    }

    @Override
    public Optional<Column> searchColumn() {
        return Optional.empty();
    }

    @Override
    public boolean groupable() {
        return false;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "format", "uri", "maxLength", MAX_LENGTH);
    }
}
