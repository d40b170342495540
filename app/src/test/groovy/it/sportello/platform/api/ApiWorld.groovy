package it.sportello.platform.api

import it.sportello.Desk
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.vacancies.Change
import it.sportello.jobs.vacancies.DraftVacancy
import it.sportello.jobs.vacancies.Offers
import it.sportello.office.offices.Office
import it.sportello.office.offices.Offices
import it.sportello.office.offices.OpeningHours
import it.sportello.office.offices.Remit
import it.sportello.office.offices.Seat
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.Tasks
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.ids.Ids
import it.sportello.platform.time.Rome
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.drafts.Draft
import it.sportello.talk.broadcasts.drafts.DraftBroadcast
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.conversations.Recent
import it.sportello.talk.conversations.TurnTaken

import java.time.DayOfWeek
import java.time.Instant
import java.time.InstantSource
import java.time.LocalDate
import java.time.LocalTime

/** What there is to be asked for, and an example of each question: an operation without one is red. */
class ApiWorld {

    static final String OFFICE = 'B354C999999'
    static final String OTHER = 'A001C999999'

    final Desk desk

    ApiWorld(Desk desk) {
        this.desk = desk
        [[OFFICE, 'Prova', 'B354'], [OTHER, 'Altrove', 'A001']].each { code, name, town ->
            desk.bean(Offices).save(new Office(code, name, new Seat('Via Prova 1', town, 'CA', null),
                    new it.sportello.office.offices.Desk('070 000000', 'cpi@ente.example', new OpeningHours([(DayOfWeek.MONDAY): [new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(12, 30))]]), ['it']),
                    new Remit([town] as Set, 10_000, LocalDate.parse('2026-11-01')), 0))
        }
    }

    Program.Reply ask(Contract.Op op, Program program, Map<String, String> headers = [:]) {
        program.ask(op.method.name(), path(op), op.repeatable ? body(op) : null, headers)
    }

    /** A wrong question. @param query in place of the right one; @param path in place of the right one */
    static class Wrong {
        String name
        int status
        String path
        String query
        Object body
        Map<String, String> headers = [:]
    }

    Program.Reply askWrongly(Contract.Op op, Wrong wrong, Program program) {
        def path = wrong.path ?: wrong.query ? path(op).replaceAll(/\?.*/, '') + '?' + wrong.query : path(op)
        program.ask(op.method.name(), wrong.path ? ApiContractSpec.ROOT + wrong.path : path, op.repeatable ? (wrong.body == null ? body(op) : wrong.body) : null, wrong.headers)
    }

    static List<Wrong> wrongs(Contract.Op op) {
        def wrongs = op.repeatable ? [new Wrong(name: 'no JSON', status: 400, body: '{"a":'),
                                      new Wrong(name: 'not JSON at all', status: 415, headers: ['Content-Type': 'text/plain']),
                                      new Wrong(name: 'an empty question', status: 422, body: [:]),
                                      new Wrong(name: 'too much', status: 413, body: [text: 'a' * 1_100_000]),
                                      new Wrong(name: 'a strange idempotency key', status: 400, headers: ['Idempotency-Key': 'a b'])] : []
        if (op.operation.parameters?.any { it.name == 'cursor' || it.$ref?.endsWith('/cursor') }) {
            wrongs += [new Wrong(name: 'a cursor of nobody', status: 400, query: "office=$OFFICE&cursor=pippo"),
                       new Wrong(name: 'too many at once', status: 400, query: "office=$OFFICE&limit=1000"),
                       new Wrong(name: 'a limit in words', status: 400, query: "office=$OFFICE&limit=tanti")]
        }
        wrongs + EXAMPLES[op.id].wrong.collect { new Wrong(it) }
    }

    String path(Contract.Op op) { ApiContractSpec.ROOT + EXAMPLES[op.id].path(this) }

    Map body(Contract.Op op) { EXAMPLES[op.id].body(this) }

    static Map another(Contract.Op op) { EXAMPLES[op.id].another }

    private static Map example(Map more, Closure path) {
        [path: path, body: { w -> [:] }, wrong: [], another: [:]] + more
    }

    static final Map OFFER = [title: 'Cameriere', description: 'Servizio ai tavoli.', occupation: 'cameriere', employer: 'Trattoria Inventata', place: 'B354',
                              contract: 'FIXED_TERM', hours: 'FULL_TIME', positions: 2, validThrough: '2027-12-31', offices: [OFFICE]]

    static final Map NEWS = [office: OFFICE, title: 'Chiusura', purpose: 'SERVICE_NEWS', texts: [it: 'Domani siamo chiusi.'], audience: 'filter', startAt: '2027-01-10T09:00:00Z']

    static final Map<String, Map> EXAMPLES = [
            getStatus        : example([:]) { '/status' },
            getDocument      : example([:]) { '/openapi.yaml' },
            listOffices      : example([:]) { '/offices' },
            getOffice        : example(wrong: [gone('/offices/Z999C000000')]) { "/offices/$OFFICE" },
            listTasks        : example(wrong: [[name: 'no office', status: 400, query: 'limit=5']]) { it.task(); "/tasks?office=$OFFICE" },
            openTask         : example(body: { [office: OFFICE, sentence: 'Chiama la persona.', due: '2027-01-10T09:00:00Z'] }, another: [sentence: 'Altro.'],
                    wrong: [[name: 'an office that is not there', status: 422, body: [office: 'Z999C000000', sentence: 'Sì', due: '2027-01-10T09:00:00Z']]]) { '/tasks' },
            getTask          : example(wrong: [gone('/tasks/bm8'), gone('/tasks/%25')]) { "/tasks/${it.task()}" },
            moveTask         : example(body: { [state: 'DONE', outcome: 'Fatto.'] }, another: [outcome: 'Altro.'],
                    wrong: [[name: 'a state that is not one', status: 422, body: [state: 'FORSE']]]) { "/tasks/${it.task()}/steps" },
            listVacancies    : example(wrong: [[name: 'a state that is not one', status: 400, query: "office=$OFFICE&state=FORSE"]]) { it.vacancy(); "/vacancies?office=$OFFICE" },
            draftVacancy     : example(body: { OFFER }, another: [title: 'Aiuto cuoco'], wrong: [
                    [name: 'an unfair limit', status: 422, body: OFFER + [description: 'Max 30 anni.']],
                    [name: 'no such town', status: 422, body: OFFER + [place: 'Z999']],
                    [name: 'nothing in the list', status: 422, body: OFFER + [offices: [null]]]]) { '/vacancies' },
            getVacancy       : example(wrong: [gone('/vacancies/CA-999999')]) { "/vacancies/${it.vacancy()}" },
            reviseVacancy    : example(body: { OFFER + [version: 1] }, another: [title: 'Aiuto cuoco'],
                    wrong: [[name: 'an old version', status: 409, body: OFFER + [version: 7]]]) { "/vacancies/${it.vacancy()}" },
            moveVacancy      : example(body: { [step: 'withdraw', version: 1] }, another: [version: 2], wrong: [
                    [name: 'verifying, which takes a person', status: 422, body: [step: 'verify', version: 1]],
                    [name: 'publishing what nobody has verified', status: 409, body: [step: 'publish', version: 1]]]) { "/vacancies/${it.vacancy()}/steps" },
            listBroadcasts   : example(wrong: [[name: 'a month in words', status: 400, query: "office=$OFFICE&month=novembre"]]) { it.broadcast(); "/broadcasts?office=$OFFICE" },
            draftBroadcast   : example(body: { NEWS }, another: [title: 'Altro'], wrong: [
                    [name: 'no Italian', status: 422, body: NEWS + [texts: [en: 'Closed']]],
                    [name: 'subscribers of nothing', status: 422, body: NEWS + [audience: 'subscribers']]]) { '/broadcasts' },
            getBroadcast     : example(wrong: [gone('/broadcasts/nessuno')]) { "/broadcasts/${it.broadcast()}" },
            moveBroadcast    : example(body: { [step: 'stop'] }, another: [step: 'withdraw'], wrong: [
                    [name: 'starting, which takes a person', status: 422, body: [step: 'start']],
                    [name: 'pausing a draft', status: 409, body: [step: 'pause']]]) { "/broadcasts/${it.broadcast()}/steps" },
            keepContact      : example(body: { [office: OFFICE, source: 'SIL', basis: 'PUBLIC_TASK', given: 'Mario', family: 'Rossi', taxCode: 'RSSMRA80A01H501U', email: 'mario.rossi@example.org'] }, another: [given: 'Maria'], wrong: [
                    [name: 'neither tax code nor address', status: 422, body: [office: OFFICE, source: 'SIL', basis: 'PUBLIC_TASK', given: 'Mario']],
                    [name: 'a wrong e-mail', status: 422, body: [office: OFFICE, source: 'SIL', basis: 'PUBLIC_TASK', email: 'mario.rossi']],
                    [name: 'a wrong tax code', status: 422, body: [office: OFFICE, source: 'SIL', basis: 'PUBLIC_TASK', taxCode: 'RSSMRA80A01H501X']]]) { '/contacts' },
            getContact       : example(wrong: [gone('/contacts/nessuno')]) { "/contacts/${it.contact()}" },
            listChoices      : example(wrong: [gone('/contacts/nessuno/choices')]) { "/contacts/${it.contact()}/choices" },
            recordChoice     : example(body: { [purpose: 'VACANCIES', wanted: true, words: 'Vuoi ricevere offerte?'] }, another: [wanted: false],
                    wrong: [[name: 'a purpose that is not one', status: 422, body: [purpose: 'PUBBLICITA', wanted: true, words: 'Vuoi?']]]) { "/contacts/${it.contact()}/choices" },
            eraseContact     : example(body: { [identified: true] }, another: [identified: false], wrong: [
                    gone('/contacts/nessuno/erasure'),
                    [name: 'nobody recognised', status: 422, body: [identified: false]]]) { "/contacts/${it.contact()}/erasure" },
            listConversations: example(wrong: [[name: 'a day in words', status: 400, query: "office=$OFFICE&day=ieri"]]) { it.conversation(); "/conversations?office=$OFFICE" },
            getConversation  : example(wrong: [gone('/conversations/nessuno')]) { "/conversations/${it.conversation()}" },
            listMessages     : example(wrong: [gone('/conversations/nessuno/messages')]) { "/conversations/${it.conversation()}/messages" }
    ]

    private static Map gone(String path) { [name: 'what is not there', status: 404, path: path] }

    String task() {
        def id = desk.bean(Ids).next()
        desk.bean(Tasks).open(Task.open(id, OFFICE, 'call-back', null, 'Chiama.', Instant.parse('2027-01-10T09:00:00Z')))
        Base64.urlEncoder.withoutPadding().encodeToString(id.bytes)
    }

    String vacancy() {
        def drafted = desk.bean(DraftVacancy).draft(Offers.offer(offices: [OFFICE], until: LocalDate.parse('2027-12-31')), 'CA', desk.bean(Ids).next())
        (drafted as Change.Done).vacancy().code()
    }

    String broadcast() {
        def draft = new Draft(OFFICE, 'Chiusura', Purpose.SERVICE_NEWS, null, [it: 'Domani siamo chiusi.'], new Audience(Audience.FILTER, Contact.Audience.CITIZEN, [office: OFFICE], [] as Set), null, false)
        (desk.bean(DraftBroadcast).draft(draft, 'persona') as DraftBroadcast.Result.Drafted).broadcast().id()
    }

    String contact() {
        def id = desk.bean(Ids).next()
        desk.bean(Contacts).add(new Contact(id, 0, 'Prova', 'it', OFFICE, null, Contact.Audience.CITIZEN, Contact.Age.ADULT, [new Urn('telegram', id)], [], Instant.parse('2026-11-01T09:00:00Z')))
        id
    }

    /** Somebody who said thirty things, so that the first are on a page. */
    String conversation() {
        def id = contact()
        def urn = new Urn('telegram', id)
        def now = desk.bean(InstantSource).instant()
        (1..3).each { turn ->
            desk.bean(Conversations).turn(id, "detto-$turn") { from ->
                def said = (1..10).collect { new Message("$id.${from.last() + it}", from.last() + it, Message.From.PERSON, now, 'linea', urn, Content.text("Parola $it"), null, null, MessageState.RECEIVED, null, null, null, null, 0) }
                new TurnTaken("detto-$turn", OFFICE, from.floor(), null, 0, said, now)
            }
        }
        desk.bean(Recent).note(OFFICE, LocalDate.ofInstant(now, Rome.ZONE), id)
        id
    }
}
