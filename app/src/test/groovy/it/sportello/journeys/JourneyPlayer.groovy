package it.sportello.journeys

import it.sportello.bots.dialogue.transcript.Line
import it.sportello.bots.dialogue.transcript.TranscriptFile
import it.sportello.bots.messaging.Attachment
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.Blocked
import it.sportello.bots.messaging.inbound.Edited
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.bots.messaging.inbound.Unblocked
import it.sportello.bots.messaging.sms.SmsText
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.Tasks
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.talk.handover.ConfirmAge
import it.sportello.talk.handover.HoldFloor
import it.sportello.talk.lines.Rendering
import it.sportello.templates.Phrasebook

import java.text.Normalizer

/**
 * Plays a transcript through the whole service, as one new person on one type of channel. A choice is a tap, or its number
 * where nothing can be tapped; {@code (v_PA-20981)} is a button or a deep link, and on SMS what a person would type. Beside
 * the grammar of transcripts: {@code > {voice}}, {@code {photo}}, {@code {contact own +39…}}, {@code {contact other +39…}},
 * {@code {edits: words}}, {@code {blocks}}, {@code {unblocks}}, {@code {start}}, {@code {start v_PA-20981}}, and of the
 * office {@code {office claims}}, {@code {office answers: words}}, {@code {office closes}}, {@code {office confirms the guardian}},
 * {@code {office sends PA-20981}} to who asked for it; {@code {morning}} is the next day on which we may write.
 */
class JourneyPlayer {

    private static final TYPED = [k_back: 'indietro', k_why: 'perché', k_help: 'aiuto', k_more: 'altro']

    private final Service service
    private final ChannelType type
    private final Urn urn
    private final Givens givens
    private final List<Content> everything
    private final List<Content> shown = []
    private String phoneLanguage
    private String lastId
    /** Called after each thing the person did, with how many there were before it. */
    Closure<?> after = { }
    /** Texts that would cost a person's patience and our money: over two SMS. */
    final List<String> tooLong = []

    JourneyPlayer(Service service, ChannelType type) {
        this.service = service
        this.type = type
        def number = 7000000 + service.next()
        urn = new Urn(type.scheme(), type == ChannelType.TELEGRAM ? "$number" : "+39333$number")
        givens = new Givens(service, type.name(), urn)
        everything = service.recorder.of(urn)
    }

    /** @param until how many things the person does; all of them when not said */
    void play(String name, String text, int until = Integer.MAX_VALUE) {
        def given = TranscriptFile.read(name, text).given()*.text()
        Givens.codes(service, given).each { old, fresh ->
            text = text.replace(old, fresh).replace(old.toLowerCase(), fresh.toLowerCase())
        }
        def lines = TranscriptFile.read(name, text).lines()
        given = lines.findAll { it instanceof Line.Given }*.text()
        phoneLanguage = given.findResult { (it =~ /telefon\w+ in (\w\w)/).with { found -> found.find() ? found.group(1) : null } }
        givens.make(given)
        try {
            takeAll(lines.findAll { !(it instanceof Line.Given) }, until)
        } finally {
            givens.undo()
        }
    }

    private void takeAll(List<Line> lines, int until) {
        def turns = []
        lines.each { if (it instanceof Line.Bot || it instanceof Line.Effect || it instanceof Line.Asked) { turns[-1] << it } else { turns << [it] } }
        turns.take(Math.min(until, turns.size())).eachWithIndex { turn, at ->
            take(turn[0] as Line, turn.drop(1) as List<Line>)
            after(at)
        }
    }

    Urn person() { urn }

    /** Says so, whatever is being asked. */
    void says(String words) {
        hear(typed(words))
        service.settled(urn)
    }

    private void take(Line act, List<Line> expected) {
        int before = everything.size()
        service.calls.clear()
        if (act.toString().contains('Mi candido') && givens.whileDeciding) {
            givens.whileDeciding()
            givens.whileDeciding = null
        }
        perform(act)
        service.settled(urn)
        def received = everything.drop(before)
        if (type == ChannelType.SMS) {
            tooLong.addAll(received*.text().findAll { SmsText.of(it).segments() > 2 })
        }
        expected.findAll { it instanceof Line.Effect }.each { effect(it as Line.Effect) }
        def asked = expected.findAll { it instanceof Line.Asked }.collect { [it.capability(), it.reply().outcome()] }
        assert !asked || service.calls == asked : "line ${act.number()}: $service.calls was asked and answered"
        check(act, expected, received)
        shown.addAll(received)
    }

    private void check(Line act, List<Line> expected, List<Content> received) {
        def bots = expected.findAll { it instanceof Line.Bot } as List<Line.Bot>
        def words = bots*.text()
        def handed = expected.any { it instanceof Line.Effect && it.text() == 'handover' }
        def language = expected.findResult { it instanceof Line.Effect ? (it.text() =~ /^language (\w\w)$/).with { f -> f.find() ? f.group(1) : null } : null }
        if (language && act.toString() =~ /Person/) { words.add(0, service.bean(Phrasebook).say(language, 'language.set')) }
        boolean numbered = received.every { content -> content.choices().empty } && bots.any { it.choices() }
        boolean listed = received.any { it.choices() && it.text().contains('\n1 ') }
        if (numbered || listed) {
            words = bots.collect { bot -> bot.text() + (bot.choices() == ['…'] ? ' …' : !numbered && buttons(bot) == bot.choices() ? '' : bot.choices().withIndex().collect { title, at -> " ${at + 1} $title" }.join('')) }
            if (language && act.toString() =~ /Person/) { words.add(0, service.bean(Phrasebook).say(language, 'language.set')) }
        }
        if (handed) { words << '…' }
        def said = received*.text().join('\n')
        assert new Line.Bot(act.number(), fold(words.join('\n')), []).says(fold(said)) : "after line ${act.number()} on ${type.name()}:\n$said\n"
        if (!numbered && !bots.any { it.choices() == ['…'] }) {
            assert received*.choices().flatten()*.title() == bots.collectMany { buttons(it) } : "after line ${act.number()}"
        }
    }

    /** The titles as buttons show them: a long one is cut. */
    private List<String> buttons(Line.Bot bot) {
        type == ChannelType.SMS ? bot.choices() : Rendering.render(Content.of('x', bot.choices().collect { new QuickReply('a/1/1/x', it) }),
                service.recorder.capabilities(type), type).choices()*.title()
    }

    /** On SMS accents and curved signs are written as the alphabet allows; where a line breaks is nobody's business. */
    private String fold(String text) {
        type != ChannelType.SMS ? text
                : Normalizer.normalize(text.replace('…', '\u0001').replace('✓', '*'), Normalizer.Form.NFKD).replaceAll(/\p{M}|['’`«»"“”]/, '')
                .replaceAll(/\s+([:?!;])/, '$1').replaceAll('\u0001', '…')
    }

    private void perform(Line line) {
        switch (line) {
            case Line.Later -> { service.later(line.duration()) }
            case Line.Tapped -> hear(tap(everyChoice().reverse().find { it.title() == line.title() }))
            case Line.Opened -> opened(line.payload())
            case Line.Person -> line.text().startsWith('{') ? special(line.text()[1..-2]) : said(line.text())
        }
    }

    private void said(String text) {
        def last = shown ? shown.last() : null
        def choice = last?.choices()?.find { it.title() == text }
        def number = last?.text()?.readLines()?.findResult { (fold(it) =~ /^(\d+) (.+)$/).with { f -> f.find() && f.group(2) == fold(text) ? f.group(1) : null } }
        hear(choice ? tap(choice) : typed(number ?: text))
    }

    private void opened(String payload) {
        if (type == ChannelType.SMS) {
            hear(typed(TYPED[payload] ?: payload.replaceFirst(/^\w_/, '')))
        } else {
            def kind = type == ChannelType.TELEGRAM && payload.startsWith('v_') ? InboundMessage.Kind.STARTED : InboundMessage.Kind.TAPPED
            hear(message('', payload, kind))
        }
    }

    private void special(String what) {
        switch (what) {
            case 'voice' -> hear(message('', null, InboundMessage.Kind.ENCLOSED, [new Attachment('voice', 'audio/ogg', null, 900, 'v1')]))
            case 'photo' -> hear(message('', null, InboundMessage.Kind.ENCLOSED, [new Attachment('photo', 'image/jpeg', null, 900, 'f1')]))
            case ~/contact (own|other) .*/ -> hear(message('', null, InboundMessage.Kind.ENCLOSED, [],
                    new InboundMessage.SharedContact(what.split(' ')[2], what.contains(' own '))))
            case ~/edits: .*/ -> service.hear(type.name(), new Edited(urn, service.now(), lastId, what.substring(7)))
            case 'morning' -> service.morning()
            case ~/office sends \S+/ -> service.broadcast(what.substring(13))
            case 'blocks' -> service.hear(type.name(), new Blocked(urn, service.now()))
            case 'unblocks' -> service.hear(type.name(), new Unblocked(urn, service.now()))
            case ~/start.*/ -> hear(message('/' + what, what == 'start' ? null : what.substring(6), InboundMessage.Kind.STARTED))
            case 'office claims' -> office { floor, who, key -> floor.claim(who, 'op1', key) }
            case ~/office answers: .*/ -> office { floor, who, key -> floor.answer(who, 'op1', what.substring(16), key) }
            case 'office confirms the guardian' -> service.bean(ConfirmAge).confirm(service.person(urn).id(), 'op1', ConfirmAge.Found.GUARDIAN, "f${service.next()}".toString())
            case 'office closes' -> office { floor, who, key -> floor.close(who, 'op1', key) }
            default -> { assert false, "nobody does $what" }
        }
    }

    private void office(Closure<HoldFloor.Result> act) {
        assert act(service.bean(HoldFloor), service.person(urn).id(), "f${service.next()}".toString()) instanceof HoldFloor.Result.Done
    }

    /** Of Cagliari, and of those whose office nobody knows. */
    private List<Task> tasks() { ['B354C000001', Task.ANY_OFFICE].collectMany { service.bean(Tasks).waiting(it) } }

    private void effect(Line.Effect effect) {
        def conversation = service.conversation(urn)
        def person = service.person(urn)
        switch (effect.text()) {
            case ~/ended .*/ -> { assert conversation?.session() == null, "line ${effect.number()}: still at ${conversation.session()}" }
            case ~/go .*/ -> { }
            case 'session expired' -> { assert !service.now().isBefore(conversation.session().until()) }
            case 'handover' -> { assert !conversation.floor().bot() }
            case ~/floor \w+/ -> { assert conversation.floor().holder().name() == effect.text().substring(6).toUpperCase() }
            case ~/(language|speaks) \w\w/ -> { assert person.language() == effect.text()[-2..-1] }
            case ~/no task .*/ -> {
                assert tasks().every { it.kind() != effect.text().substring(8) || it.contact() != person.id() }
            }
            case ~/task .*/ -> {
                assert tasks().any { it.kind() == effect.text().substring(5) }
            }
            case 'wants nothing' -> { assert Purpose.values().every { !person.standing().wants(it, type.name()) } }
            case 'wants what needs no asking' -> {
                assert Purpose.values().every { person.standing().wants(it, type.name()) == (it.basis() == Purpose.Basis.PUBLIC_TASK) }
            }
            case 'no choice made' -> { assert person.choices().empty }
            case 'stopped' -> { assert service.bean(Addresses).find(urn).get().stopped() != null }
            case 'open' -> { assert service.bean(Addresses).find(urn).get().stopped() == null }
            case ~/number \S+/ -> { assert person.urns()*.path().contains(effect.text().substring(7)) }
            case 'no number' -> { assert person.urns() == [urn] }
            default -> { assert false, "nobody knows how to see: ${effect.text()}" }
        }
    }

    private List everyChoice() { shown*.choices().flatten() }

    private InboundMessage typed(String text) { message(text, null, InboundMessage.Kind.TYPED) }

    private InboundMessage tap(def choice) {
        assert choice, 'no such button was shown'
        message(choice.title(), choice.id(), InboundMessage.Kind.TAPPED)
    }

    private InboundMessage message(String text, String payload, InboundMessage.Kind kind, List<Attachment> enclosed = [],
                                   InboundMessage.SharedContact contact = null) {
        lastId = "m${service.next()}"
        new InboundMessage(urn, service.now(), lastId, text, payload, kind, enclosed, contact, null, null, phoneLanguage)
    }

    private void hear(InboundMessage message) { service.hear(type.name(), message) }
}
