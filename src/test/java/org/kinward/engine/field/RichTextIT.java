package org.kinward.engine.field;

import java.util.List;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.field.spi.FieldType;

class RichTextIT extends FieldTypeContract<RichText> {
    @Override
    FieldType<RichText> type() {
        return FieldTypes.RICH_TEXT;
    }

    @Override
    List<String> written() {
        return List.of(
                "\"<p>One <b>bold</b> word &amp; a <a href=\\\"https://a.example/?a=1&amp;b=2\\\">link</a></p>\"",
                "\"a < b and\\nanother line @ 'home'\"",
                "\"<ul><li>one<li>two</ul>\"",
                "\"<p>a</p><script>alert(1)</script><p onclick=x>b</p>\"");
    }

    @Override
    List<String> refused() {
        return List.of("[]", "\"a\\u0000b\"");
    }
}
