package org.kinward.suite.sales.webform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.identity.door.Addresses;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;
import org.kinward.suite.sales.webform.Asked;
import org.kinward.suite.sales.webform.PublicForm;
import org.kinward.suite.sales.webform.PublicForms;
import org.kinward.suite.sales.webform.Seal;
import org.kinward.suite.sales.webform.Submissions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands public forms out and takes them back. A page of its own or in a frame of another site, it runs no script. */
@RestController
@RequestMapping("/f")
final class FormController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final String CONTENT = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'";
    private static final int MOST_BYTES = 32_768;
    private static final int TOO_LARGE = 413;
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;

    private final PublicForms forms;
    private final Seal seal;
    private final Submissions submissions;
    private final Messages messages;
    private final Addresses addresses;

    FormController(PublicForms forms, Seal seal, Submissions submissions, Messages messages, Addresses addresses) {
        this.forms = forms;
        this.seal = seal;
        this.submissions = submissions;
        this.messages = messages;
        this.addresses = addresses;
    }

    @GetMapping("/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("webform/form.css"));
    }

    @GetMapping("/{key}")
    ResponseEntity<String> form(@PathVariable String key, HttpServletResponse response) {
        Optional<PublicForm> found = forms.find(key);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        PublicForm form = found.get();
        return answer(200, new FormPage(messages, form).page(seal.make(form), FormPage.Filled.NOT_YET), response);
    }

    @PostMapping(path = "/{key}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> take(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        // Before anything of it is read: what does not say how long it is, is too long.
        long length = request.getContentLengthLong();
        if (length < 0 || length > MOST_BYTES) {
            return ResponseEntity.status(TOO_LARGE).build();
        }
        Optional<PublicForm> found = forms.find(key);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        PublicForm form = found.get();
        var page = new FormPage(messages, form);
        Map<String, String> values = values(form, request);
        try {
            submissions.admit(form, addresses.of(request));
        } catch (Refusal tooMany) {
            return again(page, form, new FormPage.Filled(values, List.of(), "publicForm.tooMany"), response, TOO_MANY);
        }
        if (!text(request, FormPage.TRAP).isEmpty()) {
            return answer(200, page.thanks(), response);
        }
        String sent = text(request, FormPage.SEAL);
        if (seal.check(form, sent) != Seal.Standing.GOOD) {
            return again(page, form, new FormPage.Filled(values, List.of(), "publicForm.again"), response, WRONG);
        }
        List<Violation> wrong = submissions.take(form, sent, values, values.containsKey(FormPage.CONSENT));
        if (!wrong.isEmpty()) {
            // Handed out already, and filled in with care: the seal stands.
            return answer(WRONG, page.page(sent, new FormPage.Filled(values, wrong, null)), response);
        }
        return answer(200, page.thanks(), response);
    }

    private ResponseEntity<String> again(
            FormPage page, PublicForm form, FormPage.Filled filled, HttpServletResponse response, int status) {
        return answer(status, page.page(seal.make(form), filled), response);
    }

    private static Map<String, String> values(PublicForm form, HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        for (Asked asked : form.fields()) {
            values.put(asked.key(), text(request, asked.key()));
        }
        if (text(request, FormPage.CONSENT).equals("yes")) {
            values.put(FormPage.CONSENT, "yes");
        }
        return values;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Any site may show it in a frame: there is nobody signed in whose clicks could be stolen. */
    private static ResponseEntity<String> answer(int status, String page, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT + "; frame-ancestors *");
        response.setHeader("X-Frame-Options", null);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
