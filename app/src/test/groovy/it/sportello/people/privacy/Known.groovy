package it.sportello.people.privacy

import com.mongodb.client.MongoClients
import com.mongodb.client.MongoDatabase
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.InboundMessage
import it.sportello.jobs.applications.ApplyForVacancy
import it.sportello.jobs.applications.Applications
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.Subscription
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancies
import it.sportello.journeys.Service
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.tasks.MoveTask
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.TaskState
import it.sportello.office.tasks.Tasks
import it.sportello.people.contacts.Addresses
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.people.discretion.Discretion
import it.sportello.people.discretion.Discretions
import it.sportello.people.loading.BringList
import it.sportello.people.loading.sheets.Sheet
import it.sportello.people.merging.MergePeople
import it.sportello.people.notes.Note
import it.sportello.people.notes.Notes
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import it.sportello.people.records.TaxCode
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.platform.store.Store
import it.sportello.platform.store.embedded.EmbeddedStore
import it.sportello.platform.time.Rome
import it.sportello.talk.broadcasts.Chunks
import it.sportello.talk.conversations.HiddenWords

import java.time.Duration
import java.time.LocalDate

/** A region in which one person has left a trace in every slice, and another one lives beside them. */
class Known {

    static final OFFICE = SampleOffices.cagliari().code()
    static final TELEGRAM = Urn.of('telegram:77000111')
    static final PHONE = Urn.of('tel:+393339876543')
    /** What must be nowhere afterwards. */
    static final WORDS = ['Zoraide', 'Quaglierini', 'zoraid', 'quagli', '77000111', '3339876543', 'QGLZRD80A41B354', 'soffre di vertigini', 'chiama la signora', 'parole sue']

    final Service service

    Known(Service service) {
        this.service = service
        // promises are looked for from the day outside on
        def morning = LocalDate.now(Rome.ZONE).plusDays(1).atTime(10, 0).atZone(Rome.ZONE).toInstant()
        if (service.now() < morning) { service.clock.advance(Duration.between(service.now(), morning)) }
        service.bean(Offices).save(SampleOffices.cagliari())
        LocalDate until = LocalDate.ofInstant(service.now(), java.time.ZoneOffset.UTC).plusDays(30)
        PublishedVacancy.in(service.bean(Vacancies), 'CA-70001', service.now(), [title: 'Cameriere', place: 'B354', reserved: false, until: until])
    }

    /** One person with two contacts found to be the same, and the second id of theirs. */
    void person(String id, Urn chat = TELEGRAM, Urn phone = PHONE, String code = 'QGLZRD80A41B354R') {
        met(id, chat)
        met("$id-2", phone)
        service.bean(Records).save(new PersonRecord(id, 0, 'Quaglierini', 'Zoraide', new TaxCode(code), LocalDate.of(1980, 1, 1),
                new Origin('elenco', Origin.Basis.PUBLIC_TASK, null, service.now())))
        says(chat, 'parole sue')
        25.times { says(chat, "ecco un'altra cosa, parole sue $it") }
        service.bean(ApplyForVacancy).apply('CA-70001', id, "c$id", 'it', service.now())
        service.bean(ChangeNotices).subscribe("$id-2", new Subscription("s$id", 'cameriere', 'B354', 30, null, null, null, Often.AT_ONCE), 5)
        service.bean(Notes).add(new Note("n$id", id, Note.Kind.RESTRICTED, 'staff', 'Anna', [new Note.Said(service.now(), 'soffre di vertigini')], 1))
        service.bean(Discretions).set(new Discretion(id, chat, Discretion.Hours.DAY, null, service.now()))
        service.bean(HiddenWords).keep(id, 'h', Content.text('parole sue nascoste'), service.now())
        ['t', 'u', 'minor-'].each { service.bean(Tasks).open(Task.open("$it$id", OFFICE, 'call-back', id, 'chiama la signora Quaglierini', service.now())) }
        service.bean(MoveTask).to(TaskState.CLAIMED, "t$id", 'Anna', null)
        service.bean(MoveTask).to(TaskState.DONE, "t$id", 'Anna', 'chiama la signora domani')
        service.bean(BringList).bring(new Sheet(['Cognome', 'Nome', 'Cellulare'], [new Sheet.Line(2, ['Quaglierini', 'Zoraide', phone.path() - '+39']), new Sheet.Line(3, ['Altri', 'Ugo', '3331112223'])]),
                OFFICE, 'elenco', null, Origin.Basis.PUBLIC_TASK, 'staff')
        assert service.bean(MergePeople).merge(id, "$id-2", 'Anna') instanceof MergePeople.Result.Done
    }

    private void met(String id, Urn urn) {
        service.bean(Addresses).heard(urn, line(urn), service.now(), id)
        service.bean(Contacts).add(Contact.newcomer(id, urn, service.now()).withName('Zoraide').withLanguage('it').withAge(Contact.Age.ADULT).withOffice(OFFICE)
                .choosing([new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, service.now(), 'avvisi/it', "v$id")]))
    }

    private static String line(Urn urn) { (urn.scheme() == 'telegram' ? ChannelType.TELEGRAM : ChannelType.SMS).name() }

    void says(Urn urn, String words) {
        service.hear(line(urn), new InboundMessage(urn, service.now(), "x${service.next()}", words, null, InboundMessage.Kind.TYPED, [], null, null, 'Zoraide', 'it'))
    }

    /** What anybody could count. */
    Map<String, Object> figures(List<String> broadcasts) {
        [applicants: service.bean(Applications).count('CA-70001'),
         states    : service.bean(Applications).ofVacancy('CA-70001', 0, 100).countBy { it.state() },
         shown     : service.bean(Applications).ofVacancy('CA-70001', 0, 100)*.at().sort(),
         broadcasts: broadcasts.collectEntries { [it, service.bean(Chunks).tally(it, 1)] },
         done      : database.getCollection('tasks').find().toList().count { it.state == 'DONE' }]
    }

    /** Names of the documents in which one of these words stands, by collection. */
    List<String> found(List<String> words) {
        database.listCollectionNames().toList().collectMany { name ->
            database.getCollection(name).find().toList().findAll { document -> words.any { document.toJson().toLowerCase().contains(it.toLowerCase()) } }
                    .collect { "$name ${it.toJson()}".toString() }
        }
    }

    /** Read past the rules for queries: these may look at everything. */
    @Lazy MongoDatabase database = MongoClients.create(service.bean(EmbeddedStore).connectionString()).getDatabase(service.bean(Store).@database.name)
}
