package it.sportello.jobs.notices.digest

import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.notices.ChangeNotices
import it.sportello.jobs.notices.NoticeWords
import it.sportello.jobs.notices.Notices
import it.sportello.jobs.notices.Often
import it.sportello.jobs.notices.SubscriberAudience
import it.sportello.jobs.notices.Subscription
import it.sportello.jobs.notices.WeeklyAllowance
import it.sportello.jobs.notices.mongo.NoticeStore
import it.sportello.jobs.occupations.Occupations
import it.sportello.jobs.vacancies.PublishedVacancy
import it.sportello.jobs.vacancies.Vacancy
import it.sportello.jobs.vacancies.VacancyState
import it.sportello.jobs.vacancies.mongo.VacancyStore
import it.sportello.jobs.vacancies.search.VacancyWords
import it.sportello.office.places.Places
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.platform.due.TestDue
import it.sportello.platform.time.Rome
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.audiences.Reach
import it.sportello.talk.broadcasts.drafts.BeginBroadcast
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.broadcasts.running.Steer
import it.sportello.templates.Phrasebook

import java.time.LocalDateTime

/** An office that broadcasts vacancies to who asked for them, and the mornings after. It begins on Monday 23 November 2026, at ten. */
class Mornings {

    private static final PHRASES = Phrasebook.load()
    private static final PLACES = new Places()
    private static final OCCUPATIONS = new Occupations()

    def subscribers, notices, vacancies, digests, days, due, promise, keep, text, start, sends
    final House house = new House('off', { house, reach -> wire(house, reach) })
    final ChangeNotices change = new ChangeNotices(subscribers, sends)

    private Map<String, List> wire(House house, Reach reach) {
        def store = house.store
        subscribers = NoticeStore.subscribers(store)
        sends = NoticeStore.sends(store)
        notices = new Notices(subscribers, PLACES)
        vacancies = VacancyStore.in(store)
        digests = NoticeStore.digests(store)
        days = NoticeStore.digestDays(store)
        due = new TestDue(store)
        def words = new VacancyWords(PHRASES, PLACES, 'https://sportello.example')
        def wishes = new NoticeWords(PHRASES, OCCUPATIONS, PLACES, words)
        promise = new PromiseDigests(days, new DigestCalendar(house.quiet, house.offices, store.clock), due)
        keep = new KeepForDigest(subscribers, notices, vacancies, digests, promise)
        text = new DigestText(new ReadDigests(digests, subscribers, notices, vacancies), digests, sends,
                new DigestWords(PHRASES, words, wishes), promise, store.clock)
        start = new StartDigests(new BeginBroadcast(house.broadcasts, house.active, store.clock), PHRASES, due, store.clock)
        due.handlers << start << new ForgetDigests(days)
        [digests: [keep], personal: [text], allowances: [new WeeklyAllowance(subscribers, sends, store.clock)],
         sources: [new SubscriberAudience(notices, vacancies, house.contacts, reach, wishes), new DigestAudience(days, house.contacts, reach)]]
    }

    /** Wants waiter's jobs; reads on Telegram unless said otherwise. */
    void person(Map with = [:], String id, Often often) {
        def urns = (with.urns ?: ["telegram:accepted-$id".toString()]).collect { Urn.of(it as String) }
        def wanted = new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, true, house.store.clock.instant(), 'avvisi/it', id)
        house.contacts.addAll([new Contact(id, 0, null, with.language ?: 'it', House.OFFICE, null, Contact.Audience.CITIZEN,
                Contact.Age.ADULT, urns, [wanted], house.store.clock.instant())])
        urns.each { house.addresses.heard(it, it.scheme() == 'tel' ? 'sms' : it.scheme(), house.store.clock.instant(), id) }
        wish(id, often, with.most ?: 20)
    }

    void wish(String id, Often often, int most = 20) {
        change.subscribe(id, new Subscription("$id-$often".toString(), 'cameriere', null, 0, null, null, null, often), most)
    }

    void stop(String id) {
        house.contacts.change(id) { it.choosing([new Choice(Purpose.VACANCIES, Choice.EVERYWHERE, false, house.store.clock.instant(), 'stop.done/it', 'stop')]) }
    }

    Vacancy vacancy(String code, Map with = [:]) {
        PublishedVacancy.in(vacancies, code, house.store.clock.instant(), with)
    }

    void close(Vacancy vacancy) {
        PublishedVacancy.end(vacancies, vacancy, VacancyState.CLOSED, house.store.clock.instant())
    }

    Broadcast draft(Map with = [:], String code) {
        house.counted([subject: code, purpose: Purpose.VACANCIES, kind: Audience.SUBSCRIBERS, texts: [it: "Nuova offerta $code".toString()]] + with)
    }

    /** Publishes a vacancy and broadcasts it to who asked for it. */
    Broadcast broadcast(Map with = [:], String code) {
        vacancy(code, with)
        send(code)
    }

    Broadcast send(Map with = [:], String code) {
        run(draft(with, code))
    }

    Broadcast run(Broadcast draft) {
        def id = draft.id()
        house.steer.steer(id, Steer.Wish.START, 'ada')
        house.run(id)
    }

    /** The clock stands at this time in Rome, and all that was due by then has happened. */
    void at(String local) {
        house.store.clock.now = LocalDateTime.parse(local).atZone(Rome.ZONE).toInstant()
        settle()
    }

    void settle() {
        due.tick()
        house.active.all().each { house.run(it) }
    }

    /** What a person was sent. */
    List<Content> heard(String id) { house.provider.said.findAll { it.to().path().endsWith("-$id") }*.content() }

    /** The vacancies a person can open from each message. */
    List<List<String>> told(String id) { heard(id).collect { content -> content.choices().collect { it.id().drop(2) } } }

    /** The day has come, and no one has begun yet to work on what is due. */
    void begin(String day) { start.handle("$day/${House.OFFICE}".toString()) }

    /** The digests of a day. */
    Broadcast digest(String day) { house.broadcasts.find("riepilogo-$day-${House.OFFICE}".toString()).orElse(null) }

    Map<RecipientState, Long> counts(Broadcast broadcast) { house.tally(broadcast.id()).counts() }
}
