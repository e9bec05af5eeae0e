package org.kinward.engine.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.SampleSignIns;
import org.kinward.engine.identity.provider.Providers;
import org.kinward.platform.configuration.Brand;
import org.kinward.platform.language.Messages;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in page shows before it knows anybody: name, colours, languages, and how to try the sample. */
@RestController
class BrandController {
    private final Brand brand;
    private final Workspaces workspaces;
    private final ObjectProvider<SampleSignIns> sample;
    private final Providers providers;

    BrandController(Brand brand, Workspaces workspaces, ObjectProvider<SampleSignIns> sample, Providers providers) {
        this.brand = brand;
        this.workspaces = workspaces;
        this.sample = sample;
        this.providers = providers;
    }

    /** @param companyLogo names the content of the company's mark; null where it has none */
    record Answer(
            String name,
            String logo,
            Colors colors,
            List<String> locales,
            List<Way> providers,
            @Nullable Sample sample,
            @Nullable String companyLogo) {}

    /** An identity provider to come in by. */
    record Way(UUID id, String name) {}

    record Colors(String accent, String accentDark) {}

    /** @param loading whether its people are still on their way in */
    record Sample(List<SampleSignIns.SignIn> users, boolean loading) {}

    @GetMapping("/api/v1/brand")
    ResponseEntity<Answer> brand() {
        var answer = new Answer(
                brand.name(),
                brand.logo(),
                new Colors(brand.accent(), brand.accentDark()),
                Messages.LOCALES.stream().map(Locale::toLanguageTag).toList(),
                providers.offered().stream()
                        .map(one -> new Way(one.id(), one.name()))
                        .toList(),
                sample(),
                workspaces.current().logo());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answer);
    }

    /** Gone with the sample company: its passwords are known to all the world. */
    private @Nullable Sample sample() {
        if (!workspaces.current().sample()) {
            boolean loading = sample.stream().anyMatch(SampleSignIns::loading);
            return loading ? new Sample(List.of(), true) : null;
        }
        var users = sample.stream().flatMap(one -> one.users().stream()).toList();
        return users.isEmpty() ? null : new Sample(users, false);
    }
}
