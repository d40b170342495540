package it.sportello.talk.templates.web;

import it.sportello.office.staff.SignedIn;
import it.sportello.talk.templates.ChooseTemplate;
import it.sportello.talk.templates.Preflight;
import it.sportello.talk.templates.TemplateStanding;
import it.sportello.talk.templates.TemplateStandings;
import it.sportello.talk.templates.TemplateState;
import it.sportello.templates.Phrasebook;
import it.sportello.templates.WhatsappTemplate;
import it.sportello.templates.WhatsappTemplates;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates as pages show them: what the files say and what Meta says. */
@Singleton
class Shelf {

    private final WhatsappTemplates templates;
    private final TemplateStandings standings;
    private final ChooseTemplate choose;
    private final Preflight preflight;
    private final Phrasebook phrases;

    Shelf(WhatsappTemplates templates, TemplateStandings standings, ChooseTemplate choose, Preflight preflight, Phrasebook phrases) {
        this.templates = templates;
        this.standings = standings;
        this.choose = choose;
        this.preflight = preflight;
        this.phrases = phrases;
    }

    Optional<WhatsappTemplate> find(String name, String language) {
        return templates.find(name, language);
    }

    TemplateStanding standing(String name, String language) {
        return standings.find(name, language)
                .orElseGet(() -> TemplateStanding.unknown(name, language, choose.setting(name, language)));
    }

    List<TemplateRow> rows() {
        return templates.all().stream()
                .sorted(Comparator.comparing(WhatsappTemplate::name).thenComparing(each -> !each.language().equals("it")).thenComparing(WhatsappTemplate::language))
                .map(each -> TemplateRow.of(standing(each.name(), each.language()), phrases)).toList();
    }

    /** @param errors beside the form's fields; @param said what has just been done, or {@code null} */
    Map<String, Object> model(WhatsappTemplate template, SignedIn who, Map<String, String> errors, String said) {
        TemplateStanding standing = standing(template.name(), template.language());
        TemplateState state = standing.now().state();
        Map<String, Object> model = new HashMap<>();
        model.put("row", TemplateRow.of(standing, phrases));
        model.put("template", Map.of("body", template.body(), "sample", template.say(template.examples()),
                "variables", template.variables(), "rtl", template.language().equals("ar")));
        model.put("findings", preflight.look(template));
        model.put("history", TemplateRow.history(standing, phrases));
        model.put("administers", who.administers());
        model.put("submits", who.administers() && state.mayBeHandedIn());
        model.put("asks", who.administers() && standing.sid() != null);
        model.put("states", states(state));
        model.put("categories", categories());
        model.put("now", Map.of("state", state.name(), "category", standing.now().category().name(),
                "reason", standing.now().reason() == null ? "" : standing.now().reason(), "sid", standing.sid() == null ? "" : standing.sid()));
        model.put("errors", errors);
        model.put("said", said);
        return model;
    }

    private static Map<String, String> states(TemplateState from) {
        EnumSet<TemplateState> may = EnumSet.of(from);
        may.addAll(from.next());
        Map<String, String> labels = new LinkedHashMap<>();
        may.forEach(state -> labels.put(state.name(), state.label()));
        return labels;
    }

    private static Map<String, String> categories() {
        Map<String, String> labels = new LinkedHashMap<>();
        TemplateRow.CATEGORIES.keySet().stream().sorted().forEach(each -> labels.put(each.name(), TemplateRow.CATEGORIES.get(each)));
        return labels;
    }
}
