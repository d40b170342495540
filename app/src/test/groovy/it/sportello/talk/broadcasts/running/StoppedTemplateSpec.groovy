package it.sportello.talk.broadcasts.running

import it.sportello.bots.messaging.adapter.TemplateApprovals.Category
import it.sportello.people.consent.Purpose
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.templates.TemplateStanding
import it.sportello.talk.templates.TemplateStanding.State
import it.sportello.talk.templates.TemplateState
import spock.lang.Specification

import java.time.Duration

/** When Meta stops a template, a broadcast goes round it. */
class StoppedTemplateSpec extends Specification {

    def house = new House()

    def setup() {
        house.people(2, 'solo', 'it') { ["whatsapp:solo-$it".toString()] }
        house.people(2, 'due', 'it') { ["whatsapp:due-$it".toString(), "tel:due-$it".toString()] }
        house.people(2, 'telegram', 'it') { ["telegram:tg-$it".toString()] }
        house.store.clock.advance(Duration.ofHours(25))
        // one of them wrote a moment ago
        house.addresses.heard(house.contacts.find('solo2').get().urns()[0], 'whatsapp', house.store.clock.instant(), 'solo2')
    }

    def "while all is well everybody on WhatsApp gets the template"() {
        when:
        def broadcast = sent()

        then:
        house.provider.said.findAll { it.to().scheme() == 'whatsapp' }*.content()*.template()*.id() == ['HX1'] * 4
        broadcast.state() == BroadcastState.FINISHED
    }

    def "a paused one: who has another channel reads there, who wrote today reads words, who has nothing else waits until it is back"() {
        given:
        says(TemplateState.PAUSED)

        when:
        def broadcast = sent()

        then:
        house.provider.sent.toSet() == ['whatsapp:solo-2', 'tel:due-1', 'tel:due-2', 'telegram:tg-1', 'telegram:tg-2'] as Set
        house.provider.said.every { it.content().template() == null }
        broadcast.state() == BroadcastState.RUNNING
        broadcast.run().heldWhy().contains('Meta ha messo in pausa')
        house.recipients(broadcast).count { it.state() == RecipientState.WAITING } == 1

        when: 'Meta lets it go'
        says(TemplateState.APPROVED)
        house.store.clock.advance(Duration.ofMinutes(31))
        broadcast = house.run(broadcast.id())

        then:
        house.provider.said.last().to().text() == 'whatsapp:solo-1'
        house.provider.said.last().content().template().id() == 'HX1'
        broadcast.state() == BroadcastState.FINISHED
    }

    def "#what: who has nothing else does not get it, and is counted so"() {
        given:
        says(state, category)

        when:
        def foreseen = house.foreseen(house.draft(draft()))
        def broadcast = sent()

        then:
        broadcast.state() == BroadcastState.FINISHED
        !house.provider.sent.contains('whatsapp:solo-1')
        house.tally(broadcast.id()).reasons() == ['template-stopped': 1L]
        foreseen*.refused().findAll() == ['template-stopped']

        where:
        what               | state                  | category
        'rejected'         | TemplateState.REJECTED | Category.UTILITY
        'disabled'         | TemplateState.DISABLED | Category.UTILITY
        'now advertising'  | TemplateState.APPROVED | Category.MARKETING
    }

    def "a language that Meta stopped stops its readers only, and a language without a template reads the Italian one"() {
        given:
        house.people(1, 'fr', 'fr') { ["whatsapp:fr-$it".toString()] }
        house.people(1, 'en', 'en') { ["whatsapp:en-$it".toString()] }
        house.store.clock.advance(Duration.ofHours(25))
        says(TemplateState.REJECTED, Category.UTILITY, 'fr')

        when:
        def broadcast = sent()

        then:
        house.tally(broadcast.id()).reasons() == ['template-stopped': 1L]
        house.provider.said.find { it.to().text() == 'whatsapp:en-1' }.content().template().id() == 'HX1'
    }

    def "a template that the provider does not take any more makes us ask where it stands"() {
        given:
        house.asks.handlers << handler
        house.people(1, 'rejected', 'it') { ["whatsapp:rejected-$it".toString()] }
        house.store.clock.advance(Duration.ofHours(25))

        when:
        sent()
        house.store.clock.advance(Duration.ofMinutes(2))
        house.asks.tick()

        then:
        handler.asked == ['offerta_lavoro']

        where:
        handler = new Asked()
    }

    static class Asked implements it.sportello.platform.due.DueHandler {
        def asked = []

        @Override
        String kind() { 'templates.ask' }

        @Override
        void handle(String ref) { asked << ref }
    }

    private static Map draft() { [subject: 'CA-1', texts: [it: 'Cameriere, Cagliari.'], purpose: Purpose.SERVICE_NEWS] }

    private sent() {
        def id = house.counted(draft()).id()
        house.steer.steer(id, Steer.Wish.START, 'rita')
        house.run(id)
    }

    private void says(TemplateState state, Category category = Category.UTILITY, String language = 'it') {
        def before = house.standings.find('offerta_lavoro', language).orElse(TemplateStanding.unknown('offerta_lavoro', language, 'HX1'))
        assert house.standings.save(before.changed('HX1', new State(state, category, null), house.store.clock.instant(), null))
    }
}
