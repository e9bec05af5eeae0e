package org.kinward.engine.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a controller: whoever asks for it at a screen must have shown within the last quarter of an hour who they
 * are, and is asked to where they have not. For what cannot be taken back, and for what opens doors.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proven {
    /** Whether an API token may ask for it too; one that was made for programs is proof enough of itself. */
    boolean tokens() default false;
}
