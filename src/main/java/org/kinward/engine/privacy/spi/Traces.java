package org.kinward.engine.privacy.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what a person can be recognised where no id says who is meant.
 *
 * @param words full names, addresses, numbers: recognised within a text, the longest first
 * @param values all that was ever said in their record: recognised as a whole value alone
 * @param marker what takes the place of a word within a text
 */
public record Traces(List<String> words, Set<String> values, String marker) {
    /** A first name alone, or an age, is anybody's. */
    private static final int SHORTEST_WORD = 6;

    private static final int SHORTEST_VALUE = 4;

    public static Traces of(Collection<String> words, Collection<String> values, String marker) {
        List<String> distinctive = words.stream()
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST_WORD && !word.equals(marker))
                .filter(word -> word.chars().anyMatch(letter -> !Character.isLetter(letter)))
                .flatMap(word -> Stream.of(word, inMarkup(word)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Set<String> whole = values.stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST_VALUE && !value.equals(marker))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Traces(distinctive, whole, marker);
    }

    /** As a text with markup, once it was cleaned, writes it: an address has no {@code @} there, and a number no {@code +}. */
    private static String inMarkup(String word) {
        return word.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;")
                .replace("+", "&#43;")
                .replace("=", "&#61;")
                .replace("@", "&#64;")
                .replace("`", "&#96;");
    }

    /** Words as people write them. */
    public List<String> spoken() {
        Set<String> forms = words.stream()
                .filter(word -> !word.equals(inMarkup(word)))
                .map(Traces::inMarkup)
                .collect(Collectors.toSet());
        return words.stream().filter(word -> !forms.contains(word)).toList();
    }

    public boolean in(String text) {
        if (values.contains(text.strip())) {
            return true;
        }
        return firstIn(text).isPresent();
    }

    /** The first of the words that stands within the text. */
    public Optional<String> firstIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The text with the marker in the place of each word. */
    public String without(String text) {
        String left = text;
        for (String word : words) {
            left = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll(Matcher.quoteReplacement(marker));
        }
        return left;
    }

    /** Whether any text in it tells of the person. */
    public boolean within(JsonNode tree) {
        return tree.isString() ? in(tree.asString()) : tree.valueStream().anyMatch(this::within);
    }

    /** The same with words replaced within texts. */
    public JsonNode without(JsonNode tree) {
        if (tree.isString()) {
            return JsonNodeFactory.instance.stringNode(without(tree.asString()));
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode left = JsonNodeFactory.instance.arrayNode();
            array.forEach(one -> left.add(without(one)));
            return left;
        }
        if (tree instanceof ObjectNode object) {
            ObjectNode left = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> left.set(entry.getKey(), without(entry.getValue())));
            return left;
        }
        return tree;
    }

    /** The same with every text that tells of the person empty. */
    public JsonNode blank(JsonNode tree) {
        if (tree.isString()) {
            return in(tree.asString()) ? JsonNodeFactory.instance.stringNode("") : tree;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode left = JsonNodeFactory.instance.arrayNode();
            array.forEach(one -> left.add(blank(one)));
            return left;
        }
        if (tree instanceof ObjectNode object) {
            ObjectNode left = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> left.set(entry.getKey(), blank(entry.getValue())));
            return left;
        }
        return tree;
    }
}
