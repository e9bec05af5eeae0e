package org.kinward.engine.field.address;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param street street lines, joined by line feeds
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {
    public boolean isEmpty() {
        return street == null && city == null && region == null && postalCode == null && country == null;
    }
}
