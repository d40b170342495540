package it.sportello.ask.questionnaires.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Doubt;
import it.sportello.ask.questionnaires.Given;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of a sheet by section, in Italian, with how each came and how hard it was. */
@Singleton
class AnswerRows {

    private static final String NO_SECTION = "Risposte";
    private static final String BESIDE = "Risposte che non contano";
    private static final String AGAIN = "Da chiedere di nuovo, perché la domanda è cambiata";
    private static final String GONE = "Risposte a domande che non ci sono più";

    private final StaffMembers staff;
    private final Questionnaires questionnaires;

    AnswerRows(StaffMembers staff, Questionnaires questionnaires) {
        this.staff = staff;
        this.questionnaires = questionnaires;
    }

    /** @param counts whether it is in force; @param words the person's own, where they are not the answer itself; @param flag how hard it was, or {@code null} */
    @Introspected
    record Row(String name, boolean counts, String question, String answer, boolean refused, String words, String how, String flag, List<String> earlier) {
    }

    @Introspected
    record Section(String title, List<Row> rows) {
    }

    List<Section> of(Sheet sheet, Flow flow) {
        SheetWords words = new SheetWords(flow, sheet, "it");
        Set<String> counted = sheet.filed() == null ? sheet.answers().keySet() : Set.copyOf(sheet.filed().counted());
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        flow.questionnaire().sections().forEach(section -> sections.put(words.section(section), new ArrayList<>()));
        sections.put(NO_SECTION, new ArrayList<>());
        sections.put(BESIDE, new ArrayList<>());
        sheet.answers().forEach((name, answer) -> {
            Node node = flow.nodes().get(answer.now().node());
            Ask ask = node == null ? null : node.ask();
            String section = !counted.contains(name) ? BESIDE : ask == null || ask.section() == null ? NO_SECTION : words.section(ask.section());
            sections.computeIfAbsent(section, title -> new ArrayList<>()).add(row(name, true, answer, words, sheet.doubts().get(answer.now().node())));
        });
        sheet.aside().forEach((name, answer) -> sections.computeIfAbsent(asks(flow, name) ? AGAIN : GONE, title -> new ArrayList<>())
                .add(row(name, false, answer, new SheetWords(questionnaires.at(sheet, answer.revision()), sheet, "it"), null)));
        return sections.entrySet().stream().filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(section.getKey(), section.getValue())).toList();
    }

    private static boolean asks(Flow flow, String name) {
        return flow.nodes().values().stream().anyMatch(node -> node.keeps() && node.ask().keep().equals(name));
    }

    /** What was hard and has no answer. */
    List<String> unanswered(Sheet sheet, Flow flow) {
        SheetWords words = new SheetWords(flow, sheet, "it");
        Set<String> answered = Set.copyOf(sheet.answers().values().stream().map(answer -> answer.now().node()).toList());
        return sheet.doubts().keySet().stream().filter(node -> !answered.contains(node))
                .map(node -> words.question(node) + " (" + flag(sheet.doubts().get(node)) + ")").toList();
    }

    private Row row(String name, boolean counts, Answer answer, SheetWords words, Doubt doubt) {
        Given now = answer.now();
        String shown = words.answer(now);
        boolean own = !now.words().isBlank() && !now.words().equalsIgnoreCase(shown) && !now.words().equalsIgnoreCase(now.title());
        return new Row(name, counts, words.question(now.node()), shown, now.refused(), own ? now.words() : null, how(now),
                doubt == null ? null : flag(doubt), answer.earlier().stream().map(one -> words.answer(one) + ", " + how(one)).toList());
    }

    private String how(Given given) {
        String channel = SheetChannels.name(given.channel());
        String typed = given.typedBy() == null ? "" : ", scritta da " + staff.find(given.typedBy()).map(StaffMember::name).orElse("un operatore");
        return SheetTimes.moment(given.at()) + ", " + (given.taken() ? "già nota" : channel) + typed;
    }

    private static String flag(Doubt doubt) {
        List<String> all = new ArrayList<>();
        if (!doubt.misses().isEmpty()) {
            all.add(doubt.misses().size() == 1 ? "una risposta non capita" : doubt.misses().size() + " risposte non capite");
        }
        if (!doubt.helps().isEmpty()) {
            all.add(doubt.helps().size() == 1 ? "ha chiesto aiuto" : "ha chiesto aiuto " + doubt.helps().size() + " volte");
        }
        return String.join(", ", all);
    }
}
