package it.sportello.ask.questionnaires

import it.sportello.ask.questionnaires.keeping.Answering
import it.sportello.bots.dialogue.Input
import it.sportello.bots.dialogue.Session
import it.sportello.bots.dialogue.revision.Comparison
import it.sportello.bots.dialogue.revision.Migration
import it.sportello.bots.messaging.Urn
import it.sportello.talk.flows.FlowRevision
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.PlayFlow
import it.sportello.talk.flows.Player
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

/** A questionnaire is edited at random while five hundred people are inside, and published with any choice: no answer is lost. */
class QuestionnaireMigrationSpec extends Specification {

    static final PEOPLE = 500
    static final PUBLICATIONS = 6
    static final CHANNELS = ['telegram', 'whatsapp', 'sms', 'desk', 'web']

    /** Said: when, in which words, on which channel; wherever it is in the sheet, it is there once. */
    static class Person {
        String id
        Session session
        boolean sent
        Set<List> said = [] as Set
    }

    def seed = (System.getProperty('sportello.seed') ?: System.nanoTime()) as long
    def random = new Random(seed)
    def service = new Answering()
    def store = service.store
    /** The questionnaire at each of its revisions. */
    def revisions = [:]
    def people = (1..PEOPLE).collect { new Person(id: "p$it".toString()) }
    def steps = 0

    def "whatever is published, in whatever order and taken back at any time, every answer is in force, asked again or set aside, and people go on and send"() {
        given:
        println "seed $seed"
        publish(new EditedQuestionnaire(random, 9))
        people.each { person -> goOn(person, random.nextInt(9)) }

        when:
        PUBLICATIONS.times {
            random.nextInt(4) == 0 && revisions.size() > 1 ? takeBack() : publish(inForce().edited(1 + random.nextInt(4)))
            people.findAll { random.nextBoolean() }.each { person -> goOn(person, random.nextInt(4)) }
            people.each { nothingIsLost(it) }
        }

        then:
        people.count { it.said } > PEOPLE * 0.8

        when:
        people.findAll { !it.sent }.each { send(it) }

        then:
        people.every { it.sent }
        people.each { nothingIsLost(it) }
    }

    def "taken back before anybody says anything, each is where they were"() {
        given:
        println "seed $seed"
        publish(new EditedQuestionnaire(random, 9))
        def before = revision()
        people = people.take(100)
        people.each { person -> goOn(person, random.nextInt(11)) }
        def answers = people.collectEntries { [it.id, sheet(it).answers()] }

        when:
        publish(inForce().edited(6))
        people.each { begin(it) }
        service.again('prova', before, choices(before).collectEntries { node, choice -> [node, choice == Migration.Choice.KEEP ? choice : Migration.Choice.ASK_AGAIN] })
        people.each { begin(it) }

        then:
        people.every { sheet(it).answers() == answers[it.id] && sheet(it).aside().isEmpty() && sheet(it).opening().revision() == before }
    }

    private void publish(EditedQuestionnaire questionnaire) {
        def from = service.flows.named('prova').orElse(null)
        def draft = FlowRevision.of('prova', questionnaire.files(), FlowRevision.Origin.STAFF, null, '', Instant.EPOCH)
        def revision = service.publish('prova', questionnaire.files(), from == null ? [:] : choices(from, draft.read()))
        revisions[revision] = questionnaire
    }

    private void takeBack() {
        def before = revisions.keySet().toList().findAll { it != revision() }
        def back = before[random.nextInt(before.size())]
        service.again('prova', back, choices(back))
    }

    private Map choices(String to) { choices(service.flows.named('prova').get(), service.flows.at('prova', to).get()) }

    private Map choices(from, to) {
        Comparison.of(from, to).changed().collectEntries { [it, Migration.Choice.values()[random.nextInt(3)]] }
    }

    /** Some come back on another channel, some answer what stands in the conversation, whatever was published meanwhile. */
    private void goOn(Person person, int answers) {
        if (person.sent) {
            return
        }
        if (person.session == null || random.nextInt(3) == 0) {
            begin(person)
        }
        for (int n = 0; n < answers && !waitsToSend(person); n++) {
            answer(person)
        }
    }

    private void send(Person person) {
        for (int n = 0; n < 120 && !person.sent; n++) {
            if (person.session == null) {
                begin(person)
            }
            waitsToSend(person) ? tap(person, 'k_ok') : answer(person)
        }
        assert person.sent: "${person.session} of ${person.id}, seed $seed"
    }

    private static boolean waitsToSend(Person person) { person.session?.node() == 'rivedi' }

    private void answer(Person person) {
        Session session = person.session
        EditedQuestionnaire shown = revisions[session.revision()]
        if (session.misses() == 0 && shown.question(session.node())?.type != 'text' && random.nextInt(12) == 0) {
            says(person, '???')
        } else if (session.node() == 'inizio') {
            says(person, 'sì')
        } else if (session.kept().containsKey('_confirming')) {
            random.nextInt(4) == 0 ? says(person, 'no') : says(person, 'sì', true)
        } else {
            says(person, shown.answer(shown.question(session.node()), steps), true)
        }
    }

    private void says(Person person, String words, boolean answers = false) {
        def player = player(person)
        if (answers) {
            person.said << [player.now(), words.toString(), player.channel()]
        }
        played(person, service.play.resume(person.session, Input.Said.text(player.key(), words), player))
    }

    private void tap(Person person, String option) {
        def player = player(person)
        def payload = "a/${person.session.id()}/${person.session.step()}/$option".toString()
        played(person, service.play.resume(person.session, new Input.Said(player.key(), '', payload, 'text', [:]), player))
    }

    private void begin(Person person) {
        played(person, service.play.begin(new Flows.Begun(service.flows.named('prova').get(), [:]), player(person)))
    }

    private void played(Person person, PlayFlow.Played played) {
        person.session = played.session()
        person.sent = played.session() == null && sheet(person).state() == SheetState.SENT
    }

    private Player player(Person person) {
        store.clock.advance(Duration.ofSeconds(1))
        def channel = CHANNELS[random.nextInt(CHANNELS.size())]
        new Player("k${++steps}", person.id, Urn.of('telegram:1'), channel, 'it', 'CA', channel == 'desk' ? 'op1' : null, store.clock.instant())
    }

    private void nothingIsLost(Person person) {
        def sheet = sheet(person)
        def found = sheet == null ? [] : (sheet.answers().values() + sheet.aside().values()).collectMany { [it.now()] + it.earlier() }
                .findAll { !it.taken() }.collect { [it.at(), it.words(), it.channel()] }
        assert found.size() == person.said.size() && found as Set == person.said: "${person.id}, seed $seed"
        if (sheet != null) {
            EditedQuestionnaire own = revisions[sheet.opening().revision()]
            sheet.answers().each { name, answer -> assert own.takes(name, answer.now().value()): "$name of ${person.id}, seed $seed" }
            assert sheet.answers().keySet().disjoint(sheet.aside().keySet())
        }
    }

    private EditedQuestionnaire inForce() { revisions[revision()] }

    private String revision() { service.flows.named('prova').get().revision() }

    private Sheet sheet(Person person) { service.own.of('prova', person.id).find() }
}
