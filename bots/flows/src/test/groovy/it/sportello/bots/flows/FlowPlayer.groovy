package it.sportello.bots.flows

import it.sportello.bots.dialogue.Dialogue
import it.sportello.bots.dialogue.Event
import it.sportello.bots.dialogue.Input
import it.sportello.bots.dialogue.Option
import it.sportello.bots.dialogue.Session
import it.sportello.bots.dialogue.Turn
import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.dialogue.transcript.Line
import it.sportello.bots.dialogue.transcript.Transcript

import java.time.Instant

/**
 * Plays a transcript on the engine alone: capabilities answer what the transcript says. What the app does beside the engine
 * (keywords, STOP, the notice of the first contact) is the app's runner's.
 */
class FlowPlayer {

    /** How a choice is made: a tap, its number, its words. */
    enum Choosing { TAP, NUMBER, WORDS }

    private final Map<String, Flow> flows
    private final String own
    private final Choosing choosing
    private Instant now = Instant.parse('2026-11-22T10:00:00Z')
    private String language = 'it'
    private Session session
    private List<Option> choices = []
    private final List<Option> everShown = []
    private List<Line> lines
    private int at
    private int count

    FlowPlayer(Collection<Flow> flows, String own, Choosing choosing) {
        this.flows = flows.collectEntries { [it.name(), it] }
        this.own = own
        this.choosing = choosing
    }

    /** Fails with the line that is not as it was written. */
    void play(Transcript transcript) {
        lines = transcript.lines()
        for (at = 0; at < lines.size();) {
            def line = lines[at++]
            switch (line) {
                case Line.Given -> {
                    def spoken = line.text() =~ /parla (\w\w)/
                    language = spoken.find() ? spoken.group(1) : language
                }
                case Line.Person -> person(line)
                case Line.Tapped -> hear(new Input.Said(key(), line.title(), everShown.reverse().find { it.title() == line.title() }.id(),
                        'text', [:]))
                case Line.Opened -> opened(line)
                case Line.Later -> now += line.duration()
                case Line.Effect -> effect(line)
                default -> assert false, "line ${line.number()} did not happen: $line"
            }
        }
    }

    private void person(Line.Person line) {
        def place = choices.findIndexOf { it.title() == line.text() }
        if (lines[at] instanceof Line.Effect && (lines[at] as Line.Effect).text().startsWith('language ')) {
            return // the app knows the names of languages; the effect below acts
        }
        if (session == null) {
            begin(line.text())
        } else if (place >= 0 && choosing != Choosing.WORDS) {
            def option = choices[place]
            hear(choosing == Choosing.TAP ? new Input.Said(key(), option.title(), option.id(), 'text', [:])
                    : Input.Said.text(key(), "${place + 1}"))
        } else {
            hear(Input.Said.text(key(), line.text()))
        }
    }

    private void begin(String text) {
        for (flow in flows.values()) {
            def given = flow.starts().byText(text)
            if (given.present) {
                begin(flow, given.get())
                return
            }
        }
        begin(flows[own], [start: own])
    }

    private void begin(Flow flow, Map<String, String> given) {
        follow(Dialogue.begin(flow, "s${++count}", language, given, now))
    }

    private void opened(Line.Opened line) {
        if (session != null) {
            hear(new Input.Said(key(), 'x', line.payload(), 'text', [:]))
            return
        }
        def found = flows.values().collectMany { flow ->
            (line.payload().startsWith('k_') ? flow.starts().byKeyword(line.payload().substring(2))
                    : flow.starts().byPayload(line.payload())).map { [[flow, it]] }.orElse([])
        }
        assert found.size() == 1, "line ${line.number()}: one flow begins with ${line.payload()}"
        begin(found[0][0] as Flow, found[0][1] as Map)
    }

    private void effect(Line.Effect line) {
        if (line.text() == 'session expired') {
            assert session != null && !now.isBefore(session.until()), "line ${line.number()}: still waits"
            session = null
        } else if (line.text().startsWith('language ')) {
            language = line.text().substring(9)
            follow(Dialogue.again(flows[session.flow()], session, language, now))
        } else {
            assert false, "line ${line.number()} did not happen: ${line.text()}"
        }
    }

    private void hear(Input input) {
        follow(Dialogue.resume(flows[session.flow()], session, input, now))
    }

    private String key() {
        "m${++count}"
    }

    private void follow(Turn turn) {
        session = turn.session()
        choices = []
        def handed = turn.events().any { it instanceof Event.HandoverAsked }
        turn.events().each { event ->
            switch (event) {
                case Event.Said -> said(event)
                case Event.Called -> {
                    def line = next(Line.Asked, event)
                    assert event.name() == line.capability(), "line ${line.number()}: ${event.name()} was called"
                    hear(new Input.Answered(event.callId(), line.reply()))
                }
                case Event.HandoverAsked -> assert next(Line.Effect, event).text() == 'handover'
                case Event.Ended -> assert handed || next(Line.Effect, event).text() == "ended ${event.outcome()}"
                case Event.Left -> {
                    assert next(Line.Effect, event).text() == "go ${event.flow()}"
                    begin(flows[event.flow()], event.given())
                }
                default -> { }
            }
        }
    }

    private void said(Event.Said said) {
        def line = next(Line.Bot, said)
        assert line.says(said.text()), "line ${line.number()}: ${said.text()}"
        assert line.offers(said.choices()*.title()), "line ${line.number()}: ${said.choices()*.title()}"
        choices = said.choices()
        everShown.addAll(choices)
    }

    private <T extends Line> T next(Class<T> type, Event happened) {
        assert at < lines.size(), "the transcript ends before $happened"
        def line = lines[at++]
        assert type.isInstance(line), "line ${line.number()}: instead, $happened"
        line as T
    }
}
