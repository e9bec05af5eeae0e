/** Appointments: time in somebody's agenda, alone or again and again, and who takes part. A series is one record, what differs from it another. */
@NullMarked
@NamedInterface("agenda")
package org.kinward.suite.activity.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
