package org.kinward.edge.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.calendar.Appointments;
import org.kinward.edge.calendar.Feeds;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.language.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calendars in and out of the door. */
@RestController
final class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String FEED = "/api/v1/agenda/feed";

    private final Feeds feeds;
    private final Appointments appointments;

    CalendarController(Feeds feeds, Appointments appointments) {
        this.feeds = feeds;
        this.appointments = appointments;
    }

    /** @param feed null where there is none */
    record Standing(Feeds.@Nullable Feed feed) {}

    /** @param path to be asked with nothing else; told this once */
    record Made(String path) {}

    @GetMapping(FEED)
    Standing standing(Actor actor) {
        return new Standing(feeds.of(person(actor)).orElse(null));
    }

    @PostMapping(FEED)
    ResponseEntity<Made> make(Actor actor) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Made("/calendar/" + feeds.make(person(actor)) + ".ics"));
    }

    @DeleteMapping(FEED)
    ResponseEntity<Void> revoke(Actor actor) {
        feeds.revoke(person(actor));
        return ResponseEntity.noContent().build();
    }

    /** Whoever knows the secret reads what its holder has in the agenda, and nothing else. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret, HttpServletRequest request) {
        Optional<Feeds.Holder> holder = feeds.holder(secret);
        if (holder.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var user = holder.get().user();
        var actor = new Actor(user, Origin.API, Messages.nearest(holder.get().locale()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(appointments.agenda(actor, user, host(request)));
    }

    @GetMapping("/api/v1/agenda/{id}/invitation")
    ResponseEntity<String> invitation(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invitation.ics")
                                .build()
                                .toString())
                .body(appointments.invitation(actor, id, host(request)));
    }

    /** Somebody at a screen: a program has no agenda, and no address to give away. */
    private static UUID person(Actor actor) {
        var user = actor.user();
        if (user == null || actor.origin() != Origin.INTERACTIVE) {
            throw new Refusal(ErrorCode.AT_A_SCREEN_ONLY);
        }
        return user;
    }

    private static String host(HttpServletRequest request) {
        var host = URI.create(request.getRequestURL().toString()).getHost();
        return host == null ? "kinward" : host;
    }
}
