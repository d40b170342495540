package it.sportello.templates;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One message in one language, parsed once. */
final class Phrase {

    private final String key;
    private final String source;
    private final MessageFormat parsed;
    private final Formats formats;

    Phrase(TemplateFile file, String key, String source, Formats formats) {
        this.key = key;
        this.source = source;
        this.formats = formats;
        try {
            // translators write apostrophes as they are; in ICU's grammar a lone one before a brace would quote it
            parsed = new MessageFormat(source.replace("'", "''"), ULocale.forLanguageTag(file.language() + "-u-nu-latn"));
        } catch (IllegalArgumentException e) {
            throw file.problem(key, "is not a valid message: " + e.getMessage());
        }
    }

    String source() {
        return source;
    }

    Set<String> placeholders() {
        return parsed.getArgumentNames();
    }

    String say(Map<String, ?> values) {
        var arguments = new HashMap<String, Object>();
        for (String name : placeholders()) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("message " + key + " wants a value for {" + name + "}");
            }
            arguments.put(name, plain(value));
        }
        // an ICU format keeps state while it formats: one per call
        return ((MessageFormat) parsed.clone()).format(arguments);
    }

    private Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Instant moment -> formats.moment(moment);
            case LocalDate day -> formats.day(day);
            case LocalTime time -> formats.time(time);
            case List<?> list -> formats.list(list);
            default -> value.toString();
        };
    }
}
