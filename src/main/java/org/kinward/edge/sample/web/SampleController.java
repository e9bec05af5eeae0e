package org.kinward.edge.sample.web;

import org.kinward.edge.sample.SampleWorkspace;
import org.kinward.engine.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sample")
class SampleController {
    private final SampleWorkspace sample;

    SampleController(SampleWorkspace sample) {
        this.sample = sample;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void load(Actor actor) {
        sample.load(actor);
    }

    /** Whoever is of the sample themselves is signed out by it. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor) {
        sample.remove(actor);
    }
}
