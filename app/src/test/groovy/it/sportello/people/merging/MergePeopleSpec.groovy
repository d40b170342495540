package it.sportello.people.merging

import it.sportello.TestStore
import it.sportello.bots.messaging.Urn
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.mongo.MongoAddresses
import it.sportello.people.contacts.mongo.MongoContacts
import it.sportello.people.contacts.mongo.MongoSamePerson
import it.sportello.people.merging.mongo.MongoMerges
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.TaxCode
import it.sportello.people.records.mongo.MongoRecords
import it.sportello.platform.due.Due
import spock.lang.Shared
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate
import java.util.function.Consumer

class MergePeopleSpec extends Specification {

    @Shared store = new TestStore()
    def contacts = new MongoContacts(store, store.announce)
    def same = new MongoSamePerson(store)
    def addresses = new MongoAddresses(store)
    def merges = new MongoMerges(store)
    def records = new MongoRecords(store)
    def promised = []
    def due = [now: { kind, ref -> promised << ref }] as Due
    def carry = new CarryMerge(contacts, same, addresses, merges, due, [])
    def may = new MayMerge(records, same, [])
    def people = new MergePeople(contacts, merges, may, carry, store.ids, store.clock)
    def undo = new UndoMerge(merges, same, carry, store.clock)

    def setup() {
        add('ada', ['telegram:1'])
        add('bis', ['tel:+393331234567'])
    }

    def cleanup() { store.clear() }

    def "two become one: whatever holds the id of the other finds the one that stands, and everybody is met once"() {
        when:
        def done = merge('ada', 'bis')

        then:
        done instanceof MergePeople.Result.Done
        contacts.find('bis').get().id() == 'ada'
        contacts.find('ada').get().urns()*.text() == ['telegram:1', 'tel:+393331234567']
        contacts.findAll(['ada', 'bis'])*.id() == ['ada']
        contacts.byId(['ada', 'bis', 'nobody']).collectEntries { id, one -> [id, one.id()] } == [ada: 'ada', bis: 'ada']
        same.ids('ada') == ['ada', 'bis']
        met() == ['ada']
        promised.size() == 1

        when: 'what is said of the other from now on is said of the one that stands'
        contacts.change('bis') { it.withTown('B354') }

        then:
        contacts.find('ada').get().town() == 'B354'
        same.itself('bis').get().town() == null
        same.ids('ada') == ['ada', 'bis']
    }

    def "taken back within 30 days, both are what they were; a NO said meanwhile is a NO of both"() {
        given:
        def before = ['ada', 'bis'].collect { contacts.find(it).get() }
        def merged = (merge('ada', 'bis') as MergePeople.Result.Done).merge()

        when:
        store.clock.advance(Duration.ofDays(29))
        if (stop) {
            contacts.change('bis') { it.choosing([new Choice(Purpose.SURVEYS, '*', false, store.clock.instant(), 'stop/it', 'k')]) }
        }
        undo.undo(merged)
        def after = ['ada', 'bis'].collect { contacts.find(it).get() }

        then:
        after*.id() == ['ada', 'bis']
        after*.urns() == before*.urns()
        after.every { it.standing().wants(Purpose.SURVEYS, 'sms') == !stop }
        same.ids('ada') == ['ada']
        met() == ['ada', 'bis']
        undo.undo(merges.find(merged.id()).get()) instanceof MergePeople.Result.Refused

        and: 'they may be found to be one again'
        merge('bis', 'ada') instanceof MergePeople.Result.Done
        contacts.find('ada').get().id() == 'bis'

        where:
        stop << [false, true]
    }

    def "a number that turned out meanwhile to be somebody else's is nobody's of the two afterwards"() {
        given:
        addresses.introduce([(Urn.of('tel:+393331234567')): 'bis'])
        def merged = (merge('ada', 'bis') as MergePeople.Result.Done).merge()

        when:
        contacts.change('ada') { it.withUrns([Urn.of('telegram:1')]) }
        addresses.unlink(Urn.of('tel:+393331234567'), 'bis', 'somebody')
        undo.undo(merged)

        then:
        contacts.find('bis').get().urns().empty
        contacts.find('ada').get().urns()*.text() == ['telegram:1']
    }

    def "after 30 days it stays"() {
        given:
        def merged = (merge('ada', 'bis') as MergePeople.Result.Done).merge()
        store.clock.advance(Duration.ofDays(31))

        expect:
        (undo.undo(merged) as MergePeople.Result.Refused).why().contains('30 giorni')
        contacts.find('bis').get().id() == 'ada'
    }

    def "killed at any step, it is carried to its end from there: #undoing, step #step"() {
        given:
        if (undoing) {
            merge('ada', 'bis')
        }
        int left = step
        def stopping = [join: { from, into, at -> if (left-- <= 0) { throw new IllegalStateException('killed') } else { same.join(from, into, at) } },
                        part: { from, into, since, lost -> if (left-- <= 0) { throw new IllegalStateException('killed') } else { same.part(from, into, since, lost) } },
                        itself: { id -> if (left-- <= 0) { throw new IllegalStateException('killed') } else { same.itself(id) } },
                        pointsTo: { id -> same.pointsTo(id) }, ids: { id -> same.ids(id) }] as it.sportello.people.contacts.SamePerson
        def killed = new CarryMerge(contacts, stopping, addresses, merges, due, [])

        when:
        if (undoing) {
            new UndoMerge(merges, same, killed, store.clock).undo(merges.of('ada').first())
        } else {
            new MergePeople(contacts, merges, may, killed, store.ids, store.clock).merge('ada', 'bis', 'Anna')
        }

        then:
        thrown(IllegalStateException)

        when: 'the promise is kept by whoever lives, and once too often'
        2.times { carry.handle(promised.last()) }

        then:
        merges.find(promised.last()).get().state() == (undoing ? MergeState.UNDONE : MergeState.DONE)
        contacts.find('bis').get().id() == (undoing ? 'bis' : 'ada')
        contacts.find('ada').get().urns().size() == (undoing ? 1 : 2)

        where:
        undoing | step
        false   | 0
        false   | 1
        false   | 2
        true    | 0
        true    | 1
    }

    def "a STOP said while two are being made one is not lost"() {
        given:
        def stop = new Choice(Purpose.SURVEYS, '*', false, store.clock.instant(), 'stop/it', 'k')
        def racing = [itself: { id -> same.itself(id) },
                      join: { from, into, at -> contacts.change('bis') { it.choosing([stop]) }; same.join(from, into, at) }] as it.sportello.people.contacts.SamePerson

        when:
        new MergePeople(contacts, merges, may, new CarryMerge(contacts, racing, addresses, merges, due, []), store.ids, store.clock).merge('ada', 'bis', 'Anna')

        then:
        !contacts.find('ada').get().standing().wants(Purpose.SURVEYS, 'sms')
    }

    def "two with different tax codes, or one who is one already, are refused with a reason"() {
        given:
        records.save(record('ada', 'RSSMRA80A01H501U'))
        records.save(record('bis', 'RSSMRA80A02H501T'))

        expect:
        (merge('ada', 'bis') as MergePeople.Result.Refused).why().contains('codici fiscali diversi')
        (merge('ada', 'ada') as MergePeople.Result.Refused).why().contains('già la stessa')
        (merge('ada', 'nobody') as MergePeople.Result.Refused).why().contains('non c\'è')
    }

    def "the same name and birth date are suggested, another date is not"() {
        given:
        records.save(record('ada', null))
        records.save(record('bis', null))
        add('ter', [])
        records.save(new PersonRecord('ter', 0, 'Rossi', 'Maria', null, LocalDate.of(1980, 1, 2), origin()))
        def likely = new Likely(records, contacts, same)

        expect:
        likely.of(contacts.find('ada').get())*.contact()*.id() == ['bis']

        when:
        merge('ada', 'bis')

        then:
        likely.of(contacts.find('ada').get()).empty
    }

    def "of three made one after another, the last merge is taken back first"() {
        given:
        add('cic', ['telegram:3'])
        def first = (merge('ada', 'bis') as MergePeople.Result.Done).merge()
        def second = (merge('cic', 'ada') as MergePeople.Result.Done).merge()

        expect:
        contacts.find('bis').get().id() == 'cic'
        same.ids('cic') as Set == ['cic', 'ada', 'bis'] as Set
        undo.undo(first) instanceof MergePeople.Result.Refused
        undo.undo(second) instanceof MergePeople.Result.Done
        contacts.find('bis').get().id() == 'ada'
        undo.undo(first) instanceof MergePeople.Result.Done
        contacts.find('bis').get().id() == 'bis'
        contacts.find('cic').get().urns()*.text() == ['telegram:3']
    }

    private MergePeople.Result merge(String into, String from) { people.merge(into, from, 'Anna') }

    private List<String> met() {
        def ids = []
        contacts.each({ ids << it.id() } as Consumer<Contact>)
        ids.sort()
    }

    private void add(String id, List<String> urns) {
        contacts.add(new Contact(id, 0, null, 'it', null, null, Contact.Audience.CITIZEN, Contact.Age.ADULT,
                urns.collect { Urn.of(it) }, [], store.clock.instant()))
    }

    private Origin origin() { new Origin('prova', Origin.Basis.PUBLIC_TASK, null, store.clock.instant()) }

    private PersonRecord record(String id, String code) {
        new PersonRecord(id, 0, 'Rossi', 'Maria', code ? new TaxCode(code) : null, LocalDate.of(1980, 1, 1), origin())
    }
}
