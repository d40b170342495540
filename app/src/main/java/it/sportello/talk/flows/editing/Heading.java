package it.sportello.talk.flows.editing;

import it.sportello.bots.dialogue.words.YamlMap;
import it.sportello.talk.flows.publishing.Draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a draft says of its questionnaire as a whole, as a form has it.
 *
 * @param titles  by language, the first language first
 * @param minutes it is expected to take
 * @param days    a chat waits at an open question; empty when it is not said in days
 */
public record Heading(Map<String, String> titles, String minutes, String days) {

    private static final String TITLE = "title";
    private static final String MINUTES = "minutes";
    private static final String EXPIRES = "expires";
    private static final Pattern DAYS = Pattern.compile("(\\d+)d");

    /** Empty when the flow is no questionnaire. */
    public static Optional<Heading> of(DraftFiles files) {
        return files.questionnaire().map(questionnaire -> {
            Map<String, String> titles = new LinkedHashMap<>();
            files.languages().forEach(language -> titles.put(language, files.texts(language).get(TITLE).orElse("")));
            Matcher days = DAYS.matcher(files.root().text(EXPIRES).orElse(""));
            return new Heading(titles, questionnaire.text(MINUTES).orElse(""), days.matches() ? days.group(1) : "");
        });
    }

    /** Where it says what is there already, nothing is touched; a language that has no file is left out. */
    public Edited write(Draft draft) {
        DraftFiles files = DraftFiles.of(draft);
        Optional<YamlMap> questionnaire = files.questionnaire();
        if (questionnaire.isEmpty()) {
            return new Edited.Refused("Solo un questionario ha titolo, durata e sezioni.");
        }
        questionnaire.get().set(MINUTES, minutes);
        if (!days.isEmpty()) {
            files.root().set(EXPIRES, days + "d");
        }
        files.languages().stream().filter(titles::containsKey).forEach(language -> files.texts(language).set(TITLE, titles.get(language)));
        return new Edited.Done(files.draft(), "");
    }

    /** @param title of a new section, in the first language; it stands last, and wants questions */
    public static Edited section(Draft draft, String title) {
        DraftFiles files = DraftFiles.of(draft);
        Optional<YamlMap> questionnaire = files.questionnaire();
        if (questionnaire.isEmpty()) {
            return new Edited.Refused("Solo un questionario ha sezioni.");
        }
        List<String> sections = new ArrayList<>(files.sections());
        String name = ArrangeQuestions.free(ArrangeQuestions.slug(title, "sezione"), sections);
        sections.add(name);
        questionnaire.get().set(DraftFiles.SECTIONS, sections);
        files.texts(files.languages().getFirst()).set(Questions.SECTION + name + "." + TITLE, title);
        return new Edited.Done(files.draft(), Questions.SECTION + name);
    }
}
