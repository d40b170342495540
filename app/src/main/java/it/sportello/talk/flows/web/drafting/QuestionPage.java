package it.sportello.talk.flows.web.drafting;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.flows.drafts.OpenDraft;
import it.sportello.talk.flows.editing.PreviewQuestion;
import it.sportello.talk.flows.editing.Question;
import it.sportello.talk.flows.editing.Questions;
import it.sportello.talk.flows.publishing.Draft;
import it.sportello.talk.flows.web.FlowNames;
import it.sportello.talk.lines.ChannelStatus;
import it.sportello.templates.Gulpease;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One question: its form on one side; how it looks, what is wrong and the files on the other. */
@Singleton
class QuestionPage {

    static final String VIEW = "talk/flows/question";
    private static final String ITALIAN = "it";
    private static final int WORST = 2;
    private static final Map<String, String> BEYOND = Map.of("call", "chiama un servizio (call)", "with", "gli passa dei valori (with)", "on", "segue la sua risposta (on)",
            "set", "tiene dei valori (set)", "end", "chiude il questionario (end)", "go", "passa a un altro (go)", "give", "gli passa dei valori (give)",
            "handover", "chiama una persona (handover)", "next", "va avanti con condizioni insieme (next)");

    private static final Map<String, String> KNOWN = Map.of("skip", "non chiederlo", "ask", "chiedilo lo stesso");

    private final PreviewQuestion previewing;
    private final DraftDoor door;

    QuestionPage(PreviewQuestion previewing, DraftDoor door) {
        this.previewing = previewing;
        this.door = door;
    }

    /** How a channel shows it. @param cost of SMS, or empty */
    @Introspected
    record Phone(String channel, String name, List<Message> messages, String cost) {
    }

    @Introspected
    record Message(String text, List<String> choices) {
    }

    /** @param file that is open; @param language of the preview */
    record Open(String file, String language) {
    }

    /** @param shown the draft as the form would leave it; nothing when it has no such question */
    Map<String, Object> model(OpenDraft draft, Draft shown, String name, Open open, SignedIn who) {
        Questions questions = DraftDoor.questions(shown).orElseThrow();
        Question question = questions.find(name).orElseThrow();
        Map<String, Object> model = door.model(draft, shown, open.file() == null ? "text." + ITALIAN + ".yml" : open.file(), who);
        String language = question.texts().containsKey(open.language()) ? open.language() : question.texts().keySet().iterator().next();
        model.put("problems", door.problems(shown, Optional.of(questions)));
        model.put("question", name);
        model.put("heading", question.words());
        model.put("languages", LanguageFields.of(question));
        model.put("previewed", language);
        model.put("previews", named(question.texts().keySet().stream(), FlowNames::language));
        model.put("rtl", FlowNames.rightToLeft(language));
        preview(model, name.startsWith(Questions.SECTION) ? new PreviewQuestion.Preview.Broken("Una sezione si vede con la sua prima domanda.")
                : previewing.preview(shown, name, language));
        reading(model, question.texts().getOrDefault(ITALIAN, Map.of()));
        model.put("beyond", question.beyond().stream().map(one -> BEYOND.getOrDefault(one, one)).toList());
        model.put("asked", question.asked());
        model.put("empty", name.startsWith(Questions.SECTION) && questions.empty().contains(name.substring(Questions.SECTION.length())));
        model.put("options", question.options());
        model.put("ways", question.ways());
        model.put("nexts", Stream.of("end", "go", "handover").noneMatch(question.beyond()::contains));
        model.put("types", FlowNames.types());
        model.put("knowns", KNOWN);
        model.put("sections", named(questions.sections().stream(), questions::sectionTitle));
        model.put("kept", named(questions.kept().stream(), kept -> kept));
        model.put("nodes", named(Stream.concat(questions.asking().stream(), questions.silent().stream()), node -> node));
        return model;
    }

    private static Map<String, String> named(Stream<String> all, UnaryOperator<String> name) {
        Map<String, String> named = new LinkedHashMap<>();
        all.forEach(one -> named.put(one, name.apply(one)));
        return named;
    }

    private static void preview(Map<String, Object> model, PreviewQuestion.Preview preview) {
        switch (preview) {
            case PreviewQuestion.Preview.Broken(var what) -> model.put("unasked", what);
            case PreviewQuestion.Preview.Seen(var channels, var why, var help) -> {
                model.put("phones", channels.stream().map(QuestionPage::phone).toList());
                model.put("why", why);
                model.put("help", help);
            }
        }
    }

    private static Phone phone(PreviewQuestion.Shown shown) {
        List<Message> messages = new ArrayList<>();
        shown.messages().forEach(one -> messages.add(new Message(one.text(), one.choices().stream().map(choice -> choice.title()).toList())));
        return new Phone(shown.type().name(), ChannelStatus.name(shown.type()), messages, shown.segments() == 0 ? "" : "Costa " + shown.segments() + " SMS");
    }

    private static void reading(Map<String, Object> model, Map<String, String> italian) {
        String joined = Gulpease.joined(italian);
        model.put("gulpease", Gulpease.of(joined));
        model.put("worst", Gulpease.worst(joined, WORST));
    }
}
