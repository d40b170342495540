package it.sportello.jobs.notices

import groovy.transform.Canonical
import it.sportello.bots.messaging.Urn
import it.sportello.jobs.notices.digest.Mornings
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Address
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.Recipient
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.preview.Preview
import it.sportello.talk.broadcasts.preview.PreviewBroadcast
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.broadcasts.running.Steer
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

import static it.sportello.jobs.notices.Often.AT_ONCE
import static it.sportello.jobs.notices.Often.DAILY

/** While the clock stands still, what the preview says is what the send then does. */
class ForeseenSpec extends Specification {

    def mornings = new Mornings()
    House house = mornings.house

    private Preview preview(Map draft) {
        (house.preview.preview(house.draft(draft).id(), 1) as PreviewBroadcast.Result.Counted).preview()
    }

    private Broadcast sent(Map draft) { mornings.run(house.counted(draft)) }

    /** What the preview and the run say of everyone: who gets it by which channel, who later, who not and why. */
    private static Map foreseen(Preview preview) {
        [now: preview.hear(), later: preview.digest(), people: preview.people(),
         not: (preview.refused() + [unreachable: preview.unreachable().people()]).findAll { it.value > 0 }.collectEntries { [it.key, it.value as long] }]
    }

    private Map came(Broadcast broadcast) {
        def tally = house.tally(broadcast.id())
        [now: (tally.counts()[RecipientState.SENT] ?: 0L) as int, later: (tally.counts()[RecipientState.DIGEST] ?: 0L) as int,
         people: tally.people() as int, not: tally.reasons()]
    }

    private Map<String, Integer> byChannel() {
        house.provider.said.countBy { it.to().scheme() == 'tel' ? 'sms' : it.to().scheme() } as Map<String, Integer>
    }

    private static Map<String, Integer> byChannel(Preview preview) { preview.lines().collectEntries { [it.channel(), it.people()] } }

    private void silent(String urn) { house.addresses.asked(Urn.of(urn), house.store.clock.instant()) }

    private void minor(String id) { house.contacts.change(id) { it.withAge(Contact.Age.MINOR) } }

    private void stopped(String urn, Address.Stopped.Why why) { house.addresses.stop(Urn.of(urn), why, null, house.store.clock.instant()) }

    private void lately(String urn, String line) { house.addresses.heard(Urn.of(urn), line, house.store.clock.instant(), 'nobody') }

    private static final REACHED = ['telegram', 'whatsapp', 'sms']
    private static final REFUSED = ['unreachable', 'not-wanted', 'silent-number']
    private static final FIRST = [[], ['telegram', 'open'], ['telegram', 'silent'], ['telegram', 'BLOCKED'],
                                  ['whatsapp', 'open'], ['whatsapp', 'long ago']]
    private static final SECOND = [[], ['tel', 'open'], ['tel', 'silent']]

    /** One person for each way in which addresses, will, age and wishes may meet. */
    private void everybody() {
        mornings.vacancy('CA-2')
        def all = [FIRST, SECOND, ['all', 'none', 'not first'], [Contact.Age.ADULT, Contact.Age.MINOR],
                   ['at once', 'daily', 'full', 'not interested', 'full and not interested']].combinations()
        def people = all.withIndex().collect { kind, number -> new Someone("e$number", *kind) }
        house.contacts.addAll(people.collect { it.contact(house.store.clock.instant()) })
        people.each { one -> one.addresses().each { scheme, state -> lately(one.urn(scheme), Someone.line(scheme)) } }
        house.store.clock.advance(Duration.ofHours(25))
        people.each { one ->
            one.addresses().each { scheme, state -> come(one.urn(scheme), Someone.line(scheme), state) }
            mornings.wish(one.id, one.wishes == 'daily' ? DAILY : AT_ONCE, one.wishes.startsWith('full') ? 1 : 20)
            if (one.wishes.startsWith('full')) mornings.sends.reserve('before', WeeklySends.week(house.store.clock.instant()), [(one.id): 1])
            if (one.wishes.endsWith('not interested')) mornings.change.notInterested(one.id, 'CA-2', '')
        }
    }

    private void come(String urn, String line, String state) {
        switch (state) {
            case 'open': lately(urn, line); break
            case 'silent': silent(urn); break
            case 'long ago': break
            default: stopped(urn, Address.Stopped.Why.valueOf(state))
        }
    }

    private static String became(Recipient recipient) {
        switch (recipient.state()) {
            case RecipientState.REFUSED: return recipient.code()
            case RecipientState.DIGEST: return 'later'
            case RecipientState.SENT: return Someone.line(recipient.urn().scheme())
            default: return recipient.state().name()
        }
    }

    @Canonical
    static class Someone {

        String id
        List<String> first
        List<String> second
        String will
        Contact.Age age
        String wishes

        static String line(String scheme) { scheme == 'tel' ? 'sms' : scheme }

        /** By scheme, in the person's order, how each stands. */
        Map<String, String> addresses() { [first, second].findAll().collectEntries { it } }

        String urn(String scheme) { "$scheme:accepted-$id" }

        Contact contact(Instant now) {
            def choices = [Purpose.VACANCIES, Purpose.SERVICE_NEWS].collectMany { purpose ->
                def choice = { channel, wanted -> new Choice(purpose, channel, wanted, now, 'avvisi/it', id) }
                will == 'none' ? [choice(Choice.EVERYWHERE, false)] :
                        [choice(Choice.EVERYWHERE, true)] + (will == 'not first' && first ? [choice(line(first.first()), false)] : [])
            }
            new Contact(id, 0, null, 'it', House.OFFICE, null, Contact.Audience.CITIZEN, age,
                    addresses().keySet().collect { Urn.of(urn(it)) }, choices, now)
        }
    }

    /** Everybody a vacancy may meet. */
    private Map vacancy() {
        mornings.vacancy('CA-1')
        mornings.vacancy('CA-2')
        (1..3).each { mornings.person("plain$it", AT_ONCE) }
        mornings.person('full', AT_ONCE, most: 1)
        mornings.person('lazy', AT_ONCE)
        mornings.change.notInterested('lazy', 'CA-2', 'troppo lontano')
        mornings.person('morning', DAILY)
        mornings.person('young', AT_ONCE)
        minor('young')
        mornings.person('quiet', AT_ONCE)
        silent('telegram:accepted-quiet')
        mornings.person('stop', AT_ONCE)
        mornings.stop('stop')
        mornings.person('blocked', AT_ONCE, urns: ['telegram:accepted-blocked', 'tel:accepted-blocked'])
        stopped('telegram:accepted-blocked', Address.Stopped.Why.BLOCKED)
        mornings.person('gone', AT_ONCE)
        stopped('telegram:accepted-gone', Address.Stopped.Why.DEAD)
        mornings.person('youngmorning', DAILY)
        minor('youngmorning')
        house.contacts.addAll([new Contact('firm', 0, null, 'it', House.OFFICE, null, Contact.Audience.COMPANY, Contact.Age.UNKNOWN, [], [], house.store.clock.instant())])
        mornings.send('CA-1')
        house.provider.said.clear()
        [subject: 'CA-2', purpose: Purpose.VACANCIES, texts: [it: 'Nuova offerta CA-2']]
    }

    def "of those who asked for a vacancy, each gets it or not as the preview said, and for the same reason"() {
        given:
        def draft = vacancy() + [kind: Audience.SUBSCRIBERS]

        when:
        def before = preview(draft)
        def after = sent(draft)

        then:
        foreseen(before) == [now: 4, later: 1, people: 12,
                             not: ['weekly-limit': 1L, 'not-interested': 1L, minor: 2L, 'silent-number': 1L, 'not-wanted': 1L, unreachable: 1L]]
        came(after) == foreseen(before)
        byChannel() == byChannel(before)
        byChannel(before) == [telegram: 3, sms: 1]
    }

    def "so it is when staff chooses by a filter, whom the rules of notices hold too"() {
        given:
        def draft = vacancy() + [kind: Audience.FILTER, terms: [office: House.OFFICE]]

        when:
        def before = preview(draft)
        def after = sent(draft)

        then:
        foreseen(before).not == ['weekly-limit': 1L, 'not-interested': 1L, minor: 2L, 'silent-number': 1L, 'not-wanted': 1L, unreachable: 1L]
        came(after) == foreseen(before)
        byChannel() == byChannel(before)
    }

    def "on WhatsApp, who has not written for a day needs a template: without one another channel, or nothing"() {
        given:
        def news = [purpose: Purpose.SERVICE_NEWS, texts: [it: 'Lunedì lo sportello è chiuso.']]
        house.people(3, 'w', 'it') { number -> ["whatsapp:accepted-$number".toString()] }
        house.people(2, 'x', 'it') { number -> ["whatsapp:accepted-x$number".toString(), "tel:accepted-x$number".toString()] }
        house.people(1, 'y', 'it') { number -> ['whatsapp:accepted-y', 'tel:accepted-y'] }
        house.store.clock.advance(Duration.ofHours(25))
        lately('whatsapp:accepted-1', 'whatsapp')
        house.contacts.change('y1') { it.choosing([new Choice(Purpose.SERVICE_NEWS, 'sms', false, house.store.clock.instant(), 'stop.done/it', 'm')]) }

        when:
        def before = preview(news)
        def after = sent(news)

        then:
        byChannel(before) == [whatsapp: 1, sms: 2]
        foreseen(before).not == ['window-closed': 2L, 'not-wanted': 1L]
        came(after) == foreseen(before)
        byChannel() == byChannel(before)
        before.cents() == after.run().cents()
    }

    def "with a template they are written to, and the preview says so"() {
        given:
        mornings.vacancy('CA-1')
        mornings.person('anna', AT_ONCE, urns: ['whatsapp:accepted-anna'])
        house.store.clock.advance(Duration.ofHours(25))
        def draft = [subject: 'CA-1', purpose: Purpose.VACANCIES, kind: Audience.SUBSCRIBERS, texts: [it: 'Nuova offerta']]

        when:
        def before = preview(draft)

        then:
        byChannel(before) == [whatsapp: 1]
        came(sent(draft)) == foreseen(before)
    }

    def "a number silent for ninety days is foreseen for the day on which the message leaves"() {
        given:
        house.people(2)
        house.store.clock.advance(Duration.ofDays(89))

        expect:
        preview([:]).refused() == [:]
        preview(startAt: house.store.clock.instant().plus(Duration.ofDays(2))).refused() == ['silent-number': 2]
    }

    def "what passes by itself is no reason: at night and under the brake nobody is counted as lost"() {
        given:
        house.people(2)
        house.store.clock.now = Instant.parse('2026-11-23T22:00:00Z')

        expect:
        preview([:]).refused() == [:]
        preview([:]).hear() == 2
    }

    def "who was left out by name is told apart, whoever the audience is"() {
        given:
        def draft = vacancy() + [without: ['plain1', 'young']]

        expect:
        preview(draft + [kind: Audience.SUBSCRIBERS]).without() == 2
        preview(draft + [kind: Audience.FILTER, terms: [office: House.OFFICE]]).without() == 2
    }

    def "of people of every kind, each gets #what or not as was foreseen of that one, and for the same reason: #kind"() {
        given:
        everybody()
        def broadcast = house.counted([kind: kind, terms: [office: House.OFFICE], texts: [it: 'Testo']] + more)

        when:
        def before = house.foreseen(broadcast).collectEntries {
            [it.candidate().contact(), it.refused() ?: it.candidate().digest() ? 'later' : it.line().type().name()] }
        house.steer.steer(broadcast.id(), Steer.Wish.START, 'ada')
        house.steer.steer(broadcast.id(), Steer.Wish.APPROVE, 'bice')
        def after = house.recipients(house.run(broadcast.id())).collectEntries { [it.contact(), became(it)] }

        then:
        after.size() == before.size()
        after.findAll { it.value != before[it.key] } == [:]
        before.values().toSet() == met as Set

        where:
        kind                 | what        | more                                                || met
        Audience.SUBSCRIBERS | 'a vacancy' | [subject: 'CA-2', purpose: Purpose.VACANCIES]       || REACHED + REFUSED + ['later', 'minor', 'weekly-limit', 'not-interested']
        Audience.FILTER      | 'a vacancy' | [subject: 'CA-2', purpose: Purpose.VACANCIES]       || REACHED + REFUSED + ['minor', 'weekly-limit', 'not-interested']
        Audience.FILTER      | 'news'      | [purpose: Purpose.SERVICE_NEWS]                     || REACHED + REFUSED + ['window-closed']
    }

    def "a preview takes nothing: asked ten times, the week is as it was"() {
        given:
        def draft = vacancy() + [kind: Audience.SUBSCRIBERS]

        expect:
        (1..10).collect { foreseen(preview(draft)) }.toSet().size() == 1
    }
}
