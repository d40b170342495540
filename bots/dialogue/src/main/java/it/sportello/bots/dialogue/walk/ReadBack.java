package it.sportello.bots.dialogue.walk;

import it.sportello.bots.dialogue.Option;
import it.sportello.bots.dialogue.Turn;
import it.sportello.bots.dialogue.flow.Limits;
import it.sportello.bots.dialogue.flow.Node;
import it.sportello.bots.messaging.sms.SmsText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * All answers on the way walked, section by section: any one may be corrected. The walk then goes on from there over what is
 * answered already: what the correction makes reachable is asked, what it makes unreachable counts no more, and it comes back.
 */
final class ReadBack {

    static final String OK = "k_ok";
    /** Letters of a title: "Patente: B" needs few, a typed answer is cut. */
    private static final int TITLE = 48;

    private final Walk walk;

    ReadBack(Walk walk) {
        this.walk = walk;
    }

    /** One for each answer: its node, and label and answer as people read them. */
    List<Option> answers() {
        var sections = walk.flow.questionnaire() == null ? List.<String>of() : walk.flow.questionnaire().sections();
        return new LinkedHashSet<>(walk.back).stream().map(walk.flow::node).filter(Node::keeps)
                .sorted(Comparator.comparingInt(node -> node.ask().section() == null ? -1 : sections.indexOf(node.ask().section())))
                .map(node -> new Option(node.name(), cut(label(node) + ": " + walk.memory.get(node.ask().keep() + "_title")))).toList();
    }

    private String label(Node node) {
        var label = walk.words(node.name() + ".label");
        return label.isEmpty() ? walk.words(node.name() + ".ask") : label;
    }

    /** A section begins a page, and a page is what fits in an SMS. */
    List<List<Option>> pages() {
        List<List<Option>> pages = new ArrayList<>();
        for (var answer : walk.options) {
            var page = pages.isEmpty() ? null : pages.getLast();
            if (page == null || !section(page.getFirst()).equals(section(answer)) || !fits(page, answer)) {
                pages.add(page = new ArrayList<>());
            }
            page.add(answer);
        }
        return pages.isEmpty() ? List.of(List.of()) : pages;
    }

    private boolean fits(List<Option> page, Option more) {
        var text = new StringBuilder(walk.words("read-back")).append("x".repeat(TITLE));
        page.forEach(one -> text.append("\n1 ").append(one.title()));
        text.append("\n1 ").append(more.title());
        return page.size() < Limits.SHOWN - 2 && SmsText.of(text.toString()).segments() <= Limits.SMS_SEGMENTS;
    }

    /** The heading of a page: what it is, and the section's title. */
    String heading() {
        var own = walk.words(walk.node.name() + ".ask");
        var page = pages().get(walk.memory.page());
        return Question.lines(own.isEmpty() ? walk.words("read-back") : own,
                page.isEmpty() ? "" : walk.words("section." + section(page.getFirst()) + ".title"));
    }

    private String section(Option answer) {
        var section = walk.flow.node(answer.id()).ask().section();
        return section == null ? "" : section;
    }

    Turn correct(String node) {
        var keep = walk.flow.node(node).ask().keep();
        walk.memory.correcting(node, keep);
        walk.back.stream().map(walk.flow::node).filter(Node::keeps).map(one -> one.ask().keep()).filter(name -> !name.equals(keep))
                .forEach(walk.memory::again);
        walk.back.subList(walk.back.indexOf(node), walk.back.size()).clear();
        return walk.enter(node);
    }

    private static String cut(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1).strip() + "…";
    }
}
