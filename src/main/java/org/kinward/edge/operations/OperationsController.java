package org.kinward.edge.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.feed.consumer.Parking;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How it is, for administrators and for the scraper that has the token of one. */
@RestController
final class OperationsController {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);
    /** Prometheus' text format, which every version of it reads. */
    private static final MediaType FIGURES = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Access access;
    private final Examination examination;
    private final Parking parking;
    private final Figures figures;

    OperationsController(Access access, Examination examination, Parking parking, Figures figures) {
        this.access = access;
        this.examination = examination;
        this.parking = parking;
        this.figures = figures;
    }

    /** @param complaints which parts need somebody; none when all is well */
    record Answer(List<String> complaints, Condition condition) {}

    @GetMapping("/api/v1/operations")
    ResponseEntity<Answer> condition(Actor actor) {
        require(actor);
        var now = examination.now();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(now.complaints(), now));
    }

    record Release(String consumer, UUID record) {}

    /** Hands a consumer what a parked record has missed. */
    @PostMapping("/api/v1/operations/release")
    ResponseEntity<Void> release(Actor actor, @RequestBody Release release) {
        require(actor);
        try {
            if (!parking.release(release.consumer(), release.record())) {
                throw new Refusal(
                        ErrorCode.NOT_FOUND, Map.of("id", release.record().toString()));
            }
        } catch (Refusal | IllegalArgumentException known) {
            throw known instanceof Refusal refusal ? refusal : new Refusal(ErrorCode.NOT_FOUND);
        } catch (Exception still) {
            LOG.warn("{} still cannot take {}", release.consumer(), release.record(), still);
            throw new Refusal(ErrorCode.WRONG_STATE, Map.of("state", "parked"));
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/v1/metrics")
    ResponseEntity<String> metrics(Actor actor) {
        require(actor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(FIGURES)
                .body(figures.text());
    }

    private void require(Actor actor) {
        if (!access.rights(actor).on("user").create()) {
            throw new Refusal(ErrorCode.DENIED);
        }
    }
}
