package it.sportello.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The templates of every language, from {@code templates/<language>/whatsapp.yml}. The provider's ids are settings. */
public final class WhatsappTemplates {

    private final List<WhatsappTemplate> all;

    private WhatsappTemplates(List<WhatsappTemplate> all) {
        this.all = List.copyOf(all);
    }

    /** @throws PhraseProblem when a template would be refused: a value at an edge, a wrong number of values or of examples */
    public static WhatsappTemplates load() {
        var all = new ArrayList<WhatsappTemplate>();
        for (String language : TemplateFile.languages()) {
            var file = new TemplateFile(language, "whatsapp");
            file.read().forEach((name, content) -> all.add(read(file, String.valueOf(name), content)));
        }
        return new WhatsappTemplates(all);
    }

    public List<WhatsappTemplate> all() {
        return all;
    }

    /** The template in a language; none is not made up from another: WhatsApp approves each language by itself. */
    public Optional<WhatsappTemplate> find(String name, String language) {
        return all.stream().filter(template -> template.name().equals(name) && template.language().equals(language)).findFirst();
    }

    private static WhatsappTemplate read(TemplateFile file, String name, Object content) {
        if (!(content instanceof Map<?, ?> fields) || !(fields.get("variables") instanceof List<?> variables)
            || !(fields.get("examples") instanceof List<?> examples) || !(fields.get("body") instanceof String body)) {
            throw file.problem(name, "wants category, body, variables and examples");
        }
        if (examples.size() != variables.size()
            || !IntStream.rangeClosed(1, variables.size()).allMatch(number -> body.contains("{{" + number + "}}"))
            || body.contains("{{" + (variables.size() + 1) + "}}")) {
            throw file.problem(name, "has " + variables.size() + " variables, but another number of values or examples");
        }
        if (body.startsWith("{{") || body.endsWith("}}")) {
            throw file.problem(name, "begins or ends with a value: WhatsApp refuses that");
        }
        return new WhatsappTemplate(name, file.language(), String.valueOf(fields.get("category")), body,
            variables.stream().map(String::valueOf).toList(), examples.stream().map(String::valueOf).toList());
    }
}
