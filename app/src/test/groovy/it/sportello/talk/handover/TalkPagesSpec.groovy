package it.sportello.talk.handover

import it.sportello.Desk
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.Tasks
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.platform.rates.Lane
import it.sportello.talk.conversations.Conversations
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.conversations.TurnTaken
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.InstantSource

class TalkPagesSpec extends Specification {

    static final CAGLIARI = 'B354C000001'
    static final SASSARI = 'I452C000001'
    static final DRAFT = [office: CAGLIARI, title: 'Corso di cucina', purpose: 'SERVICE_NEWS', it: 'Il corso comincia lunedì.', kind: 'filter',
                          of: 'CITIZEN', where: CAGLIARI]

    @Shared @AutoCleanup Desk desk = new Desk('sportello.limits': 'off')
    @Shared operator
    @Shared other
    @Shared manager
    @Shared administrator

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        desk.bean(Offices).save(SampleOffices.of(SASSARI, 'Sassari', 'I452', 'SS'))
        operator = desk.as(Role.OPERATOR, [CAGLIARI])
        other = desk.as(Role.OPERATOR, [SASSARI])
        manager = desk.as(Role.MANAGER, [CAGLIARI])
        administrator = desk.as(Role.ADMINISTRATOR, [])
        (1..12).each { person("anna$it", CAGLIARI) }
    }

    private void person(String id, String office) {
        def urn = new Urn('telegram', '7000' + id.bytes.collect { it % 10 }.join(''))
        def now = desk.bean(InstantSource).instant()
        desk.bean(Addresses).heard(urn, 'sim-telegram', now, id)
        desk.bean(Contacts).add(new Contact(id, 0, "Anna $id", 'it', office, null, Contact.Audience.CITIZEN, Contact.Age.ADULT, [urn], [], now))
    }

    private void says(String id, String words, Duration ago = Duration.ZERO) {
        def now = desk.bean(InstantSource).instant() - ago
        desk.bean(Conversations).turn(id, "said/$words", { from ->
            def said = new Message("${id}.${from.last() + 1}", from.last() + 1, Message.From.PERSON, now, 'sim-telegram', desk.bean(Contacts).find(id).get().urns().first(),
                    Content.text(words), Lane.REPLY, null, MessageState.RECEIVED, null, null, null, null, 0)
            new TurnTaken("said/$words", from.office(), from.floor(), from.session(), from.misses(), [said], from.heard())
        })
    }

    private void parked(String id, String office) {
        def now = desk.bean(InstantSource).instant()
        def said = new Message("${id}.1", 1, Message.From.PERSON, now, 'sim-telegram', desk.bean(Contacts).find(id).get().urns().first(),
                Content.text('Vorrei <b>parlare</b> con qualcuno'), Lane.REPLY, null, MessageState.RECEIVED, null, null, null, null, 0)
        def conversations = desk.bean(Conversations)
        def after = conversations.take(conversations.of(id), new TurnTaken('k', office, Floor.parked('parked.asked', now), null, 0, [said], now)).get()
        desk.bean(Handovers).follow(after)
    }

    private static String draft(visitor, Map more = [:]) {
        def made = visitor.post('/broadcasts', DRAFT + more)
        assert made.status == 303 : made.text
        made.location.tokenize('/')[-2]
    }

    def "an operator drafts and looks, a manager sends; pressing twice does nothing more"() {
        given:
        def id = draft(operator)

        when:
        def preview = operator.get("/broadcasts/$id/preview")

        then:
        preview.status == 200
        preview.page.select('dl').text().contains('Persone 12 (Cittadini)')
        preview.page.select('.sp-sample').text().contains('Il corso comincia lunedì.')
        preview.page.select("form[action=/broadcasts/$id/start]").empty
        operator.post("/broadcasts/$id/start").status == 403
        other.get("/broadcasts/$id/preview").status == 403
        manager.get("/broadcasts/$id/preview").page.select("form[action=/broadcasts/$id/start]").size() == 1
        manager.post("/broadcasts/$id/start").status == 303
        manager.post("/broadcasts/$id/start").status == 303
        operator.get("/broadcasts/$id").status == 200
        operator.get("/broadcasts/$id/counts", [Accept: 'application/json']).status == 200
        operator.get("/broadcasts/$id/people").status == 200
        other.get("/broadcasts/$id").status == 403
        manager.get("/broadcasts/$id/edit").status == 409
        operator.post("/broadcasts/$id/stop").status == 303
        operator.post("/broadcasts/$id/stop").status == 303
        manager.post("/broadcasts/$id/resume").status == 409
        operator.get('/broadcasts').page.text().contains('Corso di cucina')
    }

    def "what is wrong is said beside its field, and nothing is lost"() {
        when:
        def answer = operator.post('/broadcasts', DRAFT + [it: '', title: 'Prova', kind: 'subscribers'])

        then:
        answer.status == 422
        answer.page.select('#it-error').text().contains('italiano')
        answer.page.select('#subject-error').text().contains("codice dell'offerta")
        answer.page.select('#title').attr('value') == 'Prova'
        operator.post('/broadcasts', DRAFT + [office: SASSARI]).status == 422
        operator.post('/broadcasts', DRAFT + [where: '']).status == 422
        operator.get('/broadcasts?office=' + SASSARI).status == 403
    }

    def "a vacancy's page opens the form already filled in"() {
        expect:
        def page = operator.get("/broadcasts/new?vacancy=CA-12&title=Cameriere&office=$CAGLIARI").page
        page.select('#subject').attr('value') == 'CA-12'
        page.select('#kind option[selected]').attr('value') == 'subscribers'
        page.select('#purpose option[selected]').attr('value') == 'VACANCIES'
    }

    def "a manager stops every send and lets them go again; an operator cannot"() {
        expect:
        operator.post('/brake/press').status == 403
        manager.post('/brake/press').status == 303
        operator.get('/broadcasts').page.select('[role=alert]').text().contains('Tutti gli invii sono fermi')
        manager.post('/brake/release').status == 303
        operator.get('/broadcasts').page.select('[role=alert]').empty
    }

    def "an administrator changes a price from a day on"() {
        expect:
        manager.post('/broadcasts/prices', [channel: 'sms', from: '2026-01-01', cents: '9']).status == 403
        administrator.post('/broadcasts/prices', [channel: 'sms', from: '2026-01-01', cents: '9,5']).status == 303
        manager.get('/broadcasts/prices').page.text().contains('9,5 centesimi')
        administrator.post('/broadcasts/prices', [channel: 'sms', from: 'mai', cents: 'tanto']).status == 422
    }

    def "a test goes only to a telephone from which somebody has just said that it is in their hand"() {
        given:
        def id = draft(operator)
        def known = desk.bean(Contacts).find('anna1').get().urns().first().path()
        def others = desk.bean(Contacts).find('anna2').get().urns().first().path()

        expect: 'a citizen\'s is not ours to try on'
        operator.post("/broadcasts/$id/test", [to: known, key: 'k0']).with { it.status == 422 && it.text.contains('scrivi PROVA INVIO') }

        when:
        says('anna1', 'prova invio')
        says('anna2', 'Prova invio', Duration.ofMinutes(61))

        then:
        operator.post("/broadcasts/$id/test", [to: others, key: 'k3']).status == 422
        operator.post("/broadcasts/$id/test", [to: known, key: 'k1']).status == 303
        operator.post("/broadcasts/$id/test", [to: known, key: 'k1']).status == 303
        operator.post("/broadcasts/$id/test", [to: '3331234567', key: 'k2']).status == 422
        desk.bean(Conversations).find('anna1').get().latest().count { it.content().text().startsWith('PROVA') } == 1
    }

    def "who asked for a person is taken, answered once, and given back"() {
        given:
        parked('anna2', CAGLIARI)

        expect: 'it waits'
        operator.get('/conversations').page.select('table').first().text().contains('ha chiesto una persona')
        operator.get('/').page.text().contains('Anna anna2')
        operator.get('/conversations/anna2').page.select('.sp-bubble').text().contains('Vorrei <b>parlare</b> con qualcuno')
        other.get('/conversations/anna2').status == 403
        other.post('/conversations/anna2/claim', [key: 'x']).status == 403

        and: 'one has it'
        operator.post('/conversations/anna2/claim', [key: 'c1']).status == 303
        administrator.post('/conversations/anna2/claim', [key: 'c2']).status == 409
        administrator.post('/conversations/anna2/answer', [key: 'a0', text: 'Io']).status == 409
        operator.post('/conversations/anna2/answer', [key: 'a1', text: '']).status == 422
        operator.post('/conversations/anna2/answer', [key: 'a1', text: 'x' * 1001]).status == 422
        operator.post('/conversations/anna2/answer', [key: 'a2', text: 'Eccomi, dimmi.']).status == 303
        operator.post('/conversations/anna2/answer', [key: 'a2', text: 'Eccomi, dimmi.']).status == 303
        operator.get('/conversations/anna2').page.select('.sp-bubble.sp-us').text().count('Eccomi, dimmi.') == 1

        and: 'and gives it back'
        operator.post('/conversations/anna2/close', [key: 'z1']).status == 303
        operator.post('/conversations/anna2/close', [key: 'z1']).status == 303
        !operator.get('/conversations').page.select('table').first()?.text()?.contains('ha chiesto una persona')
    }

    def "a conversation whose office nobody knows is everybody's, and who answers writes for the whole service"() {
        given:
        person('bruno', null)
        parked('bruno', null)

        expect:
        [operator, other, administrator].every { it.get('/conversations/bruno').status == 200 }
        other.get('/conversations').page.text().contains('Anna bruno')
        other.post('/conversations/bruno/claim', [key: 'b1']).status == 303
        other.get('/conversations/bruno').page.select('.sp-bubble').last().text()
                .endsWith("Ora ti scrive Persona, di Sportello (Centri per l'impiego).")
    }

    def "who is under 18 is shown as such until somebody confirms, and the thread says who and when"() {
        given:
        person("dino$found", CAGLIARI)
        parked("dino$found", CAGLIARI)
        desk.bean(Contacts).change("dino$found") { it.withAge(Contact.Age.MINOR) }
        desk.bean(Tasks).open(Task.open(Task.of('minor', "dino$found"), CAGLIARI, 'minor', "dino$found", 'Senti i genitori.',
                desk.bean(InstantSource).instant()))
        def page = "/conversations/dino$found"

        expect: 'it is said, and only the office confirms'
        operator.get(page).page.select('.sp-head').text().contains('solo informazioni generali')
        operator.get('/tasks').page.select("a[href=$page]").size() == 1
        other.post("$page/$found", [key: 'm1']).status == 403
        operator.post("$page/$found", [key: '']).status == 409
        desk.bean(Contacts).find("dino$found").get().age() == Contact.Age.MINOR

        and: 'once, with its trace'
        operator.post("$page/$found", [key: 'm1']).status == 303
        operator.post("$page/$found", [key: 'm1']).status == 303
        manager.post("$page/$found", [key: 'm2']).status == 303
        desk.bean(Contacts).find("dino$found").get().age() == age
        def thread = operator.get(page).page
        thread.select('.sp-bubble.sp-note').text() =~ "^Nota per l'ufficio: Età: $words \\(Persona \\d+\\)\\.\$"
        !thread.select('.sp-head').text().contains('solo informazioni')
        thread.select("form[action=$page/$found]").empty
        operator.get('/tasks').page.select("a[href=$page]").empty

        and: 'the person is told once: no answer, so it waits for a decent hour'
        def told = desk.bean(Conversations).find("dino$found").get().latest().findAll { it.ours() }
        told*.purpose() == [Purpose.SERVICE_NEWS]
        told.first().content().text().startsWith(begins)

        where:
        found      || age                         | words                                                         | begins
        'guardian' || Contact.Age.MINOR_CONFIRMED | 'confermato con chi esercita la responsabilità genitoriale'   | "L'ufficio ha parlato con chi ha la responsabilità per te. Ora puoi candidarti"
        'of-age'   || Contact.Age.ADULT           | 'ha già compiuto 18 anni'                                     | "L'ufficio ha confermato che hai 18 anni. Ora puoi candidarti"
    }

    def "who is under 18 and gets no agreement is told so too, and stays as they are"() {
        given:
        person('ezio', CAGLIARI)
        parked('ezio', CAGLIARI)
        desk.bean(Contacts).change('ezio') { it.withAge(Contact.Age.MINOR) }

        when:
        def answers = ['n1', 'n1'].collect { operator.post('/conversations/ezio/not-confirmed', [key: it]).status }

        then:
        answers == [303, 303]
        desk.bean(Contacts).find('ezio').get().age() == Contact.Age.MINOR
        desk.bean(Conversations).find('ezio').get().latest().findAll { it.ours() }*.content()*.text()*.take(46) ==
                ["L'ufficio non ha avuto la conferma di chi ha l"]
        operator.get('/conversations/ezio').page.select('.sp-bubble.sp-note').text().contains('non ha confermato')
    }

    def "a task of who has no office yet is everybody's, and whoever comes first takes it"() {
        given:
        person('fede', null)
        desk.bean(Tasks).open(Task.open('cb-fede', Task.ANY_OFFICE, 'call-back', 'fede', 'Chiama Fede.', desk.bean(InstantSource).instant()))

        expect: 'on the first page and on its own list'
        [operator, other, administrator].every { it.get('/').page.select('a[href=/tasks?office=-]').text().contains('Chiama Fede.') }
        [operator, other, administrator].every { it.get('/tasks?office=-').page.text().contains('Chiama Fede.') }
        operator.get('/tasks').page.select('#office option').eachText().last() == 'Senza ufficio'
        operator.get('/tasks?office=' + SASSARI).status == 403

        and:
        other.post('/tasks/claim', [task: 'cb-fede']).status == 303
        operator.post('/tasks/claim', [task: 'cb-fede']).status == 409
    }
}
