package org.kinward.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.testing.HostileStrings;

/** Whatever is written as a rich text, only tags of the list come out, with no attribute but a link to where no harm is. */
class MarkupAttacksTest {
    private static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "br",
            "strong",
            "em",
            "u",
            "s",
            "code",
            "a",
            "td",
            "th");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*)?)/?>");
    /** To a scheme of the list, or within: a colon behind a slash, a question or a mark begins no scheme. */
    private static final Pattern LINK = Pattern.compile(
            " (?:href=\"(?:(?i:https?|mailto|tel):[^\"]*|[^\":/?#]*(?:[/?#][^\"]*)?)\" )?rel=\"noopener noreferrer"
                    + " nofollow\"");

    private static final Pattern RUNS = Pattern.compile("(?i)href=\"\\s*(javascript|data|vbscript|file|blob):");

    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)></annotation-xml></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"java&#10;script:alert(1)\">x</a>",
            "<a href=\"&#106;avascript:alert(1)\">x</a>",
            "<a href=\" \u0001javascript:alert(1)\">x</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"https://a.example\" onclick=\"alert(1)\" style=\"position:fixed\" id=\"main\""
                    + " name=\"cookie\">x</a>",
            "<a href='https://a.example\"onmouseover=\"alert(1)'>x</a>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<object data=x.swf></object><embed src=x>",
            "<base href=https://evil.example/>",
            "<meta http-equiv=refresh content=0;url=https://evil.example>",
            "<link rel=stylesheet href=https://evil.example/x.css>",
            "<style>@import 'https://evil.example'</style>",
            "<p style=\"background:url(javascript:alert(1))\">x</p>",
            "<details open ontoggle=alert(1)>",
            "<video><source onerror=alert(1)></video>",
            "<body onload=alert(1)>",
            "<template><script>alert(1)</script></template>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[><img src=x onerror=alert(1)>]]>",
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
            "<p>%3Cscript%3Ealert(1)%3C/script%3E</p>",
            "<p>{{constructor.constructor('alert(1)')()}}</p>",
            "<xmp><p title=\"</xmp><img src onerror=alert(1)>\">",
            "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
            "<p\u0000><img src=x onerror=alert(1)>",
            "<<p><img src=x onerror=alert(1)//<");

    @Test
    void nothingThatRunsComesOutOfWhatWasMadeToRun() {
        List<String> written = new ArrayList<>();
        for (String script : SCRIPTS) {
            written.addAll(List.of(script, "<p>" + script, "<table><tr><td>" + script, "<div><p>" + script + "</div>"));
        }
        written.forEach(MarkupAttacksTest::isHarmless);
        System.out.printf("rich texts: %d ways to run something cleaned%n", written.size());
    }

    @Test
    void norOfAnyHostileString() {
        for (String hostile : HostileStrings.all()) {
            isHarmless(hostile);
            isHarmless("<p>" + hostile + "</p>");
        }
    }

    private static void isHarmless(String written) {
        String html = RichText.of(written).html();
        assertThat(RUNS.matcher(html).find()).as(written + " → " + html).isFalse();
        // Between two braces the sanitizer puts an empty comment, for templates of others.
        assertThat(TAG.matcher(html.replace("<!-- -->", "")).replaceAll(""))
                .as("what is left of %s beside its tags", written)
                .doesNotContain("<");
        TAG.matcher(html).results().forEach(tag -> {
            assertThat(TAGS).as(written).contains(tag.group(1));
            assertThat(tag.group(2).isBlank()
                            || tag.group(1).equals("a")
                                    && LINK.matcher(tag.group(2)).matches())
                    .as(written + " → " + tag.group())
                    .isTrue();
        });
        assertThat(RichText.of(html).html()).as("cleaned once more").isEqualTo(html);
    }
}
