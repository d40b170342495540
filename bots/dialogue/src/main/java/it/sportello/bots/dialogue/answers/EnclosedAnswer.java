package it.sportello.bots.dialogue.answers;

import it.sportello.bots.dialogue.flow.Ask;

/** Something enclosed, kept as the reference by which it is fetched. A photo of a document is a document. */
record EnclosedAnswer(String name) implements AnswerType {

    @Override
    public Answer read(Heard heard, Ask ask) {
        var right = heard.kind().equals(name) || name.equals("document") && heard.kind().equals("photo");
        var file = heard.values().getOrDefault("file", "");
        if (!right || file.isBlank()) {
            return new Answer.Refused("refused." + name);
        }
        var called = heard.values().getOrDefault("name", "");
        return new Answer.Taken(file, called.isBlank() ? name : called);
    }
}
