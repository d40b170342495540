package it.sportello.talk.broadcasts.running

import it.sportello.talk.broadcasts.Allowance
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.AudienceSource
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.Chunks
import it.sportello.talk.broadcasts.Recipient
import it.sportello.talk.broadcasts.sending.AdvanceChunk
import it.sportello.talk.broadcasts.repeats.HoldChunk
import it.sportello.talk.broadcasts.sending.Compose
import it.sportello.talk.broadcasts.sending.JudgeReader
import it.sportello.talk.broadcasts.sending.Patience
import it.sportello.talk.broadcasts.sending.PlanWindow
import it.sportello.talk.broadcasts.sending.Readers
import it.sportello.talk.broadcasts.sending.SendWindow
import it.sportello.talk.broadcasts.sending.Purse
import it.sportello.talk.broadcasts.repeats.SendOnce
import it.sportello.talk.broadcasts.sending.Settle
import it.sportello.talk.broadcasts.templates.TemplateOf
import it.sportello.talk.broadcasts.sending.WriteWindow
import io.micronaut.context.ApplicationContext
import io.micronaut.context.BeanProvider
import it.sportello.TestStore
import it.sportello.bots.messaging.Attachment
import it.sportello.bots.messaging.Channel
import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.OutboundMessage
import it.sportello.bots.messaging.SendResult
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.adapter.Capabilities
import it.sportello.bots.messaging.adapter.ChannelAdapter
import it.sportello.bots.messaging.adapter.RawRequest
import it.sportello.bots.messaging.adapter.Reading
import it.sportello.office.calendar.Holidays
import it.sportello.office.calendar.QuietHours
import it.sportello.office.offices.InMemoryOffices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.places.Places
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.mongo.MongoAddresses
import it.sportello.people.contacts.mongo.MongoContacts
import it.sportello.people.contacts.mongo.MongoSamePerson
import it.sportello.people.discretion.mongo.MongoDiscretions
import it.sportello.platform.due.TestDue
import it.sportello.platform.processes.Processes
import it.sportello.platform.metrics.Meters
import it.sportello.platform.rates.Shares
import it.sportello.platform.secrets.Secrets
import it.sportello.platform.secrets.SignedNotes
import it.sportello.platform.settings.Settings
import it.sportello.talk.broadcasts.audiences.FilterAudience
import it.sportello.talk.broadcasts.audiences.PersonAudience
import it.sportello.talk.broadcasts.audiences.Reach
import it.sportello.talk.broadcasts.drafts.Draft
import it.sportello.talk.broadcasts.drafts.DraftBroadcast
import it.sportello.talk.broadcasts.mongo.MongoActive
import it.sportello.talk.broadcasts.mongo.MongoBroadcasts
import it.sportello.talk.broadcasts.mongo.MongoChunks
import it.sportello.talk.broadcasts.mongo.MongoOncePerPerson
import it.sportello.talk.broadcasts.mongo.MongoPrices
import it.sportello.talk.broadcasts.mongo.MongoSentCodes
import it.sportello.talk.broadcasts.mongo.MongoSentTexts
import it.sportello.talk.broadcasts.mongo.MongoSpending
import it.sportello.talk.broadcasts.mongo.MongoTold
import it.sportello.talk.broadcasts.telling.TellChunks
import it.sportello.office.journal.ToldEntries
import it.sportello.platform.due.Due
import it.sportello.talk.broadcasts.preview.Ends
import it.sportello.talk.broadcasts.preview.Foresee
import it.sportello.talk.broadcasts.preview.Means
import it.sportello.talk.broadcasts.preview.PreviewBroadcast
import it.sportello.talk.conversations.mongo.MongoConversations
import it.sportello.talk.conversations.mongo.MongoHiddenWords
import it.sportello.talk.delivery.Veil
import it.sportello.talk.delivery.NextChannel
import it.sportello.talk.delivery.Paces
import it.sportello.talk.delivery.mongo.MongoBrake
import it.sportello.talk.delivery.mongo.MongoTiers
import it.sportello.talk.delivery.policies.MayWe
import it.sportello.talk.lines.ChannelStatus
import it.sportello.talk.leaving.LeaveLinks
import it.sportello.talk.lines.Letters
import it.sportello.talk.lines.Lines
import it.sportello.talk.templates.ChooseTemplate
import it.sportello.talk.templates.asking.AskDue
import it.sportello.talk.templates.mongo.MongoTemplateStandings
import it.sportello.templates.Phrasebook

import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue

/** The broadcasts of one office over a spec's store, with a provider that does what its addresses say. */
class House {

    static final OFFICE = 'B354C000001'
    private static final PHRASES = Phrasebook.load()
    private static final PLACES = new Places()

    final TestStore store = new TestStore()
    final Provider provider = new Provider()
    final offices = new InMemoryOffices()
    final contacts = new MongoContacts(store, store.announce)
    final same = new MongoSamePerson(store)
    final discretions = new MongoDiscretions(store)
    final addresses = new MongoAddresses(store)
    final broadcasts = new MongoBroadcasts(store, store.announce)
    final chunks = new MongoChunks(store)
    final active = new MongoActive(store)
    final prices = new MongoPrices(store, store.clock)
    final spending = new MongoSpending(store, store.clock)
    final standings = new MongoTemplateStandings(store, store.clock)
    final texts = new MongoSentTexts(store)
    final Steer steer = new Steer(broadcasts, active, store.clock)
    final quiet = new QuietHours(new Holidays(), PLACES)
    final told = new ToldEntries()
    final List<String> promised = []
    final TellChunks tell
    final asks
    final settle
    final plan
    final RunBroadcasts runner
    final List<AudienceSource> sources
    final foresee
    final PreviewBroadcast preview

    /** @param more what other slices add, made from this house and who can be reached: digests, allowances, personal, sources */
    private Due promises() {
        new Due() {
            @Override
            void at(String kind, String ref, java.time.Instant when) { promised << "$kind $ref".toString() }

            @Override
            void now(String kind, String ref) { at(kind, ref, store.clock.now) }
        }
    }

    House(String limits = 'off', Closure<Map<String, List>> more = { house, reach -> [:] }) {
        offices.save(SampleOffices.cagliari())
        def environment = ApplicationContext.builder(['sportello.mode': 'test', 'sportello.limits': limits, 'whatsapp.template.offerta.lavoro': 'HX1',
            'whatsapp.template.riepilogo.offerte': 'HX2']).build().environment
        environment.start()
        def settings = new Settings(environment)
        def lines = new Lines([provider] as List<ChannelAdapter>, settings, new Meters(), new ChannelStatus(store.clock),
            new Letters(addresses, contacts, new LeaveLinks(new SignedNotes(new Secrets(store, store.ids)), settings, store.clock), PHRASES))
        def processes = new Processes(store, store.ids, settings)
        def paces = new Paces(lines, new MongoTiers(store, store.clock), new Shares(store, processes), settings)
        BeanProvider none = { null }
        def next = new NextChannel(new MongoConversations(store), contacts, addresses, lines, none, store.clock)
        def mayWe = new MayWe(new MongoBrake(store, store.clock), quiet, offices)
        def reach = new Reach(addresses, lines)
        def own = more(this, reach)
        def choose = new ChooseTemplate(standings, settings, store.clock)
        asks = new TestDue(store)
        def compose = new Compose(lines, PHRASES, choose)
        def readers = new Readers(contacts, addresses, own.allowances ?: [], own.digests ?: [],
                new SendOnce(same, broadcasts, new MongoOncePerPerson(store), store.clock), discretions)
        def veil = new Veil(discretions, new MongoHiddenWords(store), PHRASES, choose, store.clock)
        def write = new WriteWindow(compose, own.personal ?: [], new Purse(prices, spending, offices, store.clock), veil)
        settle = new Settle(broadcasts, contacts, next, veil, new AskDue(null, asks, store.clock), store.clock)
        def judge = new JudgeReader(mayWe, lines, next, new TemplateOf(choose, own.personal ?: []))
        plan = new PlanWindow(readers, judge, write, store.clock)
        def window = new SendWindow(chunks, plan, lines, paces, next, settle)
        sources = [new FilterAudience(contacts, addresses, reach), new PersonAudience(contacts, reach)] + (own.sources ?: [])
        def patience = new Patience()
        tell = new TellChunks(broadcasts, chunks, new MongoTold(store), told, promises(), store.clock)
        def advance = new AdvanceChunk(broadcasts, new HoldChunk(broadcasts, chunks, active, processes), window, tell, patience, told)
        runner = new RunBroadcasts(active, processes, new StepBroadcast(broadcasts,
                new LayAudience(broadcasts, chunks, sources, texts, new MongoSentCodes(store), store.clock), new Rehearse(broadcasts, advance, store.clock),
                new RunTracks(broadcasts, chunks, advance, patience, store.clock), new EndBroadcast(broadcasts, chunks, processes, store.clock), store.clock))
        foresee = new Foresee(addresses, own.allowances ?: [], judge, discretions)
        preview = new PreviewBroadcast(broadcasts, sources, new Means(compose, lines, prices, texts, foresee), new Ends(quiet), offices, store.clock)
    }

    /** People, each with the addresses given: {@code 'telegram:accepted-1'}. */
    void people(int count, String id = 'p', String language = 'it', Contact.Audience of = Contact.Audience.CITIZEN,
                Closure<List<String>> urns = { ["telegram:accepted-$id$it".toString()] }) {
        def all = (1..count).collect { number ->
            new Contact("$id$number", 0, null, language, OFFICE, null, of, Contact.Age.ADULT,
                    urns(number).collect { Urn.of(it as String) }, [], store.clock.instant())
        }
        contacts.addAll(all)
        all.each { person -> person.urns().each {
            addresses.heard(it, it.scheme() == 'tel' ? 'sms' : it.scheme(), store.clock.instant(), person.id()) } }
    }

    void people(int count, String id, String language, Closure<List<String>> urns) {
        people(count, id, language, Contact.Audience.CITIZEN, urns)
    }

    Broadcast draft(Map more = [:]) {
        def terms = more.terms ?: [office: OFFICE]
        def draft = new Draft(more.office ?: OFFICE, more.title ?: 'Corso', more.purpose ?: Purpose.SERVICE_NEWS, more.subject,
                more.texts ?: [it: 'Lunedì comincia il corso.'],
                new Audience(more.kind ?: Audience.FILTER, more.of ?: Contact.Audience.CITIZEN, terms, (more.without ?: []) as Set),
                more.startAt, more.rehearse ?: false)
        (new DraftBroadcast(broadcasts, store.ids, store.clock).draft(draft, more.author ?: 'omar')).broadcast()
    }

    Broadcast counted(Map more = [:]) {
        def id = draft(more).id()
        preview.preview(id, 1)
        broadcasts.find(id).get()
    }

    /** Runs until nothing moves by itself. */
    Broadcast run(String id) {
        while (runner.step(id)) { }
        broadcasts.find(id).get()
    }

    /** What becomes of each of an audience, as the preview foresees it. */
    List foreseen(Broadcast broadcast) {
        def all = []
        sources.find { it.kind() == broadcast.audience().kind() }.each(broadcast.audience()) { all << it }
        all.collate(Allowance.AT_ONCE).collectMany { foresee.of(broadcast, store.clock.instant()).apply(it) }
    }

    /** What has become of each. */
    List<Recipient> recipients(Broadcast broadcast) {
        (0..<broadcast.run().chunks()).collectMany { chunks.find(broadcast.id(), it).get().recipients() }
    }

    Chunks.Tally tally(String id) { chunks.tally(id, broadcasts.find(id).get().run().chunks()) }

    /** Three lines; what becomes of a message is the first word of its address. */
    static class Provider implements ChannelAdapter {

        final sent = new ConcurrentLinkedQueue<String>()
        final said = new ConcurrentLinkedQueue<OutboundMessage>()
        Closure before = { }

        @Override
        String provider() { 'fake' }

        @Override
        List<Channel> configured(ChannelAdapter.Settings settings) {
            [new Channel('telegram', ChannelType.TELEGRAM, 'fake', null, 'bot', [:]), new Channel('sms', ChannelType.SMS, 'fake', null, '+390', [:]),
             new Channel('whatsapp', ChannelType.WHATSAPP, 'fake', null, '+391', [daily: '10'])]
        }

        @Override
        Capabilities capabilities(ChannelType type) {
            new Capabilities(4096, type == ChannelType.SMS ? 0 : 10, 0, 64, type == ChannelType.SMS ? 1 : 30, Duration.ZERO, 0,
                    type == ChannelType.WHATSAPP ? Duration.ofHours(24) : Duration.ZERO, false, false, true, true)
        }

        @Override
        Reading read(RawRequest request, List<Channel> lines) { throw new UnsupportedOperationException() }

        @Override
        SendResult send(OutboundMessage message, Channel channel) {
            before(message)
            def first = sent.count(message.to().text()) == 0
            sent << message.to().text()
            said << message
            switch (message.to().path().tokenize('-').first()) {
                case 'dead': return new SendResult.Unreachable('30005', SendResult.Unreachable.Why.DEAD)
                case 'rejected': return new SendResult.Rejected('63041')
                case 'lost': return new SendResult.Unknown('no-answer')
                case 'later': return first ? new SendResult.Retry('429', Duration.ofMillis(1), false) : new SendResult.Accepted('x')
                default: return new SendResult.Accepted('x')
            }
        }

        @Override
        byte[] fetch(Attachment attachment, Channel channel, int limit) { new byte[0] }

        @Override
        ChannelAdapter.Probe probe(Channel channel) { new ChannelAdapter.Probe(true, '') }
    }
}
