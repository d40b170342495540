package it.sportello.ask.questionnaires.keeping

import it.sportello.TestStore
import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.SheetState
import it.sportello.ask.questionnaires.mongo.SheetStore
import it.sportello.ask.scores.mongo.RuleStore
import it.sportello.ask.scores.rules.FindRules
import it.sportello.ask.scores.rules.KeepRules
import it.sportello.bots.dialogue.Event
import it.sportello.bots.dialogue.Input
import it.sportello.bots.dialogue.Session
import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.dialogue.flow.FlowFile
import it.sportello.bots.messaging.Urn
import it.sportello.office.journal.Kind
import it.sportello.office.journal.ToldEntries
import it.sportello.office.journal.automation.Automation
import it.sportello.office.journal.automation.Switches
import it.sportello.office.places.Places
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.contacts.SamePerson
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import it.sportello.platform.due.TestDue
import it.sportello.platform.ids.Numbers
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.HeldRevisions
import it.sportello.talk.flows.PlayFlow
import it.sportello.talk.flows.Plays
import it.sportello.talk.flows.Player
import it.sportello.talk.flows.publishing.Publishing
import it.sportello.templates.Phrasebook
import spock.lang.Specification

import java.nio.file.Path
import java.time.Duration
import java.time.LocalDate

/** A questionnaire as it is played for real, into a sheet that outlives every session. */
class SheetKeepingSpec extends Specification {

    static final Flow FLOW = FlowFile.read(Path.of('src/test/resources/flows/prova'))

    def store = new TestStore()
    def due = new TestDue(store)
    def sheets = SheetStore.sheets(store)
    def ids = [:].withDefault { [it] }
    def same = [ids: { String id -> ids[id] }] as SamePerson
    def own = new OwnSheets(sheets, same)
    def people = [:]
    def born = [:]
    def contacts = [find: { String id -> Optional.ofNullable(people[id]) }] as Contacts
    def records = [findAll: { Collection<String> some -> some.findAll { born[it] }.collect { record(it) } }] as Records
    def journal = new ToldEntries()
    def off = [] as Set
    def automation = new Automation([new ScoreFunction().score()], [off: { off }] as Switches, journal)
    def files = RuleStore.in(store)
    def phrases = Phrasebook.load()
    def flows = new Flows(new HeldRevisions(), store.clock)
    def questionnaires = new Questionnaires(flows)
    def play = Plays.flows(flows, [
            new OpenCapability(new OpenSheet(own, sheets, due), new KnownOfPerson(contacts, same, records, new Places()), contacts, phrases),
            new WithdrawCapability(own, sheets),
            new SendCapability(new SendSheet(own, sheets, new FindRules(files), new Numbers(store, store.clock), journal, automation), phrases)],
            journal, [new KeepAnswers(own, sheets, questionnaires, new TakeOver(sheets, flows, questionnaires, Publishing.choices(flows), store.clock))])
    /** Who answers, on what. */
    def contact = 'anna'
    def channel = 'telegram'
    def office = 'CA'
    Session session
    List<Event> events
    int keys = 0

    def setup() {
        flows.seed('prova', ['flow.yml', 'text.it.yml', 'text.fr.yml'].collectEntries { [it, Path.of('src/test/resources/flows/prova', it).toFile().bytes] })
        due.handlers << new ExpireSheet(sheets, due, store.clock)
        assert new KeepRules(files).keep(FLOW, FLOW, Path.of('src/test/resources/flows/prova/scores.yml').toFile().bytes).empty
    }

    def "every answer is in the sheet as it comes, with the words, the channel and the time"() {
        when:
        begins().says('sì').says('faccio il barista').says('barista')

        then:
        def trade = sheet().answers().trade.now()
        [trade.node(), trade.value(), trade.title(), trade.words(), trade.channel(), trade.at(), trade.typedBy()] ==
                ['mestiere', 'barista', 'Barista', 'barista', 'telegram', store.clock.instant(), null]
        sheet().doubts().mestiere.misses().size() == 1
        sheet().opening().office() == 'CA'
        sheet().opening().revision() == FLOW.revision()
    }

    def "who changes channel at every question goes on where they were, and the sheet is the same as on one"() {
        given:
        begins().says('sì')
        ['barista', 'bici e treno', 'sì', '30', '1/2/1980'].eachWithIndex { answer, n ->
            says(answer)
            channel = ['sms', 'whatsapp', 'desk', 'web', 'telegram'][n]
            begins()
        }
        def many = sheet()

        when:
        contact = 'bruno'
        begins().says('sì').says('barista').says('bici e treno').says('sì').says('30').says('1/2/1980')

        then:
        values(many) == values(sheet())
        many.answers()*.value*.now()*.channel() == ['telegram', 'sms', 'whatsapp', 'desk', 'web']
        session.node() == 'rivedi'
    }

    def "who comes back is told so, and asked only what has no answer"() {
        when:
        begins().says('sì').says('barista').says('bici e treno')
        begins()

        then:
        texts().first() == 'Riprendiamo da dove eri.'
        text().endsWith('Hai la patente B?')
    }

    def "the same step played again changes nothing"() {
        given:
        begins().says('sì')
        def before = session

        when:
        says('barista', 'k1')
        def once = sheet()
        session = before
        says('barista', 'k1')

        then:
        sheet() == once
    }

    def "one answer is corrected, and the others are not asked again"() {
        given:
        complete()

        when:
        says('Patente: Sì')

        then:
        text().endsWith('Hai la patente B?')

        when:
        says('no')

        then: 'the other way has a question of its own'
        text().endsWith("Puoi prendere l'autobus?")

        when:
        says('sì')

        then:
        session.node() == 'rivedi'
        session.options()*.title() == ['Nascita: 01/02/1980', 'Mestiere: Barista', 'Mezzi: Bici, Treno', 'Patente: No', 'Autobus: Sì']
        sheet().answers().licence.earlier()*.value() == ['yes']
    }

    def "sent, it has a receipt, thanks the person, and says nothing of a score; what is not on the way does not count"() {
        given:
        complete().says('Patente: Sì').says('no').says('sì')

        when:
        sends()

        then:
        def filed = sheet().filed()
        text() == "Grazie. Le tue risposte sono arrivate: ricevuta ${filed.receipt()}. Le guarderà un operatore."
        filed.receipt() ==~ /2026-\d{7}/
        filed.counted() as Set == ['trade', 'means', 'licence', 'bus', 'born'] as Set
        filed.bands() == [spostamenti: 'buoni']
        filed.print() ==~ /[0-9a-f]{64}/
        sheet().answers().km.now().value() == '30'
        session == null
        journal.entries*.kind() == [Kind.AUTOMATIC_OUTPUT, Kind.SHEET_SENT]
    }

    def "turned off, a sheet is sent without a score"() {
        given:
        off << ScoreFunction.NAME
        complete().sends()

        expect:
        sheet().filed().receipt()
        sheet().filed().rules() == null
        sheet().filed().bands() == [:]
        journal.entries*.kind() == [Kind.SHEET_SENT]
    }

    def "sent again by a call played again it is the same receipt, by another turn it is already sent"() {
        given:
        complete()
        def before = session
        sends('k9')
        def receipt = sheet().filed().receipt()

        when:
        session = before
        sends('k9')

        then:
        text().startsWith("Grazie. Le tue risposte sono arrivate: ricevuta $receipt")

        when:
        session = before
        sends('k10')

        then:
        text() == "Le tue risposte sono già arrivate: ricevuta $receipt."

        when:
        begins()

        then:
        text() == "Le tue risposte sono già arrivate: ricevuta $receipt."
        own.all(contact).size() == 1
    }

    def "what was sent at the desk meanwhile is told to who was reading it back in the chat"() {
        given:
        complete()
        def chat = session
        begins().sends()

        when:
        session = chat
        sends()

        then:
        text().startsWith('Le tue risposte sono già arrivate')
    }

    def "who would rather not answer at all is asked nothing, and has a new sheet when they change their mind"() {
        when:
        begins().says('no')

        then:
        text() == 'Va bene. Non cambia niente per te.'
        sheet().state() == SheetState.WITHDRAWN

        when:
        begins()

        then:
        text() == 'Ti va di rispondere? Puoi anche dire di no.'
        sheet().opening().round() == 2
    }

    def "who prefers not to answer one question is not asked it again, and the score says so"() {
        given:
        begins().says('sì').says('preferisco non dirlo').says('bici e treno').says('sì').says('salta').says('1/2/1980').sends()

        expect:
        sheet().answers().trade.now().refused()
        sheet().filed().counted() == ['trade', 'means', 'licence', 'km', 'born']
        sheet().filed().bands() == [spostamenti: 'buoni']
    }

    def "what the office knows is shown for confirmation, in the sheet only once the person has said so"() {
        given:
        people.anna = Contact.newcomer('anna', Urn.of('telegram:1'), store.clock.instant())
        born.anna = LocalDate.parse('1980-02-01')
        begins().says('sì').says('barista').says('bici e treno').says('sì').says('30')

        expect:
        text().contains('01/02/1980')
        !sheet().answers().born

        when:
        says('sì')

        then:
        sheet().answers().born.now().value() == '1980-02-01'
    }

    def "a sheet begun as another contact of the same person goes on"() {
        given:
        begins().says('sì').says('barista')
        ids.putAll(anna: ['anna', 'bis'], bis: ['anna', 'bis'])

        when:
        contact = 'bis'
        begins().says('bici e treno')

        then:
        own.all('bis').size() == 1
        sheet().answers().keySet() == ['trade', 'means'] as Set
    }

    def "of two who were found to be one person the sheet last worked on goes on, and what the other knows is offered"() {
        given:
        begins().says('sì').says('barista').says('bici e treno')
        store.clock.advance(Duration.ofMinutes(5))
        contact = 'bis'
        begins().says('sì').says('cuoca o cuoco')
        ids.putAll(anna: ['anna', 'bis'], bis: ['anna', 'bis'])

        when:
        contact = 'anna'
        begins()

        then:
        text().contains('Ho già questa risposta: Bici, Treno')
        sheet().answers().trade.now().value() == 'cuoco'
    }

    def "nobody works on it for ninety days and it expires; whoever comes back goes on where they were"() {
        given:
        begins().says('sì')
        store.clock.advance(Duration.ofDays(60))
        begins().says('sì').says('barista')

        when:
        store.clock.advance(Duration.ofDays(60))
        due.tick()

        then: 'somebody worked on it since it was opened'
        sheet().state() == SheetState.OPEN

        when:
        store.clock.advance(Duration.ofDays(30))
        due.tick()

        then:
        sheet().state() == SheetState.EXPIRED

        when:
        begins()

        then:
        text().contains('Con che cosa ti muovi?')
        sheet().state() == SheetState.OPEN
    }

    def "whose office nobody knew when it began is read by the office that is known when it is sent"() {
        given:
        office = null
        complete()

        when:
        office = 'CA'
        sends()

        then:
        sheet().opening().office() == 'CA'
    }

    private SheetKeepingSpec complete() {
        begins().says('sì').says('barista').says('bici e treno').says('sì').says('30').says('1/2/1980')
    }

    private SheetKeepingSpec sends(String key = "k${++keys}x") {
        played(play.resume(session, new Input.Said(key, '', "a/${session.id()}/${session.step()}/k_ok".toString(), 'text', [:]), player(key)))
    }

    private SheetKeepingSpec begins() {
        played(play.begin(new Flows.Begun(FLOW, [:]), player("k${++keys}x")))
    }

    private SheetKeepingSpec says(String words, String key = "k${++keys}x") {
        def choice = (events.findAll { it instanceof Event.Said }*.choices().flatten()).find { it.title() == words }
        played(play.resume(session, new Input.Said(key, words, choice?.id(), 'text', [:]), player(key)))
    }

    private SheetKeepingSpec played(PlayFlow.Played played) {
        session = played.session()
        events = played.events()
        this
    }

    private Player player(String key) {
        new Player(key, contact, Urn.of('telegram:1'), channel, 'it', office, null, store.clock.instant())
    }

    private Sheet sheet() { own.of('prova', contact).first() }

    private static Map values(Sheet sheet) { sheet.answers().collectEntries { name, answer -> [name, [answer.now().value(), answer.now().title(), answer.earlier().size()]] } }

    private List<String> texts() { events.findAll { it instanceof Event.Said }*.text() }

    private String text() { texts().last() }

    private PersonRecord record(String contact) {
        new PersonRecord(contact, 1, null, null, null, born[contact], new Origin('elenco', Origin.Basis.PUBLIC_TASK, null, store.clock.instant()))
    }
}
