package org.kinward.engine.field.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinward.testing.HostileStrings;

class HtmlTest {
    @Test
    void whatCouldDoHarmIsLeftOut() {
        String html = Html.of("<p onclick=\"x()\">a<script>x()</script><img src=x onerror=x()>"
                + "<a href=\"javascript:x()\">b</a><a href=\"HTTPS://c.example\">c</a><style>p{}</style></p>"
                + "<iframe src=https://d.example></iframe><svg onload=x()><form><input name=e></form>");
        assertThat(html)
                .doesNotContainIgnoringCase("onclick", "script", "onerror", "javascript", "style", "iframe", "svg")
                .doesNotContainIgnoringCase("<form", "<input", "<img")
                .contains("<a href=\"HTTPS://c.example\" rel=\"noopener noreferrer nofollow\">c</a>");
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        for (String html : List.of(
                "<p>a & b @ c = d `e` <b>f</b><i>g</i> 'h' \"i\"</p>",
                "<div>one<div>two</div></div><h6>h</h6>",
                "<p><a href=\"mailto:a@b.example?subject=x&amp;body=y\">m</a></p>")) {
            String once = Html.of(html);
            assertThat(Html.of(once)).isEqualTo(once);
            assertThat(Html.clean(once)).isEqualTo(once);
        }
    }

    @Test
    void wordsAreKeptToTheLetterAndALineIsAParagraph() {
        assertThat(Html.of("a <b>\nc & d")).isEqualTo("<p>a &lt;b&gt;</p><p>c &amp; d</p>");
        assertThat(Html.text(Html.of("a <b>\n\nc & d"))).isEqualTo("a <b>\n\nc & d");
        assertThat(Html.text("<h1>T</h1><ul><li>one</li><li>two</li></ul><p>e<br>f</p>"))
                .isEqualTo("T\none\ntwo\ne\nf");
    }

    /** HTML has no place for most control characters; every other character stays. */
    @Test
    void hostileStringsComeBackAsWords() {
        int kept = 0;
        for (String hostile : HostileStrings.all()) {
            String html = Html.of(hostile);
            assertThat(html).doesNotContainIgnoringCase("<script", "<img", "<iframe", "<svg", "<style");
            String words = Html.text(html);
            assertThat(words.replaceAll("\\p{Cntrl}|[\\uFFFE\\uFFFF]", ""))
                    .isEqualTo(hostile.replaceAll("\\p{Cntrl}|[\\uFFFE\\uFFFF]", ""));
            kept += words.equals(hostile) ? 1 : 0;
        }
        System.out.println(
                "hostile rich texts: " + kept + " of " + HostileStrings.all().size() + " to the letter");
    }
}
