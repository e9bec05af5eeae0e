/** Identity providers: whose word is taken for who somebody is, under which name we are known there, and which group means which role. */
@NullMarked
package org.kinward.engine.identity.provider;

import org.jspecify.annotations.NullMarked;
