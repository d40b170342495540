package it.sportello.talk.flows.web.drafting;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.flows.drafts.OpenDraft;
import it.sportello.talk.flows.editing.Question;
import it.sportello.talk.flows.editing.Questions;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.flows.web.FlowNames;
import it.sportello.templates.Gulpease;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The draft as a whole: its questions in order on one side, its files on the other. */
@Singleton
class DraftPage {

    static final String VIEW = "talk/flows/draft";
    private static final String ITALIAN = "it";
    private static final int WORST = 3;

    private final DraftDoor door;

    DraftPage(DraftDoor door) {
        this.door = door;
    }

    /** @param missing how many words some language lacks; @param problems how many the check finds */
    @Introspected
    record Row(String name, String words, String type, boolean optional, boolean conditional, long missing, long problems) {
    }

    /** Questions that follow each other in one section. @param section empty outside of sections */
    @Introspected
    record Group(String section, String title, List<Row> rows) {
    }

    Map<String, Object> model(OpenDraft draft, Draft shown, String file, SignedIn who, String said) {
        Map<String, Object> model = door.model(draft, shown, file, who);
        Optional<Questions> readable = DraftDoor.questions(shown);
        List<ProblemRow> problems = door.problems(shown, readable);
        model.put("problems", problems);
        model.put("readable", readable.isPresent());
        readable.ifPresent(questions -> {
            model.put("groups", groups(questions, problems));
            model.put("silent", questions.silent().stream().map(name -> row(questions.find(name).orElseThrow(), problems)).toList());
            model.put("before", before(questions));
            questions.heading().ifPresent(heading -> {
                model.put("heading", heading);
                model.put("titles", LanguageFields.titles(heading));
                model.put("empty", questions.empty().stream().collect(Collectors.toMap(section -> section, questions::sectionTitle,
                        (one, other) -> one, LinkedHashMap::new)));
            });
            Map<String, String> italian = questions.words(ITALIAN);
            model.put("gulpease", Gulpease.of(Gulpease.joined(italian)));
            model.put("worst", Gulpease.worst(Gulpease.joined(italian), WORST));
        });
        model.put("types", FlowNames.types());
        model.put("said", said);
        return model;
    }

    /** What was written, with why it was not saved. */
    Map<String, Object> refused(OpenDraft draft, String file, SignedIn who, String sentence) {
        Map<String, Object> model = model(draft, draft.draft(), file, who, null);
        model.put("refused", sentence);
        return model;
    }

    Map<String, Object> conflict(OpenDraft theirs, Draft mine, String file, SignedIn who) {
        Map<String, Object> model = model(theirs, mine, file, who, null);
        model.put("refused", door.theirs(theirs));
        return model;
    }

    private static List<Group> groups(Questions questions, List<ProblemRow> problems) {
        List<Group> groups = new ArrayList<>();
        String last = null;
        for (String name : questions.asking()) {
            Question question = questions.find(name).orElseThrow();
            String section = question.asked().section();
            if (!section.equals(last)) {
                groups.add(new Group(section, questions.sectionTitle(section), new ArrayList<>()));
                last = section;
            }
            groups.getLast().rows().add(row(question, problems));
        }
        return groups;
    }

    private static Row row(Question question, List<ProblemRow> problems) {
        Question.Asked asked = question.asked();
        return new Row(question.name(), question.words(), asked == null ? "" : FlowNames.types().getOrDefault(asked.type(), asked.type()), asked != null && asked.optional(),
                question.ways() != null && !question.ways().when().isEmpty(), question.missing().values().stream().mapToLong(List::size).sum(),
                problems.stream().filter(problem -> Objects.equals(problem.question(), question.name())).count());
    }

    /** Where a new question may stand. */
    private static Map<String, String> before(Questions questions) {
        Map<String, String> before = new LinkedHashMap<>();
        questions.asking().forEach(name -> before.put(name, questions.find(name).orElseThrow().words()));
        return before;
    }
}
