package org.kinward.kernel.time;

import java.time.LocalDate;

/**
 * A day on which a country rests by law.
 *
 * @param key what it is called, as texts name it
 * @param country ISO 3166-1 alpha-2
 */
public record Holiday(LocalDate date, String key, String country) {}
