package it.sportello.bots.channels.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.bots.messaging.QuickReply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a message with choices looks, apart from its words: WhatsApp's buttons need a Content resource, and one a shape is
 * enough because every word of it is a variable (Twilio allows them in body, titles and ids). So a few dozen resources
 * serve every message, and no person's words are kept among them.
 *
 * <p>A variable may hold no line end (error 21656): each line of the text is a variable of its own, and the ends of lines
 * belong to the shape.
 *
 * @param list  a list to open, or else buttons below the text
 * @param lines one character a line of the text: {@code x} for words, {@code -} for an empty one
 */
record ContentShape(boolean list, String lines, int choices) {

    static final ObjectMapper JSON = new ObjectMapper();
    /** Grows when {@link #json()} changes, so that resources of an older making are left alone. */
    static final String NAME = "sportello-1-";

    private static final int BODY = 1_024;
    private static final int LINES = 60;
    private static final int BUTTONS = 3;
    private static final int BUTTON_TITLE = 20;
    private static final int ROWS = 10;
    private static final int ROW_TITLE = 24;
    private static final int ID = 200;

    /** A shape and the words in it, in the order of its variables. */
    record Filled(ContentShape shape, List<String> words) {

        String variables() {
            return json(words);
        }

        @Override
        public String toString() {
            return "Filled[" + shape + "]";
        }
    }

    /** Empty when WhatsApp could not show it so: too long, too many choices, two that look the same. */
    static Optional<Filled> of(String text, List<QuickReply> choices) {
        boolean list = choices.size() > BUTTONS || choices.stream().anyMatch(choice -> length(choice.title()) > BUTTON_TITLE);
        List<String> lines = text.strip().lines().map(ContentShape::oneLine).toList();
        List<String> titles = choices.stream().map(choice -> cut(oneLine(choice.title()), list ? ROW_TITLE : BUTTON_TITLE)).toList();
        boolean shown = !choices.isEmpty() && choices.size() <= ROWS && !lines.isEmpty() && lines.size() <= LINES
                && String.join("\n", lines).length() <= BODY
                && titles.stream().noneMatch(String::isEmpty) && titles.stream().distinct().count() == titles.size()
                && choices.stream().allMatch(choice -> !choice.id().isEmpty() && choice.id().length() <= ID);
        if (!shown) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        lines.forEach(line -> pattern.append(line.isEmpty() ? '-' : 'x'));
        List<String> words = new ArrayList<>(lines.stream().filter(line -> !line.isEmpty()).toList());
        if (list) {
            words.add(opener(text));
        }
        for (int i = 0; i < titles.size(); i++) {
            words.add(titles.get(i));
            words.add(choices.get(i).id());
        }
        return Optional.of(new Filled(new ContentShape(list, pattern.toString(), titles.size()), words));
    }

    /** Unique and readable among the account's contents: {@code sportello-1-list-x-xx-4}. */
    String name() {
        return NAME + (list ? "list-" : "reply-") + lines + "-" + choices;
    }

    /** The request that creates it. */
    String json() {
        ObjectNode root = JSON.createObjectNode().put("friendly_name", name()).put("language", "it");
        ObjectNode samples = root.putObject("variables");
        ObjectNode type = root.putObject("types").putObject(list ? "twilio/list-picker" : "twilio/quick-reply");
        int next = 1;
        StringBuilder body = new StringBuilder();
        for (char line : lines.toCharArray()) {
            body.append(body.isEmpty() ? "" : "\n").append(line == 'x' ? variable(next++, samples) : "");
        }
        type.put("body", body.toString());
        if (list) {
            type.put("button", variable(next++, samples));
        }
        ArrayNode items = type.putArray(list ? "items" : "actions");
        for (int i = 0; i < choices; i++) {
            ObjectNode item = items.addObject().put(list ? "item" : "title", variable(next++, samples))
                    .put("id", variable(next++, samples));
            if (!list) {
                item.put("type", "QUICK_REPLY");
            }
        }
        return root.toString();
    }

    /** A template's variables, {@code {"1":"...","2":"..."}}, as Twilio accepts them: one line each, none empty. */
    static String json(List<String> words) {
        ObjectNode variables = JSON.createObjectNode();
        for (String word : words) {
            String line = oneLine(word);
            variables.put(String.valueOf(variables.size() + 1), line.isEmpty() ? "-" : line);
        }
        return variables.toString();
    }

    private static String variable(int number, ObjectNode samples) {
        samples.put(String.valueOf(number), "testo " + number);
        return "{{" + number + "}}";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int length(String title) {
        return title.codePointCount(0, title.length());
    }

    private static String cut(String title, int most) {
        return length(title) <= most ? title : title.substring(0, title.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The word on the button that opens a list: in Arabic below Arabic, else one that Italian, English and French share. */
    private static String opener(String text) {
        boolean arabic = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return arabic ? "القائمة" : "Menu";
    }
}
