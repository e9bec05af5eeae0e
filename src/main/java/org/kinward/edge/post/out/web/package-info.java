/** Mail accounts over HTTP: their passwords, which are given and never given out, and trying whether mails go. */
@NullMarked
package org.kinward.edge.post.out.web;

import org.jspecify.annotations.NullMarked;
