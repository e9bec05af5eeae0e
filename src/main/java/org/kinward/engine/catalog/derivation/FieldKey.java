package org.kinward.engine.catalog.derivation;

/** A field of a type, anywhere in the catalogue. */
public record FieldKey(String object, String field) {
    @Override
    public String toString() {
        return object + "." + field;
    }
}
