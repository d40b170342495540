package it.sportello.bots.dialogue

import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.dialogue.flow.FlowFile

import java.time.Instant

/** A flow written in a specification, and somebody who plays it. */
class Playing {

    static final Instant NOW = Instant.parse('2026-11-22T10:00:00Z')

    final Flow flow
    Turn turn
    int said

    Playing(Flow flow) {
        this.flow = flow
    }

    static Playing of(String nodes, String texts, Map<String, String> others = [:]) {
        new Playing(flow(nodes, texts, others))
    }

    static Flow flow(String nodes, String texts, Map<String, String> others = [:]) {
        def yml = "spec: 1\nlanguage: it\nexpires: 3d\nstarts: {}\nnodes:\n" + nodes.stripIndent().strip().indent(2)
        FlowFile.read('prova', ['flow.yml': yml.getBytes('UTF-8'), 'text.it.yml': texts.stripIndent().getBytes('UTF-8')] +
                others.collectEntries { file, text -> [file, text.stripIndent().getBytes('UTF-8')] })
    }

    Playing begin(Map<String, String> given = [:], String language = 'it') {
        turn = Dialogue.begin(flow, 's1', language, given, NOW)
        this
    }

    Playing says(String text) {
        hears(Input.Said.text("m${++said}", text))
    }

    Playing taps(String payload, String title = 'x') {
        hears(new Input.Said("m${++said}", title, payload, 'text', [:]))
    }

    Playing hears(Input input) {
        turn = Dialogue.resume(flow, turn.session(), input, NOW)
        this
    }

    Playing answers(Reply reply) {
        hears(new Input.Answered(called().callId(), reply))
    }

    Event.Called called() {
        turn.events().last() as Event.Called
    }

    List<String> texts() {
        turn.events().findAll { it instanceof Event.Said }*.text()
    }

    String text() {
        texts().last()
    }

    List<Option> choices() {
        turn.events().findAll { it instanceof Event.Said }.last().choices()
    }

    String payload(String title) {
        choices().find { it.title() == title }.id()
    }
}
