package it.sportello.ask.campaigns

import io.micronaut.context.ApplicationContext
import io.micronaut.context.BeanProvider
import it.sportello.ask.campaigns.choosing.ChooseInvited
import it.sportello.ask.campaigns.choosing.Elsewhere
import it.sportello.ask.campaigns.choosing.Fitting
import it.sportello.ask.campaigns.choosing.PreviewCampaign
import it.sportello.ask.campaigns.choosing.Samples
import it.sportello.ask.campaigns.drafts.DraftCampaign
import it.sportello.ask.campaigns.drafts.ReviseCampaign
import it.sportello.ask.campaigns.drafts.SteerCampaign
import it.sportello.ask.campaigns.following.FindSilence
import it.sportello.ask.campaigns.following.FollowDelivery
import it.sportello.ask.campaigns.following.FollowSheets
import it.sportello.ask.campaigns.inviting.BeginRound
import it.sportello.ask.campaigns.inviting.CampaignAudience
import it.sportello.ask.campaigns.inviting.Departure
import it.sportello.ask.campaigns.inviting.EndCampaign
import it.sportello.ask.campaigns.inviting.FindInvitations
import it.sportello.ask.campaigns.inviting.InvitationLink
import it.sportello.ask.campaigns.inviting.InvitationText
import it.sportello.ask.campaigns.inviting.InvitationWords
import it.sportello.ask.campaigns.inviting.InvitedPeople
import it.sportello.ask.campaigns.inviting.PrepareCampaign
import it.sportello.ask.campaigns.inviting.PromiseRounds
import it.sportello.ask.campaigns.inviting.StopRounds
import it.sportello.ask.campaigns.mongo.CampaignStore
import it.sportello.ask.campaigns.silent.AskWhy
import it.sportello.ask.campaigns.silent.CallSilent
import it.sportello.ask.campaigns.silent.NoteReason
import it.sportello.ask.campaigns.silent.ReasonCapability
import it.sportello.ask.campaigns.silent.WhyPeople
import it.sportello.ask.campaigns.silent.WhyText
import it.sportello.ask.questionnaires.Filed
import it.sportello.ask.questionnaires.Given
import it.sportello.ask.questionnaires.Opening
import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.keeping.Questionnaires
import it.sportello.ask.questionnaires.mongo.SheetStore
import it.sportello.bots.dialogue.flow.FlowFile
import it.sportello.bots.messaging.Urn
import it.sportello.office.journal.ToldEntries
import it.sportello.office.tasks.mongo.MongoTasks
import it.sportello.people.contacts.Contact
import it.sportello.people.passes.MakePass
import it.sportello.people.passes.mongo.MongoPasses
import it.sportello.people.personal.OwnPass
import it.sportello.people.records.mongo.MongoRecords
import it.sportello.platform.due.TestDue
import it.sportello.platform.secrets.Secrets
import it.sportello.platform.settings.Settings
import it.sportello.platform.time.Rome
import it.sportello.talk.broadcasts.audiences.Reach
import it.sportello.talk.broadcasts.drafts.BeginBroadcast
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.flows.Flows
import it.sportello.talk.flows.HeldRevisions
import it.sportello.templates.Keywords
import it.sportello.templates.Phrasebook
import org.bson.Document

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime

/** Offices that invite their people to a questionnaire, and the days after. It begins on Monday 23 November 2026, at ten. */
class Campaigning {

    static final FOLDER = Path.of('src/test/resources/flows/prova')
    static final FLOW = FlowFile.read(FOLDER)
    static final Map<String, byte[]> FILES = FOLDER.toFile().listFiles().findAll { it.name.endsWith('.yml') }.collectEntries { [it.name, it.bytes] }
    static final PHRASES = Phrasebook.load()

    def campaigns, invitations, sheets, records, due, words, links, passes, audiences, find, people, choose, elsewhere, preview, questionnaires, begin, flows
    final House house = new House('off', { house, reach -> wire(house, reach) })
    final tasks = new MongoTasks(house.store, house.store.announce, house.store.clock)
    final drafts = new DraftCampaign(campaigns, house.store.ids, house.store.clock)
    final revise = new ReviseCampaign(campaigns)
    final stop = new StopRounds(house.broadcasts, house.steer)
    final steer = new SteerCampaign(campaigns, stop, due, house.store.clock)
    final delivery = new FollowDelivery(campaigns, invitations, house.broadcasts, house.chunks, due, house.store.clock)
    final silence = new FindSilence(campaigns, invitations, sheets, questionnaires, due, house.store.clock)
    final prepare = new PrepareCampaign(campaigns, invitations, choose, elsewhere, new PromiseRounds(due), house.store.clock)
    final note = new NoteReason(invitations, { questionnaires } as BeanProvider, house.same)
    final reason = new ReasonCapability(note)
    final ask = new AskWhy(audiences, begin)
    final call = new CallSilent(campaigns, invitations, tasks, due, house.store.clock)
    private int answered = 0

    Campaigning() {
        preview = new PreviewCampaign(campaigns, choose, house.foresee, audiences, new Samples(audiences.@lines, house.preview.@means.@compose,
                house.prices, words, links, audiences), new Departure(house.quiet, house.offices, house.store.clock))
        due.handlers << prepare << delivery << silence << call << new BeginRound(campaigns, invitations, audiences, begin) <<
                new EndCampaign(campaigns, invitations, delivery, silence, stop, house.store.clock)
    }

    private Map<String, List> wire(House house, Reach reach) {
        def store = house.store
        campaigns = CampaignStore.campaigns(store)
        invitations = CampaignStore.invitations(store)
        sheets = SheetStore.sheets(store, [new FollowSheets(campaigns, invitations, house.same, store.clock)])
        records = new MongoRecords(store)
        due = new TestDue(store)
        flows = new Flows(new HeldRevisions(), store.clock)
        flows.seed('prova', FILES)
        questionnaires = new Questionnaires(flows)
        words = new InvitationWords(PHRASES, house.offices, questionnaires, Keywords.load())
        passes = new MongoPasses(store)
        links = new InvitationLink(new OwnPass(new MakePass(passes, new Secrets(store, store.ids), due, new ToldEntries(), store.clock), settings()))
        audiences = new CampaignAudience(reach.@lines, words)
        elsewhere = new Elsewhere(campaigns, invitations)
        choose = new ChooseInvited(house.contacts, records, reach, new Fitting(house.addresses, sheets, elsewhere), audiences)
        find = new FindInvitations(invitations)
        people = new InvitedPeople(campaigns, invitations, house.contacts, reach)
        begin = new BeginBroadcast(house.broadcasts, house.active, store.clock)
        [personal: [new InvitationText(campaigns, find, words, links), new WhyText(campaigns, find, PHRASES)], sources: [people, new WhyPeople(people)]]
    }

    /** With an address by which the world reaches us. */
    private static Settings settings() {
        def environment = ApplicationContext.builder(['sportello.mode': 'test', 'public.url': 'https://sportello.example']).build().environment
        environment.start()
        new Settings(environment)
    }

    /** Reads on Telegram unless said otherwise; of this age today. */
    void person(String id, Integer age = 40) { person([:], id, age) }

    void person(Map with, String id, Integer age = 40) {
        people([with + [id: id, born: age == null ? null : today().minusYears(age)]])
    }

    /** Many at once: id, office, born, urns, language, town, of. */
    void people(List<Map> all) {
        def now = house.store.clock.instant()
        house.contacts.addAll(all.collect { new Contact(it.id, 0, null, it.language ?: 'it', it.office ?: House.OFFICE, it.town, it.of ?: Contact.Audience.CITIZEN,
                Contact.Age.ADULT, urns(it), [], now) })
        all.each { one -> urns(one).each { house.addresses.heard(it, it.scheme() == 'tel' ? 'sms' : it.scheme(), now, one.id) } }
        def known = all.findAll { it.born != null }.collect { new Document('_id', it.id).append('version', 1L).append('born', it.born.toString())
                .append('origin', new Document('source', 'elenco').append('basis', 'PUBLIC_TASK').append('load', null).append('at', Date.from(now))) }
        if (known) { house.store.database.getCollection('person-records').insertMany(known) }
    }

    private static List<Urn> urns(Map one) { (one.urns ?: ["telegram:accepted-$one.id".toString()]).collect { Urn.of(it as String) } }

    LocalDate today() { LocalDate.ofInstant(house.store.clock.instant(), Rome.ZONE) }

    /** A draft; selection and sending may be changed by closures. */
    Campaign draft(Map with = [:]) {
        def campaign = drafts.draft('prova', with.title ?: 'Profilazione', with.offices ?: [House.OFFICE], with.author ?: 'omar')
        campaigns.change(campaign.id()) { found ->
            def filter = with.filter ?: Selection.Filter.NONE
            found.with(new Selection(filter, with.perBand, with.seed ?: 'seme', (with.without ?: []) as Set))
                    .with(new Sending(with.channels ?: [], with.link as boolean, with.startAt, with.reminders ?: 0, with.every ?: 7, with.silence ?: 7, with.ends ?: today().plusDays(30)))
        }
    }

    /** Counted, started and, where it needs one, approved; nothing has been done about it yet. */
    Campaign started(Map with = [:]) {
        def id = draft(with).id()
        preview.preview(campaigns.find(id).get())
        steer.steer(id, SteerCampaign.Wish.START, 'ada')
        if (campaigns.find(id).get().state() == CampaignState.SECOND_PERSON) { steer.steer(id, SteerCampaign.Wish.APPROVE, 'ada') }
        campaigns.find(id).get()
    }

    /** The same, and all that is due now has happened: invitations have left. */
    Campaign invited(Map with = [:]) {
        def id = started(with).id()
        settle()
        follow(campaigns.find(id).get())
    }

    Campaign follow(Campaign campaign) {
        campaign.offices().each { delivery.look(campaign, it) }
        campaigns.find(campaign.id()).get()
    }

    void settle() {
        3.times {
            due.tick()
            house.active.all().each { house.run(it) }
        }
    }

    /** The clock stands at this time in Rome, and all that was due by then has happened. */
    void at(String local) {
        house.store.clock.now = LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant()
        settle()
    }

    Sheet opens(String contact) {
        sheets.open(Sheet.open(new Opening(contact, 'prova', 1, FLOW.revision(), House.OFFICE, 'it', '', house.store.clock.instant())))
    }

    /** @param answers by name, a minute each */
    Sheet answers(String contact, Map<String, String> answers) {
        answers.each { name, value ->
            def at = house.store.clock.instant().plus(Duration.ofMinutes(1))
            house.store.clock.now = at
            sheets.change("prova_1_$contact".toString()) { it.answering(name, given(name, value, at)) }
        }
        sheets.find("prova_1_$contact".toString()).get()
    }

    private Given given(String name, String value, Instant at) {
        new Given("k${++answered}".toString(), [trade: 'mestiere', means: 'mezzi', licence: 'patente', km: 'chilometri', bus: 'autobus', born: 'nascita'][name], value, value, value, 'telegram', at, null)
    }

    Sheet sends(String contact) {
        sheets.change("prova_1_$contact".toString()) { it.sent(new Filed("c-$contact", "2026-$contact", house.store.clock.instant(), [], null, null, [:])) }
    }

    InvitationState state(Campaign campaign, String contact) { invitation(campaign, contact)?.state() }

    Invitation invitation(Campaign campaign, String contact) { find.of(campaign, [contact])[contact] }

    Tally sums(Campaign campaign, String office = House.OFFICE) { invitations.sums(campaign.id(), office) }

    /** What a person was sent. */
    List<String> heard(String id) { house.provider.said.findAll { it.to().path().endsWith("-$id") }*.content()*.text() }
}
